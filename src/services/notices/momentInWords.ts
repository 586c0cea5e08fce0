import type { Locale } from '../../locale.ts';
import { firstOfMonth } from '../../texts/firstOfMonth.ts';

/** A moment in words, in a zone, with the zone's name: a reader elsewhere must not take it for their own time. */
export const momentInWords = (at: Date, locale: Locale, timeZone: string): string =>
  firstOfMonth(
    locale,
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    }).format(at),
  );

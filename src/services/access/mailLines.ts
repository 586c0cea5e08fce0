import type { Locale } from '../../locale.ts';
import { type TextKey, t } from '../../texts/index.ts';
import { dayInWords, dayOf } from './days.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import type { ItemState } from './types.ts';

/** What mails say of a request. */
export type MailedRequest = Pick<
  LockedRequest,
  | 'reference'
  | 'dealershipName'
  | 'timeZone'
  | 'startOn'
  | 'endOn'
  | 'reason'
  | 'createdAt'
  | 'requester'
  | 'beneficiary'
>;

const stateKeys: Record<ItemState, TextKey> = {
  requested: 'accessMail.stateRequested',
  approved: 'accessMail.stateGranted',
  granted: 'accessMail.stateGranted',
  scheduled: 'accessMail.stateScheduled',
  denied: 'accessMail.stateDenied',
  withdrawn: 'accessMail.stateWithdrawn',
  expired: 'accessMail.stateExpired',
  ended: 'accessMail.stateEnded',
  revoked: 'accessMail.stateRevoked',
};

/** One line an item with its state; `toBeneficiary`: the reader is the one who gets the access. */
export const itemLines = (
  locale: Locale,
  request: MailedRequest,
  items: Pick<LockedItem, 'name' | 'state'>[],
  toBeneficiary: boolean,
): string[] =>
  items.map(({ name, state }) => {
    const key = state === 'granted' && !toBeneficiary ? 'accessMail.stateGrantedOther' : stateKeys[state];
    return `- ${t(locale, key, {
      application: name,
      start: dayInWords(request.startOn, locale),
      end: dayInWords(request.endOn ?? request.startOn, locale),
    })}`;
  });

/** From which day to which; "today" where it begins on `now`'s day. */
export const periodLines = (locale: Locale, request: MailedRequest, now: Date): string[] => {
  const { startOn, endOn, timeZone } = request;
  const from =
    startOn === dayOf(now, timeZone)
      ? t(locale, 'accessMail.fromNow')
      : t(locale, 'accessMail.from', { start: dayInWords(startOn, locale) });
  return endOn ? [from, t(locale, 'accessMail.until', { end: dayInWords(endOn, locale) })] : [from];
};

/** Paragraphs, each a line or several, with an empty line between them. */
export const paragraphs = (...parts: (string | string[] | null)[]): string =>
  parts
    .filter((part) => part !== null && part.length > 0)
    .map((part) => (Array.isArray(part) ? part.join('\n') : part))
    .join('\n\n');

import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { formatPhone } from './phone.ts';
import type { Profile, ProfileField } from './types.ts';

/** A field's value as people of a language read it; nothing is said to be nothing. */
export const fieldInWords = (locale: Locale, field: ProfileField, value: string | null): string => {
  if (value === null || value === '') return t(locale, 'profile.nothing');
  if (field === 'phone') return formatPhone(locale, value);
  if (field === 'language') return t(locale, `profile.language_${value as Profile['locale']}`);
  return value;
};

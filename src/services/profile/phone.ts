import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Locale } from '../../locale.ts';

/** A number without a country code is one of North America's. */
const homeCountry = 'US';
const homeCode = '1';

// "Poste 12", "anexo 12": extensions in our languages, as the library knows them.
const extension = /[,;\s]*\b(?:poste|interno|anexo|extensi[oó]n|extension|ext)\b[.:\s#]*(\d{1,6})\s*$/iu;

const stored = (phone: PhoneNumber): string =>
  phone.ext ? `${phone.number};ext=${phone.ext}` : phone.number;

/**
 * A phone number in any form ("(218) 555-0142 ext. 12", "+52 55 5555 0142") as it is kept: E.164, an extension behind it as in
 * RFC 3966. Null where it is none that can exist.
 */
export const parsePhone = (text: string): string | null => {
  const phone = parsePhoneNumberFromString(text.replace(extension, ' ext. $1'), homeCountry);
  return phone?.isValid() ? stored(phone) : null;
};

const extensionWords: Record<Locale, string> = { en: 'ext.', es: 'ext.', 'fr-CA': 'poste' };

// Canadian French writes no parentheses around the area code.
const shown = (locale: Locale, phone: PhoneNumber): string => {
  if (phone.countryCallingCode !== homeCode) return phone.formatInternational();
  const { nationalNumber: n } = phone;
  if (locale === 'fr-CA') return `${n.slice(0, 3)} ${n.slice(3, 6)}-${n.slice(6)}`;
  return `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`;
};

/** A kept number as people of a language write it; what is no number (from an import) stays as it is. */
export const formatPhone = (locale: Locale, kept: string): string => {
  const phone = parsePhoneNumberFromString(kept, homeCountry);
  if (!phone) return kept;
  return phone.ext ? `${shown(locale, phone)} ${extensionWords[locale]} ${phone.ext}` : shown(locale, phone);
};

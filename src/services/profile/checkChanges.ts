import { AppError } from '../../errors.ts';
import { cleanText } from '../access/cleanText.ts';
import { parsePhone } from './phone.ts';
import type { ProfileChanges } from './types.ts';

/** The longest that a field may be, in characters. */
export const longest = { name: 80, title: 60, address: 200 } as const;

const line = (text: string, field: keyof typeof longest): string => {
  const cleaned = cleanText(text, field);
  const maxLength = longest[field];
  if (cleaned.length > maxLength) throw new AppError('badRequest', { field, reason: 'tooLong', maxLength });
  if (!/\p{L}/u.test(cleaned)) throw new AppError('badRequest', { field, reason: 'noLetters' });
  return cleaned;
};

const phoneOf = (text: string): string => {
  const phone = parsePhone(text);
  if (!phone) throw new AppError('badRequest', { field: 'phone', reason: 'invalid' });
  return phone;
};

/**
 * Changes as they are kept: each text one line with letters in it, the phone E.164.
 * @throws AppError('badRequest', { field, reason })
 */
export const checkChanges = (changes: ProfileChanges): ProfileChanges => {
  const { fullName, title, phone, address, locale } = changes;
  return {
    ...(fullName !== undefined && { fullName: line(fullName, 'name') }),
    ...(title && { title: { ...title, title: line(title.title, 'title') } }),
    ...(phone !== undefined && { phone: phoneOf(phone) }),
    ...(address !== undefined && { address: line(address, 'address') }),
    ...(locale && { locale }),
  };
};

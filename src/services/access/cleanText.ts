import { AppError } from '../../errors.ts';

const maxLength = 500;

/**
 * What somebody typed, as one line: it goes into mails and pages, where line breaks could pass for our own words.
 * @throws AppError('badRequest', { field, reason: 'empty' | 'tooLong' })
 */
export const cleanText = (text: string, field: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line === '') throw new AppError('badRequest', { field, reason: 'empty' });
  if (line.length > maxLength) throw new AppError('badRequest', { field, reason: 'tooLong', maxLength });
  return line;
};

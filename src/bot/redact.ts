import { removeSecrets } from '../services/secrets/guard/removeSecrets.ts';

// Eight digits in a row, in two or four groups, or one by one: how people type a code. Dates (2026-11-24) and phone numbers are not.
const spokenCode = /(?<!\d|\d[ .-])(?:\d{8}|\d{4}[ -]\d{4}|\d{2}(?:[ -]\d{2}){3}|\d(?: \d){7})(?![ .-]?\d)/g;
// In structured values ids must survive: a UUID's first group may be eight digits.
const bareCode = /(?<![\p{L}\d_-])\d{8}(?![\p{L}\d_-])/gu;
const linkToken = /(?<![\w-])(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|[\w-]{43})(?![\w-])/g;

/**
 * What a person typed, without codes, link tokens and what they call their password: `[code]`, `[link]`, `[removed]` stand in
 * the transcript.
 */
export const redactText = (text: string): string => {
  if (text.length < 8) return text;
  return removeSecrets(text.replace(linkToken, '[link]').replace(spokenCode, '[code]'));
};

/** The same for a card's input or what the bot says, to any depth; the value itself is not changed. */
export const redactValue = (value: unknown): unknown => {
  if (typeof value === 'string') {
    return value.length < 8 ? value : value.replace(linkToken, '[link]').replace(bareCode, '[code]');
  }
  if (typeof value === 'number') return value >= 1e7 && value < 1e8 ? '[code]' : value;
  if (Array.isArray(value)) return value.map(redactValue);
  if (value instanceof Date) return value;
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redactValue(inner)]));
  }
  return value;
};

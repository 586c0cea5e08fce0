const symbol = /[!#$%^&*~+=_@?]/;
// Markup, paths and prices are made of other signs.
const plain = /^[\p{L}\d!#$%^&*~+=_@?.-]+$/u;

const trimEnd = (token: string): string => token.replace(/^["'“”«»(]+|["'“”«»).,;:!?]+$/g, '');

const isAddress = (token: string): boolean =>
  /^\S+@[\w-]+(\.[\w-]+)+$/.test(token) || /^https?:/i.test(token) || /^www\./i.test(token);
const isReference = (token: string): boolean => /^(?:AR|AC|HD)-[0-9A-Z]{7}$/i.test(token);
const isVin = (token: string): boolean => /^[a-hj-npr-z0-9]{17}$/i.test(token);

const count = (token: string, pattern: RegExp): number => token.match(pattern)?.length ?? 0;

/**
 * Whether a word is made like a password and like nothing else that people type here: letters, digits and a sign inside; or words
 * joined by signs with digits at an end.
 */
export const looksSecret = (word: string): boolean => {
  const token = trimEnd(word);
  if (token.length < 8 || !plain.test(token) || isAddress(token) || isReference(token)) return false;
  const letters = count(token, /\p{L}/gu);
  const digits = count(token, /\d/g);
  if (letters < 3 || digits < 1) return false;
  if (
    symbol.test(token.slice(0, -1)) ||
    (symbol.test(word.slice(-1)) && /[!#$%^&*]$/.test(word) && digits > 1)
  )
    return true;
  return /^(?:\p{L}{3,}[-_.]){1,6}\p{L}*\d{2,}$/u.test(token) && count(token, /\p{L}{3,}/gu) > 1;
};

/** The same, weaker: worth a second look where the message speaks of secrets, or where it is all that was typed. */
export const mayBeSecret = (word: string): boolean => {
  const token = trimEnd(word);
  if (looksSecret(word)) return true;
  if (token.length < 8 || !plain.test(token)) return false;
  if (isAddress(token) || isReference(token) || isVin(token)) return false;
  return /\p{Ll}/u.test(token) && /\d/.test(token) && (/\p{Lu}/u.test(token) || count(token, /\d/g) < 5);
};

/** What cannot be a word of a sentence: digits, signs or capitals inside. */
export const isOddWord = (word: string): boolean => {
  const token = trimEnd(word);
  return /\p{L}/u.test(token)
    ? /\d/.test(token) || symbol.test(token) || /\p{Ll}\p{Lu}/u.test(token)
    : /^\d{4,}$/.test(token);
};

import { foldCharacters, plainLetters } from './foldPassword.ts';
import { freshCharacters } from './freshCharacters.ts';

/** The longest password, in code points. */
export const passwordMaxLength = 128;
/** So many characters must be left without the words that somebody who knows the person would try. */
const leftWithoutContext = 8;

export interface PasswordRules {
  /** In code points. */
  minLength: number;
  /** Words that count for nothing: `contextWords`. */
  context: readonly string[];
  /** Whether a whole password, lower case, is on the list of those that are tried first. */
  isCommon(password: string): boolean;
}

/** Why a password is refused. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'pattern' | 'context';

// "1" stands for either of them.
const unsure = (letters: readonly string[]) => letters.map((letter) => (letter === 'l' ? 'i' : letter));

// Longest first, so that a name inside of a User ID does not leave its rest.
const withoutWords = (characters: readonly string[], words: readonly string[]): (string | null)[] => {
  const plain = unsure(plainLetters(characters));
  const rest: (string | null)[] = [...characters];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const letters = unsure(plainLetters(foldCharacters(word)));
    for (let at = 0; letters.length > 0 && at + letters.length <= plain.length; at += 1) {
      const isHere = letters.every(
        (letter, index) => plain[at + index] === letter && rest[at + index] !== null,
      );
      if (isHere) rest.fill(null, at, at + letters.length);
    }
  }
  return rest;
};

/**
 * Checks a new password by itself (NIST SP 800-63B-4 §3.1.1.2, SECURITY.md "Passwords"): its length in code points, the list
 * of common ones, repetition and runs, and whether it stands on the person's or the house's names. Any character may be used and
 * none must be. Null: nothing is wrong with it. Whether it was used before is `usedBefore`.
 */
export const checkPasswordPolicy = (password: string, rules: PasswordRules): PasswordFault | null => {
  const length = [...password.normalize('NFC')].length;
  if (length < rules.minLength) return 'tooShort';
  if (length > passwordMaxLength) return 'tooLong';
  const characters = foldCharacters(password);
  if (rules.isCommon(characters.join('')) || rules.isCommon(plainLetters(characters).join('')))
    return 'common';
  // Two thirds of what is asked for: a short word and its repetition are no long password.
  if (freshCharacters(characters) < Math.ceil((rules.minLength * 2) / 3)) return 'pattern';
  const rest = withoutWords(characters, rules.context);
  const isOnNames = rest.includes(null) && freshCharacters(rest) < leftWithoutContext;
  return isOnNames ? 'context' : null;
};

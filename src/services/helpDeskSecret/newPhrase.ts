import { randomInt } from 'node:crypto';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import type { Locale } from '../../locale.ts';
import { normaliseAnswer } from '../secrets/normaliseAnswer.ts';

/** Without accents: nobody says them on the phone, and no word of a list is another's without them. */
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '');

/** 2,048 everyday words a language (BIP-39). */
export const phraseWords: Record<Locale, readonly string[]> = {
  en: english,
  es: spanish.map(plain),
  'fr-CA': french.map(plain),
};

/** Words of a phrase: 5 × 11 = 55 bits. */
export const wordsInPhrase = 5;

/** A phrase for the phone, in a language: five words, each drawn alone, all alike likely. */
export const newPhrase = (locale: Locale): string =>
  Array.from(
    { length: wordsInPhrase },
    () => phraseWords[locale][randomInt(phraseWords[locale].length)],
  ).join(' ');

/** Whether a text is a phrase as `newPhrase` makes them: what comes back from a form must not be weaker. */
export const isPhrase = (locale: Locale, text: string): boolean => {
  const words = normaliseAnswer(text).split(' ');
  return words.length === wordsInPhrase && words.every((word) => phraseWords[locale].includes(word));
};

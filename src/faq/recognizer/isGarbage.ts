import { foldText } from '../../language/foldText.ts';

// "No no no no" is still an answer.
const manyWords = 16;
// Longer than any word, reference or address.
const endlessWord = /[\p{L}\p{N}]{80}/u;

/**
 * Whether a text says nothing: the same few words over and over, or a word without an end. The classifier would see the one
 * word, and be sure about it.
 */
export const isGarbage = (text: string): boolean => {
  if (endlessWord.test(text)) return true;
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return words.length >= manyWords && new Set(words).size <= words.length / 5;
};

import { foldText } from '../../language/foldText.ts';

/** A word of a message, with its place in the text as typed. */
export interface Token {
  raw: string;
  /** Lower case, without accents. */
  folded: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[._@+'’/-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order; e-mail addresses, `w-9`, `user.id` and `12/1` stay whole. */
export const tokenize = (text: string): Token[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    raw: match[0],
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

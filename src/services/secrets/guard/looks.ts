import { foldText } from '../../../language/foldText.ts';
import { type Meanings, meaningsOf } from '../../../language/thesaurus.ts';
import { type GuardToken, isMask } from './tokens.ts';
import { topics } from './topics.ts';

/** How common a word is where people ask for help: 0 never seen, 1 seldom, 2 sometimes, 3 often. */
export type Familiarity = (word: string) => 0 | 1 | 2 | 3;

const shapeOf = (text: string): string => {
  if (isMask(text)) return 'mask';
  const letters = /\p{L}/u.test(text);
  const digits = /\d/.test(text);
  const sign = /[^\p{L}\p{N}\p{M}'’-]/u.test(text);
  if (!letters) return digits ? `d${Math.min(9, text.replace(/\D/g, '').length)}${sign ? 's' : ''}` : 'sign';
  const upper = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  const first = /^\p{Lu}/u.test(text);
  const inner = /\p{Ll}\p{Lu}/u.test(text);
  return `${upper ? 'X' : inner ? 'xX' : first ? 'Xx' : 'x'}${digits ? 'd' : ''}${sign ? 's' : ''}`;
};

export const nothing: Meanings = { groups: [], domains: [] };

/** What is to be seen of a piece. */
export interface Look {
  /** The word itself where it is common, else what is to be seen of it. */
  name: string;
  shape: string;
  familiar: number;
  topic: string;
  /** What it may mean (language/thesaurus.ts); empty for signs. */
  meanings: Meanings;
}

/** Whether a message is in capitals: then they say nothing. */
export const isShouted = (tokens: readonly GuardToken[]): boolean => {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  const upper = words.filter(({ text }) => text === text.toUpperCase());
  return words.length > 2 && upper.length / words.length > 0.7;
};

export const lookAt = (token: GuardToken, familiarity: Familiarity, shouted: boolean): Look => {
  const text = shouted ? token.text.toLowerCase() : token.text;
  const folded = foldText(text);
  const isWord = /\p{L}/u.test(text);
  const familiar = isWord ? familiarity(folded) : 3;
  const shape = shapeOf(text);
  const topic = isWord ? (topics.find(({ pattern }) => pattern.test(folded))?.name ?? '') : '';
  const name =
    topic ||
    (isWord ? (familiar >= 2 ? folded : `?${shape}`) : shape === 'sign' ? folded.replace('\n', '⏎') : shape);
  const meanings = isWord ? meaningsOf(folded.replaceAll("'", '')) : nothing;
  return { name, shape, familiar, topic, meanings };
};

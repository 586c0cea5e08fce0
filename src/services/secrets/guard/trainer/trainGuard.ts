import { createHash } from 'node:crypto';
import { foldText } from '../../../../language/foldText.ts';
import { pack, packText } from '../../../../language/packing.ts';
import type { GuardModel } from '../guardModel.ts';
import type { Familiarity } from '../looks.ts';
import { guardTokens } from '../tokens.ts';
import type { GuardLine } from './readGuardLines.ts';
import { trainTagger } from './trainTagger.ts';

const settings = { rounds: 8, rate: 0.2, decay: 1e-6, seed: 7, leastCount: 2, leastWeight: 0.02 };
// Up to how often a word is seldom, and sometimes.
const seldom = 2;
const sometimes = 8;

const countWords = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { text: piece } of guardTokens(text)) {
      const word = foldText(piece);
      if (/^\p{L}[\p{L}'-]*$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
};

/** What an artefact was trained from, in one value. */
export const hashGuardData = (lines: readonly GuardLine[], ordinary: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify({ settings, lines, ordinary })).digest('hex');

/**
 * Trains the guard's tagger: on lines with marked secrets, and on messages of the recognizer's training, which hold none and say
 * which words are common. The same data give the same artefact.
 */
export const trainGuard = (lines: readonly GuardLine[], ordinary: readonly string[]): GuardModel => {
  const counts = countWords(ordinary);
  const familiarity: Familiarity = (word) => {
    const count = counts.get(word) ?? 0;
    return count === 0 ? 0 : count <= seldom ? 1 : count <= sometimes ? 2 : 3;
  };
  const innocent = ordinary.map((text) => ({ text, secrets: [] }));
  const { weights, transitions } = trainTagger([...lines, ...innocent], familiarity, settings);
  const kept = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = [...counts.keys()].sort();
  const ofLevel = (level: number) => words.filter((word) => familiarity(word) === level).join(' ');
  return {
    dataHash: hashGuardData(lines, ordinary),
    features: packText(kept.map(([feature]) => feature).join('\n')),
    weights: pack(Int16Array.from(kept, ([, weight]) => Math.round(weight * 100))),
    transitions,
    vocabulary: packText([ofLevel(1), ofLevel(2), ofLevel(3)].join('\n')),
  };
};

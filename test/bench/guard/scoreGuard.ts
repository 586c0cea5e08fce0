import { readFileSync } from 'node:fs';
import { removeSecrets } from '../../../src/services/secrets/guard/removeSecrets.ts';
import {
  type GuardLine,
  readGuardLines,
} from '../../../src/services/secrets/guard/trainer/readGuardLines.ts';

export interface GuardScore {
  secrets: number;
  /** Nothing of the secret is left: not the whole, nor any word of four letters. */
  removed: number;
  innocents: number;
  /** Innocent messages of which something was taken. */
  falseAlarms: number;
  missed: string[];
  alarmed: string[];
}

const isLeft = (secret: string, out: string): boolean =>
  out.includes(secret) || secret.split(/\s+/).some((word) => word.length >= 4 && out.includes(word));

export const readHeldOut = (): GuardLine[] =>
  readGuardLines(readFileSync(new URL('../../services/secrets/guardHeldOut.tsv', import.meta.url), 'utf8'));

/** How the guard does on labelled lines. */
export const scoreGuard = (lines: readonly GuardLine[]): GuardScore => {
  const score: GuardScore = {
    secrets: 0,
    removed: 0,
    innocents: 0,
    falseAlarms: 0,
    missed: [],
    alarmed: [],
  };
  for (const { label, text, secrets } of lines) {
    const out = removeSecrets(text);
    if (label === 'innocent') {
      score.innocents += 1;
      if (out === text) continue;
      score.falseAlarms += 1;
      score.alarmed.push(out);
    }
    for (const { start, end } of secrets) {
      const secret = text.slice(start, end);
      score.secrets += 1;
      if (isLeft(secret, out)) score.missed.push(`${secret} ← ${out}`);
      else score.removed += 1;
    }
  }
  return score;
};

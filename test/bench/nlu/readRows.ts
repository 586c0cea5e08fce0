import { readFileSync } from 'node:fs';

/** The lines of a tab-separated file without a header, as columns. */
export const readRows = (file: URL | string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/\r$/, '').split('\t'));

/** A share as a percentage with one decimal; 0 where there is nothing to share. */
export const percent = (count: number, of: number): number =>
  of === 0 ? 0 : Math.round((1000 * count) / of) / 10;

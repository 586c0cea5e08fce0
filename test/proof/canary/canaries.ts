import { randomBytes } from 'node:crypto';

/** Where a canary may be: nowhere, or only in the mail (or the live message) that delivers it. */
export type CanaryKind = 'password' | 'answer' | 'typed' | 'code' | 'link';

export interface Canary {
  kind: CanaryKind;
  value: string;
}

/** Secrets that exist in this run only; each is remembered, to be looked for afterwards. */
export interface Canaries {
  all(): Canary[];
  /** A new secret with a mark of its own, as a person might type it. */
  fresh(kind: CanaryKind, words?: string): string;
  /** One that the house made: a code, a link's token, a phrase. */
  add(kind: CanaryKind, value: string): string;
}

const mark = () =>
  randomBytes(5)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghjkmnpqrs'[Number(digit)] ?? 'g');

export const createCanaries = (): Canaries => {
  const kept = new Map<string, Canary>();
  const add = (kind: CanaryKind, value: string) => {
    if (!kept.has(value)) kept.set(value, { kind, value });
    return value;
  };
  return {
    all: () => [...kept.values()],
    // The mark is the canary: what stands around it may be words of the language.
    fresh: (kind, words = '') => `${words}${add(kind, mark())}`,
    add,
  };
};

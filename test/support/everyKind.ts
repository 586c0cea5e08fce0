import { expect } from 'chai';
import type { Locale } from '../../src/locale.ts';
import type { TestApp } from './createTestApp.ts';
import { speaksOnly } from './languages.ts';
import { openTalk, type Say, type Talk } from './runTranscript.ts';

/** The kinds of conversation that every task stands, in every language. */
export const kinds = [
  'a cancellation',
  'an invalid input',
  'a digression and back',
  'repeat, help and back',
  'a correction',
  'a happy path',
] as const;
export type Kind = (typeof kinds)[number];

/** What is said, or done beside the chat (a form is filled in), and what the answer must match. */
export type Turn = [say: Say | ((talk: Talk) => Promise<string>), ...expected: (RegExp | { not: RegExp })[]];

/** Who talks, and the conversations of one language. They are had one after the other in the same chat. */
export type Told = { as?: string } & Record<Kind, Turn[]>;

const play = async (talk: Talk, locale: Locale, turns: readonly Turn[]) => {
  for (const [index, [what, ...expected]] of turns.entries()) {
    const heard = typeof what === 'function' ? await what(talk) : await talk.say(what);
    if (process.env.SHOW)
      console.log(`>>> ${typeof what === 'function' ? what.name : JSON.stringify(what)}\n${heard}\n`);
    const place = `turn ${index + 1}, after ${typeof what === 'function' ? what.name : JSON.stringify(what)}`;
    for (const each of expected) {
      if (each instanceof RegExp) expect(heard, place).to.match(each);
      else expect(heard, place).not.to.match(each.not);
    }
    speaksOnly(locale, heard);
  }
};

/** One test for each language and kind: every answer also has to be wholly in that language. */
export const playEveryKind = (app: () => TestApp, told: Record<Locale, Told>): void => {
  for (const [locale, { as, ...conversations }] of Object.entries(told) as [Locale, Told][]) {
    let talk: Talk | null = null;
    for (const kind of kinds) {
      it(`${locale}: ${kind}`, async () => {
        talk ??= await openTalk(app(), as ? { as } : {});
        try {
          await play(talk, locale, conversations[kind]);
        } catch (error) {
          // What one conversation left standing is not the next one's.
          for (let left = 3; left > 0; left -= 1) await talk.say('cancel');
          throw error;
        }
      });
    }
  }
};

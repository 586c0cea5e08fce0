import { expect } from 'chai';
import type { Locale } from '../../src/locale.ts';
import type { TestApp } from './createTestApp.ts';
import { speaksOnly } from './languages.ts';
import { openTalk, type Say, type Talk } from './runTranscript.ts';
import { fillForm, reauthenticate, submitForm } from './secureForms.ts';

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

/** Something that is done beside the chat; returns what is heard of it. */
export type Deed = (talk: Talk) => Promise<string>;

/** Fills in the form that was shown, rightly. */
export const fills =
  (values: Record<string, string>): Deed =>
  (talk) =>
    fillForm(talk, values);

/** Fills it in wrongly, and returns what the form objects. */
export const fillsWrongly =
  (values: Record<string, string>): Deed =>
  async (talk) => {
    const result = await submitForm(talk, values);
    return result.kind === 'problems' ? result.problems.map(({ text }) => text).join('\n') : result.kind;
  };

/** Gives password and answers in the form that asks for them. */
export const proves =
  (password: string): Deed =>
  (talk) =>
    reauthenticate(talk, password);

/** What is said or done, and what the answer must match. */
export type Turn = [say: Say | Deed, ...expected: (RegExp | { not: RegExp })[]];

/** Who talks, and the conversations of one language. They are had one after the other in the same chat. */
export type Told = { as?: string } & Record<Kind, Turn[]>;

const play = async (talk: Talk, locale: Locale, turns: readonly Turn[]) => {
  for (const [index, [what, ...expected]] of turns.entries()) {
    const heard = typeof what === 'function' ? await what(talk) : await talk.say(what);
    const place = `turn ${index + 1}, after ${typeof what === 'function' ? 'a form' : JSON.stringify(what)}`;
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

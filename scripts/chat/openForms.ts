import { type TextKey, type TextValues, t } from '../../src/texts/index.ts';
import { type Filled, fillForm } from './fillForm.ts';
import type { Talk } from './talk.ts';

/** How long the chat's word on a form that was sent is awaited. */
const formWordMs = 15_000;

const nextMessage = (talk: Talk) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, formWordMs);
    talk.onMessage = () => {
      clearTimeout(timer);
      resolve();
    };
  });

const fill = async (talk: Talk, path: string): Promise<Filled> => {
  const { screen, options, line } = talk;
  const words = (key: TextKey, values?: TextValues) => t(options.locale, key, values);
  try {
    return await fillForm({ screen, words }, { url: options.url + path, formToken: line.formToken });
  } catch {
    talk.say('terminal.gaveUp');
    return 'left';
  }
};

/** Fills in one form, and waits until the chat has said how it goes on. */
const fillOne = async (talk: Talk, path: string): Promise<Filled> => {
  const { heard } = talk;
  talk.isTelling = true;
  const filled = await fill(talk, path);
  if (filled === 'left') talk.say('secureForms.terminalLeft');
  if ((filled === 'done' || filled === 'over') && talk.heard === heard) await nextMessage(talk);
  talk.isTelling = false;
  return filled;
};

/** Fills in the form that is open, and those that the chat goes on with. Returns whether the chat goes on. */
export const fillForms = async (talk: Talk): Promise<boolean> => {
  while (talk.form) {
    const path = talk.form;
    const filled = await fillOne(talk, path);
    if (filled === 'closed' || filled === 'left') return filled === 'left';
    if (talk.form === path) talk.form = null;
  }
  return true;
};

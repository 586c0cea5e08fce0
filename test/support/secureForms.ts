import type { FormView } from '../../src/services/secureForms/readForm.ts';
import type { Submitted } from '../../src/services/secureForms/submitForm.ts';
import type { FormField } from '../../src/services/secureForms/types.ts';
import { challengeQuestions } from '../../src/texts/challengeQuestions.ts';
import { eventually } from './eventually.ts';
import type { Talk } from './runTranscript.ts';

/** What the demo's people answered when they enrolled. */
export const demoAnswers: Record<string, string> = {
  'street grown up on': 'maple',
  'first car': 'civic',
  'favourite teacher': 'mrs novak',
};

const answerTo = (label: string): string | undefined => {
  const known = Object.values(challengeQuestions).flatMap((texts) => Object.entries(texts));
  const [questionId = ''] = known.find(([, text]) => text === label) ?? [];
  return demoAnswers[questionId];
};

/** The right answers of a demo user to what a form asks. */
export const gateAnswers = (fields: readonly FormField[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ kind, name, label }) => {
      const answer = kind === 'answer' ? answerTo(label) : undefined;
      return answer ? [[name, answer]] : [];
    }),
  );

/** The newest form in a chat, as its page reads it. */
export const readForm = async (talk: Talk): Promise<FormView> => {
  const { url } = talk.form();
  if (!url) throw new Error('no form has been shown in this chat');
  return (await (await fetch(url, { headers: { accept: 'application/json' } })).json()) as FormView;
};

/** Submits the newest form of a chat; by default as the chat's own page does. */
export const submitForm = async (
  talk: Talk,
  values: Record<string, string>,
  formToken: string | null = talk.form().formToken,
): Promise<Submitted> => {
  const response = await fetch(talk.form().url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ values, formToken }),
  });
  return (await response.json()) as Submitted;
};

/** Fills in the newest form of a chat and returns what the bot says then. @throws where the form has something to object. */
export const fillForm = async (talk: Talk, values: Record<string, string>): Promise<string> => {
  const submitted = await submitForm(talk, values);
  if (submitted.kind === 'problems') {
    throw new Error(submitted.problems.map(({ field, text }) => `${field ?? ''}: ${text}`).join('\n'));
  }
  return eventually(async () => {
    const heard = await talk.listen();
    if (!heard) throw new Error('the chat has not been told');
    return heard;
  });
};

const withGate = async (talk: Talk, values: Record<string, string>) => {
  const view = await readForm(talk);
  if (view.kind !== 'open') throw new Error(`the form is ${view.reason}`);
  return fillForm(talk, { ...gateAnswers(view.fields), ...values });
};

/** Answers the two challenge questions that a form asks, rightly, and returns what the bot says then. */
export const passGate = (talk: Talk): Promise<string> => withGate(talk, {});

/** Gives the password in force, and answers the two questions. */
export const reauthenticate = (talk: Talk, password: string): Promise<string> =>
  withGate(talk, { currentPassword: password });

import { type Activity, ActivityTypes, InputHints } from 'botbuilder';
import type { Question } from './chat.ts';

/** What a person typed, shown as it is: no part of it becomes a link or formatting. */
export const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** Text without Markdown, for reading aloud. */
export const spokenForm = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\n+/g, '\n');

/**
 * A question as an activity: text (Markdown) with everything in it, the choices as buttons that send their words, and for a
 * card what is spoken instead of it.
 */
export const messageOf = (notes: readonly string[], question: Question): Partial<Activity> => {
  const choices = question.choices ?? [];
  const numbered = question.numbered
    ? [choices.map((choice, index) => `${index + 1}. ${choice.label}`).join('\n')]
    : [];
  const text = [...notes, question.text, ...numbered].filter(Boolean).join('\n\n');
  const spoken = spokenForm([...notes, question.spoken ?? question.text, ...numbered].join('\n\n'));
  return {
    type: ActivityTypes.Message,
    text,
    speak: spoken,
    textFormat: 'markdown',
    inputHint: InputHints.ExpectingInput,
    ...(question.form && { channelData: { secureForm: { ...question.form, url: '[link]' } } }),
    ...(question.card && { attachments: [question.card], summary: spoken }),
    ...(choices.length > 0 && {
      suggestedActions: {
        to: [],
        actions: choices.map(({ label }) => ({ type: 'imBack', title: label, value: label })),
      },
    }),
  };
};

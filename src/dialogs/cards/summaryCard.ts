import type { Attachment } from 'botbuilder';
import type { Chat, Choice } from '../chat.ts';
import { literal } from '../message.ts';
import { adaptiveCard } from './adaptiveCard.ts';

export interface Fact {
  title: string;
  value: string;
}

/** What is about to be done, with the buttons that decide; the buttons belong to this step and to no later one. */
export const summaryCard = (parts: {
  title: string;
  facts: readonly Fact[];
  choices: readonly Choice[];
  step: string;
  /** The same in words. */
  spoken: string;
}): Attachment =>
  adaptiveCard({
    spoken: parts.spoken,
    body: [
      { type: 'TextBlock', text: parts.title, weight: 'Bolder', size: 'Medium', wrap: true },
      {
        type: 'FactSet',
        facts: parts.facts.map(({ title, value }) => ({ title, value: literal(value) })),
      },
    ],
    actions: parts.choices.map(({ label, value }) => ({
      type: 'Action.Submit',
      title: label,
      ...(value === 'yes' && { style: 'positive' }),
      data: { action: 'choose', step: parts.step, value },
    })),
  });

/** A title and facts in words, one a line. */
export const factsAsText = (chat: Pick<Chat, 't'>, title: string, facts: readonly Fact[]): string =>
  [title, ...facts.map((fact) => chat.t('common.fact', { title: fact.title, value: fact.value }))].join('\n');

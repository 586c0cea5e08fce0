import type { Attachment } from 'botbuilder';
import type { Choice } from '../chat.ts';
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
}): Attachment =>
  adaptiveCard({
    spoken: factsAsText(parts.title, parts.facts),
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

/** The same in words. */
export const factsAsText = (title: string, facts: readonly Fact[]): string =>
  [title, ...facts.map((fact) => `${fact.title}: ${fact.value}`)].join('\n');

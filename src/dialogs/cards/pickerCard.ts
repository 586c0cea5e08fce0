import type { Attachment } from 'botbuilder';
import type { Choice } from '../chat.ts';
import { adaptiveCard } from './adaptiveCard.ts';

/** Several may be chosen; what was chosen comes back as `codes`, separated by commas. The question stands in the message. */
export const pickerCard = (parts: {
  label: string;
  choices: readonly Choice[];
  submit: string;
  step: string;
}): Attachment =>
  adaptiveCard({
    spoken: [parts.label, ...parts.choices.map(({ label }) => label)].join('\n'),
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'codes',
        label: parts.label,
        isMultiSelect: true,
        wrap: true,
        choices: parts.choices.map(({ label, value }) => ({ title: label, value })),
      },
    ],
    actions: [{ type: 'Action.Submit', title: parts.submit, data: { action: 'select', step: parts.step } }],
  });

/** The values that such a card lets one pick; none on any other card. */
export const picksOf = ({ content }: Attachment): string[] => {
  const body: { choices?: { value: string }[] }[] = content?.body ?? [];
  return body.flatMap(({ choices = [] }) => choices.map(({ value }) => value));
};

import type { TextKey, TextValues } from '../../src/texts/index.ts';
import type { AskedField } from './formRequest.ts';
import { harmless } from './markdown.ts';
import type { Screen } from './screen.ts';

/** Whoever fills in a form here. */
export interface FormTalk {
  screen: Screen;
  words(key: TextKey, values?: TextValues): string;
}

/** `/cancel`, or the end of the input. */
export type Left = 'left' | 'closed';
export type Typed = { value: string } | { leave: Left };

const read = async ({ screen }: FormTalk, label: string, hidden: boolean): Promise<Typed> => {
  const line = await screen.next(`${harmless(label)}: `, { hidden, isForm: true });
  if (line === null) return { leave: 'closed' };
  return line.trim() === '/cancel' ? { leave: 'left' } : { value: line };
};

const askTwice = async (talk: FormTalk, { label }: AskedField, first: string): Promise<Typed | null> => {
  const again = await read(talk, talk.words('secureForms.terminalAgain', { label }), true);
  if ('leave' in again || again.value === first) return again;
  talk.screen.print([talk.words('secureForms.terminalDiffers')]);
  return null;
};

const askHidden = async (talk: FormTalk, field: AskedField): Promise<Typed | null> => {
  const typed = await read(talk, field.label, true);
  if ('leave' in typed || typed.value === '') return typed;
  const isNew = field.kind === 'newPassword' || field.again === true;
  return isNew ? askTwice(talk, field, typed.value) : typed;
};

const askChoice = async (talk: FormTalk, field: AskedField, taken: string[]): Promise<Typed | null> => {
  const options = field.options.filter(({ value }) => !taken.includes(value));
  talk.screen.print([
    harmless(field.label),
    ...options.map(({ label }, index) => `  ${index + 1}. ${harmless(label)}`),
  ]);
  const typed = await read(talk, talk.words('secureForms.terminalNumber'), false);
  if ('leave' in typed) return typed;
  const text = typed.value.trim();
  const chosen =
    options[Number(text) - 1] ?? options.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  return chosen ? { value: chosen.value } : { value: '' };
};

const showPhrase = async (talk: FormTalk, field: AskedField): Promise<Typed> => {
  const { screen, words } = talk;
  const value = field.value ?? '';
  screen.print([harmless(field.label), `  ${screen.style.bold(harmless(value))}`]);
  const typed = await read(talk, words('secureForms.terminalKept'), false);
  return 'leave' in typed ? typed : { value };
};

const explain = ({ screen, words }: FormTalk, field: AskedField) => {
  const own: TextKey[] = ['secureForms.rulePattern', 'secureForms.ruleNames'];
  const rules =
    field.kind === 'newPassword'
      ? [
          words('secureForms.ruleLength', { count: field.minLength ?? 0 }),
          ...own.map((key) => words(key)),
          ...field.rules,
        ]
      : [];
  const lines = [...(field.hint ? [field.hint] : []), ...rules];
  if (lines.length > 0) screen.print(lines.map((line) => screen.style.dim(`  ${harmless(line)}`)));
};

const askOnce = (talk: FormTalk, field: AskedField, taken: string[]): Promise<Typed | null> => {
  if (field.kind === 'phrase') return showPhrase(talk, field);
  if (field.kind === 'choice') return askChoice(talk, field, taken);
  return field.kind === 'text' ? read(talk, field.label, false) : askHidden(talk, field);
};

/** Asks for one field until something was typed, secrets without showing them. `taken`: choices that are made already. */
export const askField = async (talk: FormTalk, field: AskedField, taken: string[]): Promise<Typed> => {
  explain(talk, field);
  for (;;) {
    const typed = await askOnce(talk, field, taken);
    if (typed === null) continue;
    if ('leave' in typed || typed.value !== '') return typed;
    talk.screen.print([talk.words('secureForms.fillIn')]);
  }
};

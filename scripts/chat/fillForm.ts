import { askField, type FormTalk, type Left } from './formField.ts';
import { type AskedField, readForm, sendForm } from './formRequest.ts';
import { harmless } from './markdown.ts';

/** `over`: it ended just now; `gone`: it had ended before; `left`: it is still open. */
export type Filled = 'done' | 'over' | 'gone' | Left;

type Values = Record<string, string>;

const isWanted = ({ when }: AskedField, values: Values) => !when || values[when.field] === when.is;

const takenIn = (fields: AskedField[], field: AskedField, values: Values) =>
  fields
    .filter(({ name, group }) => group !== undefined && group === field.group && name !== field.name)
    .flatMap(({ name }) => values[name] ?? []);

/** Asks for all fields that have no value yet, into `values`. */
const ask = async (talk: FormTalk, fields: AskedField[], values: Values): Promise<Left | null> => {
  for (const field of fields) {
    if (values[field.name] !== undefined || !isWanted(field, values)) continue;
    const typed = await askField(talk, field, takenIn(fields, field, values));
    if ('leave' in typed) return typed.leave;
    values[field.name] = typed.value;
  }
  return null;
};

// What was refused is asked again; where it is not said which it was, every secret.
const forget = (fields: AskedField[], values: Values, problems: { field: string | null }[]) => {
  const named = new Set(problems.map(({ field }) => field));
  for (const { name, kind } of fields) {
    const isOneOfThem = named.has(null) && named.size === 1 && kind !== 'choice' && kind !== 'text';
    if (named.has(name) || isOneOfThem) delete values[name];
  }
};

/**
 * A secure form in the terminal: secrets are typed without being shown and go straight to the form, not into the chat. What is
 * wrong is said, and only that is asked again. @throws where the server does not answer.
 */
export const fillForm = async (talk: FormTalk, form: { url: string; formToken: string }): Promise<Filled> => {
  const { screen, words } = talk;
  const view = await readForm(form.url);
  const tell = (lines: string[]) => screen.print([...lines.map(harmless), '']);
  if (view.kind === 'over') {
    tell([view.title, view.text]);
    return 'gone';
  }
  const { bold, dim } = screen.style;
  screen.print([bold(harmless(view.title)), harmless(view.intro), dim(words('secureForms.terminalOpen'))]);
  if (!screen.isTerminal) screen.print([words('secureForms.terminalPiped')]);
  const values: Values = {};
  for (;;) {
    const left = await ask(talk, view.fields, values);
    if (left) return left;
    const answer = await sendForm(form.url, values, form.formToken);
    if (answer.kind === 'done') return 'done';
    if (answer.kind === 'over') {
      tell([answer.title, answer.text]);
      return 'over';
    }
    tell(
      answer.problems.map(({ field, text }) => {
        const label = view.fields.find(({ name }) => name === field)?.label;
        return label ? `${label}: ${text}` : text;
      }),
    );
    forget(view.fields, values, answer.problems);
  }
};

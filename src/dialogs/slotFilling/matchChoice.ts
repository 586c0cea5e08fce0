import type { Chat, Choice } from '../chat.ts';
import { normalise, wordCount } from '../input.ts';

const inWords = (chat: Chat, options: readonly Choice[]): Choice | undefined => {
  const { text } = chat.input;
  const said = normalise(text);
  if (said === '') return undefined;
  const labels = options.map((option) => ({ option, label: normalise(option.label) }));
  const exact = labels.find(({ label }) => label === said);
  if (exact) return exact.option;
  const near = labels.filter(({ label }) => (said.length >= 3 && label.startsWith(said)) || said === label);
  if (near.length === 1) return near[0]?.option;
  // "Deny Title Tracker" is not the choice "Deny": it names what is to be denied.
  const named = chat.entities.applications.map((mention) => normalise(mention.text));
  const isAll = (label: string) => named.every((name) => label.includes(name));
  const within = labels.filter(
    ({ label }) => label !== '' && ` ${said} `.includes(` ${label} `) && isAll(label),
  );
  return within.length === 1 && wordCount(text) <= 8 ? within[0]?.option : undefined;
};

/**
 * The choice that a message makes: its words (or their unmistakable beginning), "yes" and "no" for the choices of these values,
 * its number or "the second one", in a short message only.
 */
export const matchChoice = <C extends Choice>(chat: Chat, options: readonly C[]): C | null => {
  const { text } = chat.input;
  const byWords = inWords(chat, options);
  if (byWords) return options.find((option) => option === byWords) ?? null;
  const { yesNo, choice } = chat.entities;
  const byYesNo = yesNo && options.find((option) => option.value === yesNo);
  if (byYesNo) return byYesNo;
  const number = choice ?? /^\s*\(?(\d)[.)]?\s*$/.exec(text)?.[1] ?? undefined;
  if (number === undefined || wordCount(text) > 4) return null;
  const index = Number(number);
  return (index < 0 ? options.at(index) : options[index - 1]) ?? null;
};

import type { Option } from './render.ts';

/** What is sent for what was typed. */
export type Said = { text: string } | { value: Record<string, unknown> };

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const submit = (options: Option[]): Said | null => {
  const picks = options.filter((option) => option.kind === 'pick');
  const [first] = picks;
  if (!first || picks.length !== options.length) return null;
  return { value: { ...first.data, [first.field]: picks.map(({ value }) => value).join(',') } };
};

const choose = (option: Option): Said => {
  if (option.kind === 'say') return { text: option.text };
  return option.kind === 'submit' ? { value: option.data } : (submit([option]) ?? { text: option.label });
};

const numbered = (text: string, options: Option[]): Option[] | null => {
  if (!/^\d{1,2}(?:[\s,;.]+\d{1,2})*[.)]?$/.test(text)) return null;
  const chosen = [...text.matchAll(/\d+/g)].map(([number]) => options[Number(number) - 1]);
  return chosen.every((option) => option !== undefined) ? chosen : null;
};

/**
 * What typed words mean while these options are on offer: the option of that number or of those words, several numbers where
 * several may be chosen; everything else is said as it is, for the bot understands more than this.
 */
export const answerOf = (typed: string, options: Option[]): Said => {
  const text = typed.trim();
  const chosen = numbered(text, options);
  if (chosen?.[0] && chosen.length === 1) return choose(chosen[0]);
  const several = chosen && submit(chosen);
  if (several) return several;
  const worded = options.find(({ label }) => plain(label) === plain(text));
  return worded?.kind === 'submit' ? choose(worded) : { text };
};

import type { BotActivity, CardAction, CardElement } from './activity.ts';
import { formPathIn, withoutFormLinks } from './formLink.ts';
import { fromMarkdown, harmless, type Style } from './markdown.ts';

/** Something that can be chosen, by its words or its number. */
export type Option = { label: string } & (
  | { kind: 'say'; text: string }
  | { kind: 'submit'; data: Record<string, unknown> }
  /** One of several that may be chosen together; they are submitted as `field`. */
  | { kind: 'pick'; field: string; value: string; data: Record<string, unknown> }
);

export interface Rendered {
  lines: string[];
  options: Option[];
  /** The options stand in the text already, with their numbers. */
  isListed: boolean;
}

const inside = (element: CardElement): CardElement[] => [
  element,
  ...[...(element.items ?? []), ...(element.columns ?? [])].flatMap(inside),
];

const factLines = (facts: { title: string; value: string }[], style: Style) => {
  const width = Math.max(...facts.map(({ title }) => title.length));
  return facts.map(
    ({ title, value }) =>
      `  ${harmless(title)}:${' '.repeat(width - title.length + 1)}${fromMarkdown(value, style)}`,
  );
};

const elementLines = (element: CardElement, style: Style): string[] => {
  if (element.facts && element.facts.length > 0) return factLines(element.facts, style);
  if (element.type === 'TextBlock' && element.text)
    return [`  ${style.bold(fromMarkdown(element.text, style))}`];
  return [];
};

const picksOf = (element: CardElement, actions: CardAction[]): Option[] => {
  const submit = actions.find(({ type }) => type === 'Action.Submit');
  const { id, choices = [] } = element;
  if (!submit || !id) return [];
  return choices.map(({ title, value }) => ({
    kind: 'pick',
    label: title,
    field: id,
    value,
    data: submit.data ?? {},
  }));
};

const cardOf = (content: NonNullable<BotActivity['attachments'][number]['content']>, style: Style) => {
  const elements = content.body.flatMap(inside);
  const actions = [...content.actions, ...elements.flatMap(({ actions: own }) => own ?? [])];
  const picks = elements.flatMap((element) => picksOf(element, actions));
  const submits = actions
    .filter(({ type }) => type === 'Action.Submit' && picks.length === 0)
    .map(({ title, data = {} }): Option => ({ kind: 'submit', label: title, data }));
  const links = actions.flatMap(({ title, url }) => (url ? [`  ${harmless(title)}: ${harmless(url)}`] : []));
  // A secure form is filled in here, and the message's text has said so.
  if (actions.some(({ url }) => url && formPathIn(url)))
    return { lines: [], options: [...picks, ...submits] };
  const lines = [...elements.flatMap((element) => elementLines(element, style)), ...links];
  const isEmpty = lines.length + picks.length + submits.length === 0;
  return {
    lines: isEmpty && content.fallbackText ? [fromMarkdown(content.fallbackText, style)] : lines,
    options: [...picks, ...submits],
  };
};

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What an activity says in a terminal: its text, its cards' facts as text, and what can be chosen. */
export const render = (activity: BotActivity, style: Style): Rendered => {
  const text = withoutFormLinks(fromMarkdown(activity.text ?? '', style));
  const cards = activity.attachments.flatMap(({ content }) => (content ? [cardOf(content, style)] : []));
  const suggested = (activity.suggestedActions?.actions ?? []).map(
    ({ title, value }): Option => ({
      kind: 'say',
      label: title,
      text: typeof value === 'string' ? value : title,
    }),
  );
  // A card's button knows which question it belongs to; the same words beside it would be a second time the same.
  const fromCards = cards.flatMap(({ options }) => options);
  const options = [
    ...fromCards,
    ...suggested.filter(({ label }) => !fromCards.some((other) => same(other.label, label))),
  ].map((option) => ({ ...option, label: harmless(option.label) }));
  const isListed = options.every(({ label }, index) => text.includes(`${index + 1}. ${label}`));
  const lines = [...(text ? text.split('\n') : []), ...cards.flatMap(({ lines: own }) => own)];
  return { lines, options, isListed };
};

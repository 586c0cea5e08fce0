import { foldText } from '../../../language/foldText.ts';
import { type Token, tokenize } from '../tokenize.ts';
import type { ApplicationMention, KnownApplication } from '../types.ts';
import { allowedErrors, editDistance } from './editDistance.ts';

/** A way to write an application, without spaces. */
export interface Alias {
  code: string;
  compact: string;
  words: number;
}

interface Found extends ApplicationMention {
  first: number;
  last: number;
  start: number;
  end: number;
  errors: number;
}

/** A mention with its place in the text. */
export type PlacedMention = ApplicationMention & { start: number; end: number };

// Everyday words that are one letter away from an application's name.
const notTypos = new Set(
  'title titre titulo titre document documento reward funded finding founding payoffs flooded rewarded'.split(
    ' ',
  ),
);

const compact = (text: string): string => foldText(text).replace(/[^a-z0-9]/g, '');

/** Long names are shortened: "Dealer Payoff Quotes" is also "payoff quotes", "Credit Application" a "credit app". */
const shortForms = (name: string): string[] => {
  const words = foldText(name).split(/[\s-]+/);
  const forms = words.length > 2 ? [words.slice(1).join(' '), words.slice(0, -1).join(' ')] : [];
  const app = [...forms, words.join(' ')].filter((form) => form.endsWith('application'));
  return [...forms, ...app.map((form) => form.replace(/application$/, 'app'))];
};

const aliasCache = new WeakMap<readonly KnownApplication[], Alias[]>();

/** Every way to write the catalogue's applications. */
export const aliasesOf = (applications: readonly KnownApplication[]): Alias[] => {
  const known = aliasCache.get(applications);
  if (known) return known;
  const aliases = applications.flatMap((app) => {
    const forms = [app.code, app.name, ...app.nicknames, ...shortForms(app.name)];
    return [...new Set(forms.map(compact))].map((form) => ({
      code: app.code,
      compact: form,
      words: Math.max(...forms.filter((f) => compact(f) === form).map((f) => f.split(/[\s-]+/).length)),
    }));
  });
  aliasCache.set(applications, aliases);
  return aliases;
};

// Two words are a one-word name only where they are it to the letter ("title is" is not "titles"), or nearly, if long.
const allowedBetween = (typed: string, words: number, alias: Alias): number => {
  const length = Math.min(alias.compact.length, typed.length);
  if (words === 1 && notTypos.has(typed)) return 0;
  return words > alias.words && length < 9 ? 0 : allowedErrors(length);
};

const nearestAlias = (typed: string, words: number, aliases: Alias[]) => {
  let best: { alias: Alias; errors: number } | undefined;
  for (const alias of aliases) {
    if (words > alias.words + 1) continue;
    if (typed === alias.compact) return { alias, errors: 0 };
    const allowed = allowedBetween(typed, words, alias);
    if (allowed === 0 || Math.abs(alias.compact.length - typed.length) > allowed) continue;
    if (typed[0] !== alias.compact[0]) continue;
    const errors = editDistance(typed, alias.compact);
    if (errors <= allowed && errors < (best?.errors ?? Number.POSITIVE_INFINITY)) best = { alias, errors };
  }
  return best;
};

const windowsOf = (tokens: Token[], text: string, aliases: Alias[]): Found[] => {
  const found: Found[] = [];
  for (let first = 0; first < tokens.length; first++) {
    for (let last = first; last < Math.min(tokens.length, first + 4); last++) {
      const window = tokens.slice(first, last + 1);
      const typed = window.map((token) => compact(token.raw)).join('');
      const best = typed.length > 2 ? nearestAlias(typed, window.length, aliases) : undefined;
      const [from, to] = [window[0], window.at(-1)];
      if (!best || !from || !to) continue;
      found.push({
        code: best.alias.code,
        text: text.slice(from.start, to.end),
        exact: best.errors === 0,
        first,
        last,
        start: from.start,
        end: to.end,
        errors: best.errors,
      });
    }
  }
  return found;
};

/** The applications that a text names, with their places: names, codes, nicknames, over typos; in the order of the text. */
export const placeApplications = (
  text: string,
  applications: readonly KnownApplication[],
): PlacedMention[] => {
  const all = windowsOf(tokenize(text), text, aliasesOf(applications));
  // Exact before mistyped, longer before shorter; a word belongs to one mention only.
  all.sort((a, b) => a.errors - b.errors || b.end - b.start - (a.end - a.start) || a.first - b.first);
  const taken = new Set<number>();
  const kept: Found[] = [];
  for (const found of all) {
    const places = Array.from({ length: found.last - found.first + 1 }, (_, i) => found.first + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(found);
  }
  kept.sort((a, b) => a.first - b.first);
  return kept.map(({ code, text: typed, exact, start, end }) => ({ code, text: typed, exact, start, end }));
};

/** The applications that a text names, each once. */
export const matchApplications = (
  text: string,
  applications: readonly KnownApplication[],
): ApplicationMention[] => {
  const byCode = new Map<string, ApplicationMention>();
  for (const { code, text: typed, exact } of placeApplications(text, applications)) {
    if (!byCode.has(code)) byCode.set(code, { code, text: typed, exact });
  }
  return [...byCode.values()];
};

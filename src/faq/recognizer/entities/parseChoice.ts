import { foldText } from '../../../language/foldText.ts';

const ordinals: [RegExp, number][] = [
  [/^(?:first|1st|one|uno|una|primer[oa]?|1r[oa]|premiere?|premier|1er|1re|un|une)$/, 1],
  [/^(?:second|2nd|two|dos|segund[oa]|2d[oa]|deuxieme|second|seconde|2e|deux)$/, 2],
  [/^(?:third|3rd|three|tres|tercer[oa]?|3r[oa]|troisieme|3e|trois)$/, 3],
  [/^(?:fourth|4th|four|cuatro|cuart[oa]|4t[oa]|quatrieme|4e|quatre)$/, 4],
  [/^(?:fifth|5th|five|cinco|quint[oa]|cinquieme|5e|cinq)$/, 5],
  [/^(?:last|ultim[oa]|dernier|derniere)$/, -1],
];
const around = new Set(
  'the number num no numero option opcion choice one please pls la el le de l por favor svp just take ill i want quiero je veux celui celle prefer un item'.split(
    ' ',
  ),
);

const numberOf = (word: string): number | undefined => {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return ordinals.find(([pattern]) => pattern.test(word))?.[1];
};

/** Which of the offered things a short message picks: "2", "#2", "the second one", "la última" (-1). */
export const parseChoice = (text: string): number | undefined => {
  const words = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  // "-1" is no choice that anybody was offered, and must not confirm what "1" would.
  if (words.length === 0 || words.length > 6 || /^\s*[-−]\s?\d/.test(text)) return undefined;
  // "The second one": "one" only counts where nothing else does.
  const picked = words.filter((word) => !around.has(word));
  const [only] = picked.length > 0 ? picked : words.filter((word) => numberOf(word) !== undefined);
  if (picked.length > 1 || only === undefined) return undefined;
  const value = numberOf(only);
  return value === 0 ? undefined : value;
};

import { redact } from '../handoff/redact.ts';

const longest = 500;

const rules: [RegExp, string][] = [
  [/\S+@\S+\.\S+/g, '[e-mail]'],
  // What people call their secret, to the end of the sentence.
  [
    /((?:password|pass ?word|contraseña|clave|mot de passe|mdp)\s+(?:is|es|est)\s+)[^,;.!?]+/giu,
    '$1[removed]',
  ],
  // Stock numbers, VINs, User IDs with digits: letters and digits in one word.
  [/\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{4,32}\b/gi, '[id]'],
  // PDNs, phones, amounts: nothing that a recognizer could learn from.
  [/\+?\d[\d\s().-]{2,}\d/g, '[number]'],
];

/** A message as it may be kept for learning: one line without codes, links, addresses, numbers and ids, cut at 500 characters. */
export const anonymise = (text: string): string =>
  rules
    .reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), redact(text))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();

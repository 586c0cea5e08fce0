import { foldText } from '../../../language/foldText.ts';
import { splitClauses } from '../clauses.ts';
import type { DirectoryQuestion, KnownApplication } from '../types.ts';
import { questionPatterns } from './directoryPatterns.ts';
import { matchApplications } from './matchApplications.ts';

// Longer ones tell a story; a "who has" in it is not the question.
const longestQuestion = 25;

// "Who has access", by itself; not "who has access to my data".
const bareAccess =
  /\b(?:access|acceso|acces)(?: (?:to|a) (?:what|which|que|quoi))?(?=\s*[?.!]*$| (?:at|in|en|here|aqui|ici|chez)\b)|\bwho has what\b|\bquien tiene que\b|\bqui a quoi\b/;
const elsewhere =
  /\b(?:requests?|solicitud\w*|demandes?|data|informacion|datos|donnees|information|pending|points?|puntos)\b/;

// These are asked about without a name; the others are nobody.
const somebody = /^(?:he|she|they|el|ella|il|elle|the|our|my|that|someone|somebody|him|her)\b/;
const nobody =
  /^(?:j'|(?:i|you|it|we|one|this|these|those|a|an|your|anyone|anybody|everyone|everybody|customers?|que|de|mi|su|usted|un|una|je|on|vous|tu|mon|ma|ce|cela|ca|dealers?|people)\b)/;
const things =
  /\b(?:passwords?|e-?mails?|questions?|accounts?|answers?|bot|portal|users?|form|page|profile|clave|contrasena|correo|mot)\b/;

/** The name as typed; null: somebody without a name; undefined: no person is meant. */
const personIn = (folded: string, raw: string, mentioned: boolean): string | null | undefined => {
  const words = folded.replace(/'s$/, '').replace(/ (?:ya|aun|still|at|in|en|chez|comme|acceso|access)$/, '');
  if (nobody.test(words) || things.test(words) || mentioned) return undefined;
  return somebody.test(words) ? null : raw.slice(0, words.length);
};

const isMet = (needs: 'application' | 'either' | undefined, codes: string[], clause: string): boolean => {
  if (!needs) return true;
  if (elsewhere.test(clause)) return false;
  return codes.length > 0 || (needs === 'either' && bareAccess.test(clause));
};

const readClause = (
  text: string,
  applications: readonly KnownApplication[],
): Omit<DirectoryQuestion, 'rest'> | null => {
  const clause = text.normalize('NFC').replace(/[’‘`´]/g, "'");
  const folded = foldText(clause);
  for (const { about, pattern, needs } of questionPatterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const codes = matchApplications(clause, applications).map(({ code }) => code);
    if (!isMet(needs, codes, folded)) continue;
    const name = match[1];
    if (about !== 'access' || name === undefined) return { about, codes };
    const at = match.index + match[0].indexOf(name);
    const mentioned = matchApplications(name, applications).length > 0;
    const person = personIn(name, clause.slice(at, at + name.length), mentioned);
    if (person !== undefined) return { about, codes, ...(person && { person }) };
  }
  return null;
};

/**
 * Whether a message asks who administers, who has an application, what somebody has or what was decided: questions that have no
 * intent of their own and are told by their wording. `rest` is what the message says besides.
 */
export const findDirectoryQuestion = (
  text: string,
  applications: readonly KnownApplication[],
): DirectoryQuestion | undefined => {
  if (text.split(/\s+/).length > longestQuestion) return undefined;
  const clauses = splitClauses(text).map((clause) => clause.text);
  for (const [index, clause] of clauses.entries()) {
    const read = readClause(clause, applications);
    if (read) return { ...read, rest: clauses.filter((_, other) => other !== index).join(', ') };
  }
  const read = readClause(text, applications);
  return read ? { ...read, rest: '' } : undefined;
};

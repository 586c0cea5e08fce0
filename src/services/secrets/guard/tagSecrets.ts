import { foldText } from '../../../language/foldText.ts';
import { loadGuard } from './loadGuard.ts';
import { readChances, type SecretChances } from './tag.ts';
import { type GuardToken, guardTokens, isMask } from './tokens.ts';
import { topics } from './topics.ts';

const topicOf = ({ text }: GuardToken): string | null =>
  topics.find(({ pattern }) => pattern.test(foldText(text)))?.name ?? null;

// What a verification asks for is no secret: "my user id is kchan".
const names =
  /(?:\b(?:user ?-?(?:id|name)?|usuario|utilisateur|identifiant|code d'utilisateur|pdn|login)\b(?:\s*(?:is|es|est|[:=#]))?\s*)$/i;

const isCode = (text: string): boolean => /^\d{4}$|^\d{8}$/.test(text);
const saysPassword = /\b(?:pass|pw|pin|nip|clave|contrase|mdp|mot de passe)/i;

const isQuote = (text: string): boolean => /^["“”«»]$/.test(text);
const joins = /^(?:and|or|y|o|e|et|ou|then|luego|puis|,|\/|&|\+)$/i;

// Of what is quoted, all of it or nothing is the secret.
const wholeQuotes = (tokens: readonly GuardToken[], labels: boolean[]): void => {
  let open = -1;
  tokens.forEach(({ text }, i) => {
    if (!isQuote(text)) return;
    if (open < 0) {
      open = i;
      return;
    }
    const inside = labels.slice(open + 1, i);
    if (i - open <= 12 && inside.some(Boolean)) labels.fill(true, open + 1, i);
    open = -1;
  });
};

// One or two words between two words of a secret belong to it: "every tuesday we eat tacos".
const withoutGaps = (tokens: readonly GuardToken[], labels: boolean[]): void => {
  for (let i = 1; i < labels.length - 1; i++) {
    if (labels[i] || !labels[i - 1]) continue;
    const next = labels[i + 1] ? i + 1 : labels[i + 2] ? i + 2 : -1;
    if (next < 0) continue;
    const between = tokens.slice(i, next);
    if (between.every(({ text }) => /^[\p{L}\p{N}'’-]+$/u.test(text) && !joins.test(text))) {
      labels.fill(true, i, next);
    }
  }
};

// A street or a car alone is what addresses and dealers have: only one's own first, one's favourite is asked for.
const personal =
  /\b(?:first|favou?rite|maiden|childhood|born|grew up|primer[ao]?|favorit[ao]|soltera|naci|creci|premi[eè]re?|pr[eé]f[eé]r|grandi|jeune fille)/i;

const isAboutSecrets = (text: string, kinds: readonly (string | null)[]): boolean =>
  kinds.some((kind) => kind !== null && kind !== 'FACT') || (kinds.includes('FACT') && personal.test(text));

// From which chance on a message holds a secret. Where nothing speaks of secrets it must be nearly certain, and more than the word
// or two of an answer: names, places and whatever else somebody was asked for look like one.
const enough = { spoken: 0.55, unspoken: 0.95 };
const answerLength = 3;

// Of a message that holds one, the pieces that are part of it: as likely as this share of the likeliest.
const pieceEnough = 0.1;

const likelyPieces = ({ message, pieces }: SecretChances, isSpoken: boolean): boolean[] => {
  if (!isSpoken && pieces.length <= answerLength) return pieces.map(() => false);
  if (message < (isSpoken ? enough.spoken : enough.unspoken)) return pieces.map(() => false);
  const least = pieceEnough * Math.max(...pieces);
  return pieces.map((chance) => chance >= least);
};

const isMark = (text: string): boolean => /^[\s.,;:!?()[\]"“”«»]$/.test(text);

/** What the trained tagger sees in a message. */
export interface TaggedMessage {
  /** How likely it holds a secret at all (0–1). */
  chance: number;
  /** The pieces that are part of one. */
  secrets: GuardToken[];
}

/** Reads a message for secrets. One-time codes stay, unless they are called a password, and so do User IDs. */
export const tagSecrets = (text: string): TaggedMessage => {
  const tokens = guardTokens(text);
  const kinds = tokens.map(topicOf);
  const chances = readChances(tokens, loadGuard());
  const labels = likelyPieces(chances, isAboutSecrets(text, kinds));
  wholeQuotes(tokens, labels);
  withoutGaps(tokens, labels);
  const secrets = tokens.filter((token, i) => {
    if (!labels[i] || isMark(token.text) || isMask(token.text)) return false;
    // "Password" announces; the "road" of "Old Mill Road" does not.
    if (kinds[i] && !labels[i - 1]) return false;
    if (isCode(token.text) && !saysPassword.test(text)) return false;
    return !names.test(text.slice(0, token.start));
  });
  return { chance: chances.message, secrets };
};

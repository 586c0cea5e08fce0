import { loadGuard } from './loadGuard.ts';
import { tag } from './tag.ts';
import { fold } from './tagFeatures.ts';
import { type GuardToken, guardTokens } from './tokens.ts';
import { topics } from './topics.ts';

const topicOf = ({ text }: GuardToken): string | null =>
  topics.find(({ pattern }) => pattern.test(fold(text)))?.name ?? null;

// A street or a car alone is what addresses and dealers have: only one's own first, one's favourite is asked for.
const personal =
  /\b(?:first|favou?rite|maiden|childhood|born|grew up|primer[ao]?|favorit[ao]|soltera|naci|creci|premi[eè]re?|pr[eé]f[eé]r|grandi|jeune fille)/i;

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

/**
 * The pieces of a message that are part of a secret, as the trained tagger sees them. Only where the message speaks of secrets at
 * all: a User ID, a name or a date that somebody was asked for is none. One-time codes stay, unless they are called a password.
 */
export const tagSecrets = (text: string): GuardToken[] => {
  const tokens = guardTokens(text);
  const kinds = tokens.map(topicOf);
  const speaks = kinds.some((kind) => kind !== null && kind !== 'FACT');
  if (!speaks && !(kinds.includes('FACT') && personal.test(text))) return [];
  const labels = tag(tokens, loadGuard());
  wholeQuotes(tokens, labels);
  withoutGaps(tokens, labels);
  return tokens.filter((token, i) => {
    if (!labels[i] || kinds[i] || /^[\s.,;:!?()[\]"“”«»]$/.test(token.text)) return false;
    if (isCode(token.text) && !saysPassword.test(text)) return false;
    return !names.test(text.slice(0, token.start));
  });
};

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
  return tokens.filter((token, i) => {
    if (!labels[i] || kinds[i] || /^[\s.,;:!?()[\]"“”«»]$/.test(token.text)) return false;
    if (isCode(token.text) && !saysPassword.test(text)) return false;
    return !names.test(text.slice(0, token.start));
  });
};

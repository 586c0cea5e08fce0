import { foldText } from '../../../language/foldText.ts';
import { loadGuard } from './loadGuard.ts';
import { isOddWord, looksSecret, mayBeSecret } from './looksSecret.ts';
import { tagSecrets } from './tagSecrets.ts';
import { type GuardToken, guardTokens, isMask } from './tokens.ts';
import { answerFacts, connectors, measures, openWords, secretNouns, stateWords } from './words.ts';

/** Stands where a secret stood. */
export const removedMark = '[removed]';

const before = '(?<![\\p{L}\\d])';
const value = '(?<value>[^\\n]+)';

// "My password is …", "clave: …", "my first pet was …".
const announced = new RegExp(`${before}(?:${secretNouns}|${answerFacts})${connectors}${value}`, 'giu');

// "Change it to …", "ponga … como contraseña", "mets mon mdp à …".
const verbs = [
  `(?:change|set|make|update|reset|switch|put|turn)\\s+(?:my|the|his|her|our)\\s+(?:\\w+\\s+)?(?:${secretNouns})\\s+(?:to|as|into|=)\\s+${value}`,
  `(?:want|like|need)\\s+(?:my|the)\\s+(?:\\w+\\s+)?(?:${secretNouns})\\s+(?:to be|as)\\s+${value}`,
  `(?:c[aá]mbi\\w+|pon\\w*|actuali\\w+|quiero|deje\\w*)\\s+(?:(?:mi|la|su)\\s+)?(?:${secretNouns})\\s+(?:a|por|en|como|que sea)\\s+${value}`,
  `(?:change\\w*|mets|mettez|mettre|remplace\\w*|je veux)\\s+(?:(?:mon|le|ma|la)\\s+)?(?:${secretNouns})\\s+(?:pour|[àa]|par|en|comme)\\s+${value}`,
].map((pattern) => new RegExp(`${before}${pattern}`, 'giu'));

// "Change it to …", where the message says that "it" is a secret.
const itself = new RegExp(
  `${before}(?:(?:change|set|make|update|reset|switch|put)\\s+it\\s+(?:to|as|into)|(?:want|like)\\s+it\\s+to\\s+be)\\s+${value}`,
  'giu',
);

// "Use … as my password", "… is my new password".
const swapped = [
  `(?:use|put|try|using|take)\\s+(?<value>\\S+(?:\\s\\S+){0,4}?)\\s+(?:as|for)\\s+(?:my|the|a)\\s+(?:\\w+\\s+)?(?:${secretNouns})`,
  `(?:us(?:ar|e|o)|pon(?:er|ga|gan)?)\\s+(?<value>\\S+(?:\\s\\S+){0,4}?)\\s+(?:como|de)\\s+(?:mi\\s+|la\\s+)?(?:${secretNouns})`,
  `(?:utilise[rz]?|mets|mettez|mettre|prends|prenez)\\s+(?<value>\\S+(?:\\s\\S+){0,4}?)\\s+comme\\s+(?:mon\\s+|le\\s+)?(?:${secretNouns})`,
  `(?<value>\\S{4,})\\s+(?:is|was|es|est)\\s+(?:my|mi|mon|the|la|le)\\s+(?:new\\s+|old\\s+|current\\s+)?(?:${secretNouns})(?!\\p{L})`,
].map((pattern) => new RegExp(`${before}${pattern}`, 'giu'));

const speaksOfSecrets = new RegExp(
  `${before}(?:${secretNouns}|log(?:ged|ging)? ?(?:in|on)|sign(?:ed)? (?:in|on)|credentials?|entrar|iniciar|usuario|user ?(?:id|name)?|connecter|connexion)(?![\\p{L}])`,
  'iu',
);

const quoted = /^["“«'‘]\s?[^"”»'’]+["”»'’]/;

// Where what was announced ends: a clause's end, or a word that begins another.
const clauseEnd =
  /(?:[,;!?](?=\s|$)|\.(?=\s|$)|\s(?=(?:and|but|so|can|could|please|pls|plz|for the|why|what|how|it|i|y|pero|por favor|no me|et|mais|svp|pis|ça|je)(?:\s|$)))/iu;

const isState = (text: string): boolean => {
  const word = /^[\p{L}’'-]+/u.exec(text)?.[0]?.toLowerCase().replace('’', "'") ?? '';
  if (word === '') return true;
  if (stateWords.has(word) || stateWords.has(word.replace(/[’'].*$/, ''))) return true;
  // "Bluebirded" is no state: only a word that people do say can be one.
  const isWord = loadGuard().familiarity(foldText(word)) > 0;
  return (
    isWord && word.length > 4 && /(?:ed|ing|able|ible|n't|ado|ada|ido|ida|ando|iendo|ée?s?)$/u.test(word)
  );
};

const secretIn = (text: string): string | null => {
  const quote = quoted.exec(text)?.[0];
  if (quote) return quote;
  const end = clauseEnd.exec(text)?.index;
  const clause = (end === undefined || end === 0 ? text : text.slice(0, end)).trimEnd();
  const [first = ''] = clause.split(/\s+/);
  // The tagger saw a part of it; a few words more belong to it.
  if (first.startsWith(removedMark)) return clause.split(/\s+/).length <= 4 ? clause : null;
  if (first === '' || first.startsWith('[') || isMask(guardTokens(first)[0]?.text ?? '')) return null;
  if (measures.test(clause)) return null;
  if (isOddWord(first) || looksSecret(first)) return clause;
  const odd = clause.split(/\s+/).slice(0, 6).find(looksSecret);
  if (odd) return odd;
  return isState(clause) ? null : clause;
};

const removeValue = (text: string, pattern: RegExp): string => {
  let clean = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const given = match.groups?.value ?? '';
    const start = match.index + match[0].lastIndexOf(given);
    const secret = start < at ? null : secretIn(given);
    if (secret === null) continue;
    clean += `${text.slice(at, start)}${removedMark}`;
    at = start + secret.length;
  }
  return clean + text.slice(at);
};

/** What matters of one word by itself: made like a password; weaker where the message speaks of secrets. */
const removeWords = (text: string): string => {
  const isSuspect = speaksOfSecrets.test(text) || !/\s/.test(text.trim()) ? mayBeSecret : looksSecret;
  return text.replace(/\S+/g, (word) => (isSuspect(word) ? removedMark : word));
};

const runs = /\[removed\](?:[ \t]+\[removed\])+/g;

const removePieces = (text: string, pieces: readonly GuardToken[]): string =>
  pieces.reduceRight(
    (clean, { start, end }) => `${clean.slice(0, start)}${removedMark}${clean.slice(end)}`,
    text,
  );

const isAlone = (text: string): boolean => {
  const token = text.trim();
  return token.length >= 8 && !/\s/.test(token) && !openWords.has(token.toLowerCase());
};

// How likely a message must hold a secret, in the tagger's eyes, for the rules to be asked too: "password: see attached memo" is
// below both. What is announced in so many words needs less than a word that is only made like a password.
const worthASecondLook = { announced: 0.01, alone: 0.2 };

/**
 * Takes secrets out of what somebody typed into the chat: what they call their password or answer, in three languages, and words
 * that are made like one. `isFormOpen`: a secure form waits, so that a single word of eight characters is one too
 * (SECURITY.md, "Secrets never enter the chat"). One-time codes are the chat's business and stay.
 */
export const removeSecrets = (text: string, { isFormOpen = false } = {}): string => {
  if (isFormOpen && isAlone(text)) return removedMark;
  const { chance, secrets } = tagSecrets(text);
  if (chance < worthASecondLook.announced) return text;
  const patterns = [announced, ...verbs, ...swapped, ...(speaksOfSecrets.test(text) ? [itself] : [])];
  const lines = removePieces(text, secrets)
    .split('\n')
    .map((line) => {
      const rest = patterns.reduce(removeValue, line);
      return chance < worthASecondLook.alone ? rest : removeWords(rest);
    });
  return lines.join('\n').replace(runs, removedMark);
};

const determiners =
  'my|the|a|an|our|his|her|that|those|these|mi|mis|la|las|el|los|esa|esas|ese|mon|ma|mes|le|les|celle|celles|celui';
const lead = "(?:it'?s |it is |that'?s |this is |no es |ce n'est |c'est )?";
const end =
  "(?=\\s*(?:[,;.!:]|$|\\bbut\\b|\\bpero\\b|\\bmais\\b|\\bsino\\b|\\bit'?s\\b|\\bjust\\b|\\bi want\\b|\\bi need\\b|\\bi mean))";
const patterns = [
  // "not my password, my email" · "no la clave, el correo" · "pas mon mot de passe, mon courriel"
  new RegExp(
    `(?<=^|[,;.!]\\s*|\\bbut |\\bpero |\\bmais |\\band )${lead}(?:not|no|pas|ni)\\s+(?:(?:${determiners})\\s+)[^,;.!?]{2,60}?${end}`,
    'i',
  ),
  // "it's not the password …", "no es la clave", "ce n'est pas mon mot de passe"
  new RegExp(`\\b(?:it'?s not|it is not|no es|ce n'est pas|c'est pas)\\s+[^,;.!?]{2,60}?${end}`, 'i'),
  // "not locked out, just …"
  /(?<=^|[,;.!]\s*)(?:not|pas)\s+[^,;.!?]{2,40}?(?=\s*,)/i,
  // "i don't want a new password i want …"
  /\b(?:i )?(?:don'?t|do not) (?:want|mean|need) [^,;.!?]{2,60}?(?=\s*(?:,|;|\bbut\b|\bi want\b|\bi need\b|\bjust\b))/i,
  // "smartauction, not floorplan"
  new RegExp(
    `(?<=,\\s*)(?:and |y |et )?(?:(?:not|pas)\\s+[^,;.!?]{2,40}?|no\\s+(?:(?:${determiners})\\s+)?\\S+)(?=\\s*[.!?]*$)`,
    'i',
  ),
  // "my email not my password"
  new RegExp(
    `(?<=\\S\\s)(?:and |y |et )?(?:not|pas)\\s+(?:${determiners})\\s+[^,;.!?]{2,40}?(?=\\s*[.!?]*$)`,
    'i',
  ),
  // "change password not challenge questions"
  /(?<=\S\s)(?:and |y |et )?(?:not|pas)\s+(?:(?:online|security|challenge|secret|help ?desk|job|mailing|street)\s+)*(?:passwords?|questions?|e-?mails?|names?|phone|address|profile|answers?|title)(?=\s*[.!?]*$)/i,
];
const auxiliaryBefore =
  /\b(?:is|are|am|was|were|does|did|do|has|have|had|can|could|will|would|should|'s|'re|why|if|or|i|suis|est|ai|a|peux|veux|sais|c'est|peut|fonctionne|marche|vois|plus)\s*$/i;

// "Je n'utilise pas …": a plain denial in French.
const denialBefore = /(?:\bne\s|\bn['’])[^,;.]*$/i;

/** A message without what it says it does not mean. */
export interface Negation {
  /** What is meant; the whole text where nothing is negated. */
  rest: string;
  /** What is not, without the "not". */
  negated: string[];
}

const notWords = /^.*?\b(?:not|no|pas|ni|don'?t|do not)\b\s*(?:es |want |mean |need )?/i;

/** Finds what a "not …" covers: up to the comma, the "but", or the end. Nothing is taken where nothing would remain. */
export const splitNegation = (text: string): Negation => {
  const negated: string[] = [];
  let rest = text;
  for (const pattern of patterns) {
    const match = pattern.exec(rest);
    const before = rest.slice(0, match?.index);
    if (!match || auxiliaryBefore.test(before) || denialBefore.test(before)) continue;
    const remaining = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    if (!/\p{L}{2}/u.test(remaining.replace(/\b(?:no|but|pero|mais|sino)\b/gi, ''))) continue;
    negated.push(match[0].replace(notWords, '').trim());
    rest = remaining
      .replace(/^[\s,;.!]+|\s+(?=\s)/g, '')
      .replace(/^(?:but|pero|mais|sino)\s+/i, '')
      .trim();
  }
  return { rest, negated };
};

/** Only what is meant. */
export const withoutNegated = (text: string): string => splitNegation(text).rest;

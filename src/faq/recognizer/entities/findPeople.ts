import { foldText, type Token, tokenize } from '../tokenize.ts';
import type { Entities } from '../types.ts';

type People = Pick<Entities, 'person' | 'newHire' | 'forSomeoneElse'>;

const roles =
  'guy|girl|gal|hire|hires|employee|person|kid|starter|staff|team member|lady|man|woman|clerk|manager|salesman|saleswoman|salesperson|sales person|sales rep|receptionist|controller|office manager|finance manager|f&i guy|f&i manager|title clerk|coworker|colleague';
const newHirePatterns = [
  new RegExp(
    `\\b(?:new|brand new)(?: \\w+){0,2} (?:${roles})\\b|\\bnew ?hires?\\b|\\bnewbie\\b|\\b(?:just|we) hired\\b|\\bstarts? (?:work )?(?:on )?(?:monday|tomorrow|next week|the 1st)\\b.*\\bneeds\\b`,
  ),
  /\b(?:el|la|al|un|una|los) (?:\w+ )?nuev[oa]s?(?= (?:emplead|vended|gerent|muchach|compa|necesit|ocup|empieza|contador|secretari|chic)|[\s,.!?]*$|,)|\b(?:emplead|vended|muchach|chic|chav|person|compa)\w* nuev[oa]|\bnuev[oa] (?:emplead|vended|gerent|muchach|compa|contrat|ingres|chic)\w*|\brecien contratad[oa]/,
  /\b(?:le|la|au|du|les) (?:p'tit |petit |petite )?(?:nouveau|nouvelle|nouveaux)(?= (?:a|commence|vend|employe|gerant|directeur|directrice|collegue|gars|fille|qui|doit|va|aura|commis)\b|[\s,.!?]*$|,)|\bnouve(?:l|lle|au) (?:employe|vende|gerant|directeur|directrice|collegue|gars|fille|embauche|recrue|commis)\w*|\brecrue\b/,
];
const othersPattern =
  /\b(?:he|she|him|her|them|his|coworkers?|co-workers?|colleagues?|teammate|employees?|ex-employee|somebody|someone|former|one of my|our (?:old|new|former|previous)|another person|other user|el|ella|companer[oa]s?|emplead[oa]s?|alguien|collegues?|employee?s?|quelqu'un|elle|ancien(?:ne)?|un de mes|une de mes)\b(?! (?:is|was|from)? ?(?:on|at) (?:the )?(?:phone|support))/;
const notOthers =
  /\b(?:talk|speak|call|chat|hablar|parler|transfer|connect|knows?|saw|overheard|heard|from|parlar|pase|passez|conoce|sabe|connait)\b[\w\s']{0,20}\b(?:someone|somebody|alguien|quelqu'un|her|him|coworker)|\bpara el\b|\bel (?!se|ya|no|nuevo|tiene|necesita)\w|\b(?:someone|somebody|alguien|quelqu'un|coworker)\b[\w\s']{0,10}\b(?:knows?|saw|overheard|heard|called|sabe|conoce|escucho|connait|m'a|a entendu)/g;

const notNames = new Set(
  'me myself my mine us our the a an this that it i im you your him her them she he they we everyone everybody anyone all any some someone somebody access app apps application applications work job now today tomorrow monday tuesday wednesday thursday friday saturday sunday next week month good help people person human agent new old use using sure real example instance free more another one two three user users account id pdn finance titles sales accounting service parts reports remarketing approval days weeks months years please thanks and or from until starting in on at to of for with support login password email name phone profile question questions need what which who when how why where not yes no customer customers client clients credit deal payoff vin title rate temporary mi mis me mi yo nosotros usted ella el la los las un una para por que favor lunes martes miercoles jueves viernes sabado domingo hoy manana acceso ahora entrar nuevo nueva empleado compañero companero cliente usuario mon ma mes moi nous vous le les des une lundi mardi mercredi jeudi vendredi samedi domingo demain accès acces compte nouveau nouvelle employe collegue client its is has just still another desde hasta partir december january february march april may june july august september october november everything emergency business bye having getting being logging using changing removing lakeside harbor summit'.split(
    ' ',
  ),
);
const left =
  "quit|quits|left|leaves|leaving|retired|resigned|got fired|was fired|is gone|has left|walked out|moved|transferred|needs|will need|wants|doesn'?t work|does not work|no longer works?|renuncio|se fue|se jubilo|ya no|necesita|ocupa|est partie?|a quitte|a demissionne|a besoin|ne travaille plus|n'est plus";
const namePattern = "([\\p{L}][\\p{L}'’-]+(?: [\\p{L}][\\p{L}'’-]+)?)";
const patterns = [
  new RegExp(`^(?:hi,? |hello,? |so |and |y |et )?${namePattern} (?:${left})\\b`, 'iu'),
  new RegExp(`(?<=[,.;!] ?)${namePattern} (?:${left})\\b`, 'iu'),
  new RegExp(
    `(?<!\\b(?:access|into|in|acceso|acces) )\\b(?:for|to|from|para|pour|de|off of|offboard|terminate|revoke|moved|kill|deactivate|grant|assign|give|let) ${namePattern}`,
    'giu',
  ),
  new RegExp(
    `\\b(?:remove|delete|take|drop|saquen? a|quite a|sortez|retirez|enlevez|a) ${namePattern}(?= (?:from|off|out|access|de|du)\\b)`,
    'iu',
  ),
];

const nameWords = (words: Token[], taken: (word: Token) => boolean): Token[] => {
  const named: Token[] = [];
  for (const word of words) {
    if (notNames.has(word.folded) || word.folded.length < 3 || taken(word) || /\d/.test(word.folded)) break;
    named.push(word);
  }
  // A second word in lower case is seldom a surname where the first is capitalised: "for Tom title tracker".
  const [first, second] = named;
  if (first && second && /^\p{Lu}/u.test(first.raw) && !/^\p{Lu}/u.test(second.raw)) return [first];
  return named;
};

const withoutOwner = (name: string): string => name.replace(/['’]s$/i, '');

const findName = (text: string, mentions: readonly { start: number; end: number }[]): string | undefined => {
  for (const pattern of patterns) {
    const matches = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
    for (const match of matches) {
      if (!match?.[1]) continue;
      const at = match.index + match[0].indexOf(match[1]);
      const taken = (word: Token) =>
        mentions.some(({ start, end }) => at + word.start < end && at + word.end > start);
      const words = nameWords(tokenize(match[1]), taken);
      if (words.length > 0) return withoutOwner(words.map((word) => word.raw).join(' '));
    }
  }
  return undefined;
};

/**
 * Whom a message is about, where not its writer.
 * @param mentions the applications' places, which are no names.
 */
export const findPeople = (text: string, mentions: readonly { start: number; end: number }[]): People => {
  const folded = foldText(text);
  const newHire = newHirePatterns.some((pattern) => pattern.test(folded));
  const person = findName(text, mentions);
  const others = othersPattern.test(folded.replace(notOthers, ' '));
  return { ...(person && { person }), newHire, forSomeoneElse: newHire || others || person !== undefined };
};

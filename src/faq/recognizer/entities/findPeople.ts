import { foldText } from '../../../language/foldText.ts';
import { type Token, tokenize } from '../tokenize.ts';
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
  /\b(?:he|she|him|her|them|his|coworkers?|co-workers?|colleagues?|teammate|employees?|ex-employee|somebody|someone|former|one of my(?! (?:apps?|applications?|access))|our (?:old|new|former|previous)|another person|other user|el|ella|companer[oa]s?|emplead[oa]s?|alguien|collegues?|employee?s?|quelqu'un|elle|ancien(?:ne)?|une? de mes(?! (?:app|acc)))\b(?! (?:is|was|from)? ?(?:on|at) (?:the )?(?:phone|support))/;
const notOthers =
  /\b(?:talk|speak|call|chat|hablar|parler|transfer|connect|knows?|saw|overheard|heard|from|parlar|pase|passez|conoce|sabe|connait)\b[\w\s']{0,20}\b(?:someone|somebody|alguien|quelqu'un|her|him|coworker)|\bpara el\b|\bel (?!se|ya|no|nuevo|tiene|necesita)\w|\b(?:someone|somebody|alguien|quelqu'un|coworker)\b[\w\s']{0,10}\b(?:knows?|saw|overheard|heard|called|sabe|conoce|escucho|connait|m'a|a entendu)/g;

const notNames = new Set(
  'me myself my mine us our the a an this that it i im you your him her them she he they we everyone everybody anyone all any some someone somebody access app apps application applications work job now today tomorrow monday tuesday wednesday thursday friday saturday sunday next week month good help people person human agent new old use using sure real example instance free more another one two three user users account id pdn finance titles sales accounting service parts reports remarketing approval days weeks months years please thanks and or from until starting in on at to of for with support login password email name phone profile question questions need what which who when how why where not yes no customer customers client clients credit deal payoff vin title rate temporary mi mis me mi yo nosotros usted ella el la los las un una para por que favor lunes martes miercoles jueves viernes sabado domingo hoy manana acceso ahora entrar nuevo nueva empleado compañero companero cliente usuario mon ma mes moi nous vous le les des une lundi mardi mercredi jeudi vendredi samedi domingo demain accès acces compte nouveau nouvelle employe collegue client its is has just still another desde hasta partir december january february march april may june july august september october november everything emergency business bye having getting being logging using changing removing lakeside harbor summit online svp pour para quand inactivite inactividad hace there these those mom hell coworker colleague employees dealers notices alerts unit sale inactivity trabajo travail alguien ustedes todo ello esto cela ca elle elles ils ella ellas ellos celui celle qui que le tom-tom usuarios utilisateurs ancien ancienne antiguo former ex mien vendor vendedor vendeur gerente gerant directeur directrice contador controller receptionist clerk manager guy girl lady hire him herself himself them who everybody myself audits inventory wife job role duties purposes business reading viewing purchase purchasing buying selling approval office'.split(
    ' ',
  ),
);
const left =
  "quits?|left|leaves|leaving|retired|resigned|got fired|was fired|was let go|is gone|has left|walked out|moved|transferred|needs|will need|doesn'?t work|does not work|no longer works?|renunci[oó]|se fue|se jubil[oó]|ya no|necesita|ocupa|est partie?|a quitt[eé]|a d[eé]missionn[eé]|a besoin|a pris sa retraite|ne travaille plus|n'est plus";
const namePattern = "([\\p{L}][\\p{L}'’-]+(?: [\\p{L}][\\p{L}'’-]+)?)";
const patterns = [
  // Kevin quit · and Gina no longer works here
  new RegExp(`(?:^|[,.;!] ?)(?:hi,? |hello,? |so |and |y |et )?${namePattern} (?:${left})(?!\\p{L})`, 'giu'),
  // our controller gina left
  new RegExp(
    `(?<!\\p{L})(?:our|my|the) (?:old |former |new )?(?:${roles}) ${namePattern} (?:${left})(?!\\p{L})`,
    'giu',
  ),
  // access for Kevin · para Marcos · pour Marc
  new RegExp(`(?<!\\p{L})(?:for|para|pour) ${namePattern}`, 'giu'),
  // give Kevin … · offboard Leah Stone · assign titles to pnair
  new RegExp(
    `(?<!\\p{L})(?:offboard|off-board|terminate|revoke|deactivate|grant|assign|give|let) ${namePattern}`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:grant|assign|give|titles|away)(?: \\S+){0,3} (?:to|from) ${namePattern}`, 'giu'),
  // remove Kevin from … · saquen a Kevin de … · sortez Kevin de …
  new RegExp(
    `(?<!\\p{L})(?:remove|delete|take|drop|saquen? a|quiten? a|sortez|retirez|enlevez) ${namePattern}(?= (?:from|off|out|de|du)(?!\\p{L}))`,
    'giu',
  ),
  // Marcus's access · los accesos de Marcus · la demande de Kevin · the request from Kevin
  /(?<!\p{L})(\p{L}+)['’]s (?:access|logins?|request|apps?|user|id|rights)(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})(?:accesos?|usuario|solicitud|acc[eè]s|compte|demande) de ${namePattern}`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:request from|access for|access of) ${namePattern}`, 'giu'),
];
// A person matters only where somebody's access is meant; elsewhere "for calling in" is no name.
const aboutAccess =
  /\b(?:acces\w*|acceso\w*|apps?|applications?|aplicacion\w*|logins?|requests?|solicitud|demande|remov\w*|delet\w*|off-?board\w*|users?|usuario|quit|left|retired|resigned|fired|gone|leav\w+|renuncio|se fue|jubilo|partie?|quitte|retraite|works?|trabaja|travaille)\b/;
// "Pour utiliser", "for calling in": verbs, unless written like a name.
const verb = /^\p{Ll}.*(?:[aei]r|[aei]rme|[aei]rse|ing)$/u;
const beforeVerb = /^(?:for|para|pour) /i;
// "L'accès", "d'un", "est-elle" are no names.
const elided = /^(?:[ldjnscmt]|qu)'|-(?:t-)?(?:il|elle|je|vous|moi)$/;

const isNoName = ({ folded }: Token): boolean =>
  folded.length < 3 || notNames.has(folded.replace(/'s$/, '')) || elided.test(folded) || /\d/.test(folded);

const nameWords = (words: Token[], taken: (word: Token) => boolean): Token[] => {
  const end = words.findIndex((word) => isNoName(word) || taken(word));
  const named = end === -1 ? words : words.slice(0, end);
  // A second word in lower case is seldom a surname where the first is capitalised: "for Tom title tracker".
  const [first, second] = named;
  if (first && second && /^\p{Lu}/u.test(first.raw) && !/^\p{Lu}/u.test(second.raw)) return [first];
  return named;
};

const withoutOwner = (name: string): string => name.replace(/['’]s$/i, '');

const findName = (text: string, mentions: readonly { start: number; end: number }[]): string | undefined => {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (!match[1]) continue;
      const at = match.index + match[0].indexOf(match[1]);
      const taken = (word: Token) =>
        mentions.some(({ start, end }) => at + word.start < end && at + word.end > start);
      const words = nameWords(tokenize(match[1]), taken);
      if (beforeVerb.test(match[0]) && words[0] && verb.test(words[0].raw)) continue;
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
  const person = mentions.length > 0 || aboutAccess.test(folded) ? findName(text, mentions) : undefined;
  const others = othersPattern.test(folded.replace(notOthers, ' '));
  return { ...(person && { person }), newHire, forSomeoneElse: newHire || others || person !== undefined };
};

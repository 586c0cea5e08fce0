import { leaving, selfLeaving, unneeding } from './words.ts';

// Words that stand where a name could, and are none.
const notNames = new Set(
  `me my mine myself our us the a an it them him her his their this that these those there here everything all account profile list login portal
   system dealership today tomorrow monday tuesday wednesday thursday friday saturday sunday next now then mi mis mí nuestro nuestra el la los las
   lo le les pdn id good now un una su sus cuenta perfil sistema todo todos hoy mañana lunes martes miércoles jueves viernes mon ma mes notre nos un une du des son
   sa ses compte profil système tout aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche smartauction floorplan titles payoff
   december january february march april may june july august september october november enero febrero marzo abril mayo junio julio agosto septiembre
   octubre noviembre diciembre janvier février mars avril mai juin juillet août septembre octobre novembre décembre partir plus moins favor acuerdo compter`
    .split(/\s+/)
    .filter(Boolean),
);

const isNoName = (word: string) => notNames.has(word.toLowerCase().replace(/['’]s$/, ''));

/** Whether what is named is no person: an application. */
type IsTaken = (word: string) => boolean;

// The second word only looks ahead: it may be the next preposition ("all of it from Priya").
const afterPreposition =
  /(?<!\p{L})(?:(?:from|off|of|for|a|à|de)\s+|d['’])(\p{L}[\p{L}'’-]+)(?=(?:\s+(\p{L}[\p{L}'’-]+))?)/giu;

const notSubjects = new Set(
  `i he she they it we you who user someone somebody everyone one has have people yo él ella ellos quien alguien que usuario je il elle on qui quelqu
   celui un une uno`
    .split(/\s+/)
    .filter(Boolean),
);

// "Gina Holt no longer works here": at most two words, then the leaving.
const subject =
  /^\W*(?:(?:hi|hello|hola|bonjour),?\s+)?(\p{L}[\p{L}'’-]*)(?:\s+(\p{L}[\p{L}'’-]+))?\s+(\S.*)$/iu;

const subjectIn = (text: string): string | null => {
  const [, first = '', second = '', rest = ''] = subject.exec(text) ?? [];
  const isName = (word: string) => word !== '' && !isNoName(word) && !notSubjects.has(word.toLowerCase());
  if (!isName(first)) return null;
  const begins = (words: string) => [leaving, unneeding].some((each) => each.exec(words)?.index === 0);
  if (begins(rest)) return second === '' ? first : isName(second) ? `${first} ${second}` : null;
  return begins(`${second} ${rest}`.trim()) ? first : null;
};

// "I meant Priya", "it’s for Priya": with a capital letter, for anything can follow.
const meant =
  /(?:[Mm]eant?|[Ii]t['’]?s|[Ii]t is|[Qq]uise decir|[Qq]uiero decir|[Ee]s|[Vv]oulais dire|[Cc]['’]est) (?:for |to say |para |a |pour )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** Whether a message says by itself who is meant. */
export const isMeant = (text: string): boolean => meant.test(text);

const meantIn = (text: string): string | null => meant.exec(text)?.[1]?.replace(/['’]s$/, '') ?? null;

// "I would like Gina removed", "my coworker Priya": with a capital letter too.
const named =
  /(?:(?:[Ww]ant|[Nn]eed|[Ll]ike|[Gg]et|[Hh]ave) (?=\p{Lu}\S+(?: \p{Lu}\S+)? (?:removed|taken|off|out|gone|dropped))|(?:[Cc]oworker|[Cc]olleague|[Ee]mployee|[Cc]ompa[nñ]er[oa]|[Cc]oll[eè]gue) )(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

// "Our controller Gina Holt": with capital letters.
const ofRole =
  /(?:[Oo]ur|[Tt]he|[Mm]y|[Nn]uestr[oa]|[Mm]i|[Ee]l|[Ll]a|[Nn]otre|[Mm]on|[Mm]a|[Ll]e) (?:\p{Ll}+ ){1,3}(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

const roleIn = (text: string, isTaken: IsTaken): string | null => {
  const name = ofRole.exec(text)?.[1] ?? '';
  const first = name.split(' ')[0] ?? '';
  return first && !isNoName(first) && !isTaken(first) ? name : null;
};

const removing = '(?:remov|tak|revok|delet|pull|strip|quit|quít|retir|elimin|enlev|supprim)\\p{L}*(?!\\p{L})';

/** Whether something is to be taken from what may be a name; or it is written like a name. */
export const isTakenFrom = (text: string, name: string): boolean =>
  /^\p{Lu}/u.test(name) || new RegExp(`${removing}.* (?:from|off|a|à|de) ${name}(?!\\p{L})`, 'iu').test(text);

/** A word where a name would stand: "from Marcus", "à tom", "Gina left". It may be no name at all. */
export const guessName = (text: string, isTaken: IsTaken): string | null => {
  const found = [...text.matchAll(afterPreposition)].filter(
    ([, first = '']) => !isNoName(first) && !isTaken(first),
  );
  const [, first = '', second = ''] = found.at(-1) ?? [];
  const surname = /^\p{Lu}/u.test(second) && !isNoName(second) ? second : '';
  return (
    meantIn(text) ??
    subjectIn(text) ??
    named.exec(text)?.[1] ??
    roleIn(text, isTaken) ??
    (first ? [first, surname].filter(Boolean).join(' ') : null)
  );
};

const pronoun = /^\W*(?:he|she|they|[eé]l|ella|il|elle)(?!\p{L})/iu;

/** Whether a short message says no more than that somebody has left or will: "she quit", "Ravi left", "I’m leaving". */
export const tellsLeaving = (text: string): boolean =>
  text.split(/\s+/).length <= 6 &&
  (selfLeaving.test(text) || (leaving.test(text) && (pronoun.test(text) || subjectIn(text) !== null)));

// Whether somebody has left or will, in the languages' own words. Letters beside accents make `\b` useless: hence the lookarounds.
const words = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

const leaving = words(
  [
    'left|leaves|leaving|quits?|resign(?:s|ed)|retire[sd]|fired|laid off|let (?:\\p{L}+ ){0,3}go|terminat(?:ed|ion)|walked out',
    "no longer (?:works?|employed|with us|here|at the dealership)|(?:does|do)(?:n['’]?t| not) work (?:here|for us|with us|at)",
    "(?:is|was|are) gone|(?<=['’]s )gone|off-?board\\p{L}*|off board|is done here|not (?:here|with us) any ?more",
    'ya no (?:trabaja|labora|est[aá])|renunci[oó] (?!a )|renunci[oó]$|se (?:fue|va|march[oó]|jubil[oó])|despedi(?:mos|eron|d[oa])|dej[oó] (?:la|el|de)',
    'da(?:r|do|da)(?:l[ea])? de baja|baja de(?:l)? (?:usuario|emplead[oa])',
    "ne travaille plus|n['’]est plus (?:ici|chez|avec)|a d[eé]missionn[eé]|a quitt[eé]|quitte|(?:est|soit) partie?|a pris sa retraite|cong[eé]di[eé]e?|licenci[eé]e?",
  ].join('|'),
);

const maybe = words(
  [
    'old|former|previous|ex|still (?:shows?|listed|comes|in|has|an active)',
    'anterior|antigu[oa]|ex ?(?:emplead[oa]|gerente)|todav[ií]a (?:aparece|puede)|sigue',
    'ancien(?:ne)?|ex-employ[eé]e?|appara[iî]t (?:encore|toujours)|est encore',
  ].join('|'),
);

const stays = words(
  "still works?|didn['’]?t leave|has(?:n['’]?t| not) left|not leaving|only (?:remove|take|these|this|the)|sigue trabajando|no se (?:fue|va)|solo|solamente|travaille (?:encore|toujours)|n['’]est pas partie?|seulement|juste",
);

const selfLeaving = words(
  "I(?:['’]m| am| have|['’]ve)? (?:leaving|left|quit|retiring|resigning|resigned)|me voy|dejo (?:la|el)|renuncio(?= al?$)|je (?:quitte|pars|m['’]en vais)",
);

/** What a message says about leaving the dealership; null: nothing. */
export const leavingIn = (text: string): 'left' | 'maybe' | 'stays' | 'self' | null => {
  if (selfLeaving.test(text)) return 'self';
  if (stays.test(text)) return 'stays';
  if (leaving.test(text)) return 'left';
  return maybe.test(text) ? 'maybe' : null;
};

const mine = words(
  'for (?:me|myself)|(?:my|mine|my own)(?: (?:access|account|applications?))?|me|myself|m[ií](?:o|a|os|as)?|para m[ií]|mon acc[eè]s|mes acc[eè]s|moi(?:-m[êe]me)?|le mien|les miens',
);

/** Whether a short message says "my own". */
export const isMine = (text: string): boolean => mine.test(text);

const notNames = new Set(
  `me my mine myself our us the a an it them him her his their this that these those there here everything all account profile list login portal
   system dealership today tomorrow monday tuesday wednesday thursday friday saturday sunday next now then mi mis mí nuestro nuestra el la los las
   lo le les un una su sus cuenta perfil sistema todo todos hoy mañana lunes martes miércoles jueves viernes mon ma mes notre nos un une du des son
   sa ses compte profil système tout aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche smartauction floorplan titles payoff`
    .split(/\s+/)
    .filter(Boolean),
);

const isNoName = (word: string) => notNames.has(word.toLowerCase().replace(/['’]s$/, ''));

const afterPreposition =
  /(?<!\p{L})(?:(?:from|of|for|a|à|de)\s+|d['’])(\p{L}[\p{L}'’-]+)(?:\s+(\p{L}[\p{L}'’-]+))?/giu;

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
  const begins = (words: string) => leaving.exec(words)?.index === 0;
  if (begins(rest)) return second === '' ? first : isName(second) ? `${first} ${second}` : null;
  return begins(`${second} ${rest}`.trim()) ? first : null;
};

// "I meant Priya", "it’s for Priya": with a capital letter, for anything can follow.
const meant =
  /(?:[Mm]eant?|[Ii]t['’]?s|[Ii]t is|[Qq]uise decir|[Qq]uiero decir|[Ee]s|[Vv]oulais dire|[Cc]['’]est) (?:for |to say |para |a |pour )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** Whether a message says by itself who is meant. */
export const isMeant = (text: string): boolean => meant.test(text);

const meantIn = (text: string): string | null => meant.exec(text)?.[1]?.replace(/['’]s$/, '') ?? null;

/** A word where a name would stand: "from Marcus", "à tom", "Gina left". It may be no name at all. */
export const guessName = (text: string): string | null => {
  const found = [...text.matchAll(afterPreposition)].filter(([, first = '']) => !isNoName(first));
  const [, first = '', second = ''] = found.at(-1) ?? [];
  const surname = /^\p{Lu}/u.test(second) && !isNoName(second) ? second : '';
  return meantIn(text) ?? subjectIn(text) ?? (first ? [first, surname].filter(Boolean).join(' ') : null);
};

const pronoun = /^\W*(?:he|she|they|[eé]l|ella|il|elle)(?!\p{L})/iu;

/** Whether a short message says no more than that somebody has left or will: "she quit", "Ravi left", "I’m leaving". */
export const tellsLeaving = (text: string): boolean =>
  text.split(/\s+/).length <= 6 &&
  (selfLeaving.test(text) || (leaving.test(text) && (pronoun.test(text) || subjectIn(text) !== null)));

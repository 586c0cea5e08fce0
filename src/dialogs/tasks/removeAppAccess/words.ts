// Whether somebody has left or will, in the languages' own words. Letters beside accents make `\b` useless: hence the lookarounds.
const words = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** That somebody has left or will. */
export const leaving = words(
  [
    'left|leaves|leaving|quits?|resign(?:s|ed)|retire[sd]|fired|laid off|let (?:\\p{L}+ ){0,3}go|terminat(?:ed|ion)|walked out',
    "no longer (?:works?|employed|with us|here|at the dealership)|(?:does|do)(?:n['’]?t| not) work (?:here|for us|with us|at)",
    "(?:is|was|are) gone|(?<=['’]s )gone|off-?board\\p{L}*|off board|is done here|not (?:here|with us) any ?more",
    'ya no (?:trabaja|labora|est[aá])|renunci[oó] (?!a )|renunci[oó]$|se (?:fue|va|march[oó]|jubil[oó])|despedi(?:mos|eron|d[oa])|dej[oó] (?:la|el|de)',
    'da(?:r|do|da)(?:l[ea])? de baja|baja de(?:l)? (?:usuario|emplead[oa])',
    "ne travaille plus|n['’]est plus (?:ici|chez|avec)|a d[eé]missionn[eé]|a quitt[eé]|quitte|(?:est|soit) partie?|a pris sa retraite|cong[eé]di[eé]e?|licenci[eé]e?",
  ].join('|'),
);

/** That somebody needs something no more. */
export const unneeding = words(
  "(?:does|do)(?:n['’]?t| not) need|no longer needs?|ya no (?:necesita|usa|ocupa)|n['’]a plus besoin|n['’]utilise plus",
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

/** That the writer does. */
export const selfLeaving = words(
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

const own = words(
  [
    '(?:remove|take|delete|drop|get) (?:me|myself)|my(?: own)? (?:access|accounts?|apps?|applications?|logins?)|mine|myself',
    'qu[ií]te(?:n)?me|m[ií]s? (?:propi[oa]s? )?(?:acceso|cuenta|usuario|aplicaci[oó]n)(?:e?s)?|para m[ií]',
    'retirez-moi|enlevez-moi|moi-m[êe]me|(?:mon|mes) (?:propres? )?(?:acc[eè]s|comptes?|applications?)',
  ].join('|'),
);

/** Whether a message says that it is about one's own access, in the middle of whatever else. */
export const isOwn = (text: string): boolean => own.test(text);

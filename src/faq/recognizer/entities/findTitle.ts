import { foldText } from '../../../language/foldText.ts';

/** Somebody who is meant by what they do: "our old controller". */
export interface TitleMention {
  /** As typed, without "our old". */
  title: string;
  /** The place of all of it. */
  start: number;
  end: number;
}

const english = {
  title:
    '(?:(?:office|finance|f&i|sales|general|used|car|titles?|service|parts|business|internet|accounting) ){0,2}(?:controller|comptroller|bookkeeper|accountant|clerk|manager|director|receptionist|cashier|salesperson|salesman|saleswoman)',
  who: '(?:the|our|my|that)(?: (?:old|former|previous|current|other))? ',
  old: '(?:the|our|my) (?:old|former|previous) ',
  before: [
    '\\b(?:remov|tak|revok|delet|pull|strip|drop|get)\\w*(?: \\S+){0,6}? (?:from|off(?: of)?|of) ',
    '\\b(?:remove|delete|drop|revoke|off-?board|terminate|give|grant|for) ',
    '\\b(?:access|logins?|rights|apps|applications|everything) of ',
  ],
  after:
    "(?:'s (?:access|logins?|account|apps?|applications?|rights)\\b| (?:left|quit|resigned|retired|is gone|no longer|still (?:has|shows)|needs (?!me\\b|it\\b|this\\b|that\\b|to\\b)))",
};
const spanish = {
  title:
    '(?:contadora?|contralora?|gerente|directora?|recepcionista|cajer[oa]|vendedora?|auxiliar|encargad[oa])(?: general| de(?:l| la| los| las)? ?(?:oficina|ventas|finanzas|titulos|autos usados|servicio|contabilidad))?',
  who: '(?:l |(?:la|el|nuestr[oa]|mi) )(?:antigu[oa] |anterior )?',
  old: '(?:la|el|nuestr[oa]|mi) (?:antigu[oa]|anterior) ',
  before: [
    '\\b(?:quit|retir|elimin|borr|saqu|sac)\\p{L}*(?: \\S+){0,5}? (?:a ?|de ?)',
    '\\b(?:para|dele a|denle a|baja a|baja de) ?',
    '\\b(?:accesos?|permisos?|aplicaciones|usuario|cuenta) de ?',
  ],
  after: ' (?:anterior|se fue|ya no|renuncio|necesita)\\b',
};
const french = {
  title:
    "(?:controleu(?:r|se)|comptable|gerante?|direct(?:eur|rice)|receptionniste|caissi(?:er|ere)|vendeu(?:r|se)|commis)(?: generale?| (?:aux?|des?|du|d')(?: la)? ?(?:titres|ventes|bureau|finances?|financement|vehicules d'occasion|service|comptabilite))?",
  who: "(?:(?:u|la|le|notre|mon|ma) |l')(?:ancien(?:ne)? )?",
  old: "(?:(?:notre|mon|ma) |l')ancien(?:ne)? ",
  before: [
    '\\b(?:retir|enlev|supprim|revoqu)\\p{L}*(?: \\S+){0,5}? (?:a ?|d(?:e )?)',
    '\\b(?:pour|donnez a) ?',
    '\\b(?:acces|droits|applications|compte) d(?:e )?',
  ],
  after: " (?:est partie?|a quitte|ne travaille plus|n'est plus|a besoin)\\b",
};

// "My manager said …" means nobody: only where something is taken from, asked for, or told of them. "Al", "del", "au", "du" end in
// the article.
const patterns = [english, spanish, french].flatMap(({ title, who, old, before, after }) => {
  const named = `(?<title>${title})(?!\\p{L})`;
  return [
    ...before.map((words) => `${words}(?<whole>${who}${named})(?!'s (?!access|login))`),
    `\\b(?<whole>${old}${named})`,
    `\\b(?<whole>${who}${named})(?=${after})`,
  ].map((source) => new RegExp(source, 'du'));
});

/** Who is meant by title, where no name says it; undefined: nobody is. */
export const findTitle = (text: string): TitleMention | undefined => {
  const folded = foldText(text.normalize('NFC'));
  // Places in the one are places in the other.
  if (folded.length !== text.length) return undefined;
  for (const pattern of patterns) {
    const { whole, title } = pattern.exec(folded)?.indices?.groups ?? {};
    if (whole && title) return { title: text.slice(...title), start: whole[0], end: whole[1] };
  }
  return undefined;
};

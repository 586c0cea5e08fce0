import type { Locale } from '../../../locale.ts';
import type { ProfileField } from '../../../services/profile/types.ts';
import { normalise } from '../../input.ts';

/** The words by which people name a field, in all languages. */
export const fieldWords: Record<ProfileField, RegExp> = {
  name: /(?<!user |de usuario |d.utilisateur )\b(name|surname|married|nombre|apellidos?|me cas[eé]|nom|mari[eé]e?)(?!\p{L})/iu,
  title: /\b(title|position|role|promoted|cargo|puesto|t[ií]tulo|titre|poste|fonction)(?!\p{L})/iu,
  phone:
    /\b(phone|cell(phone)?|mobile|number|extension|tel[eé]fono|celular|m[oó]vil|n[uú]mero|t[eé]l[eé]phone|cellulaire|num[eé]ro)(?!\p{L})/iu,
  address:
    /(?<!e-?mail )(?<!email )\b(address|moved|direcci[oó]n(?! de correo)|domicilio|nos mudamos|adresse(?! (courriel|de courriel|[eé]lectronique))|d[eé]m[eé]nag[eé])(?!\p{L})/iu,
  language: /\b(language|idioma|lengua|langue)(?!\p{L})/iu,
};

const languages: [RegExp, Locale][] = [
  [/\b(english|ingles|anglais)\b/, 'en'],
  [/\b(spanish|espanol|espagnol)\b/, 'es'],
  [/\b(french|frances|francais)\b/, 'fr-CA'],
];

/** The language that a text names last ("not English, French"). */
export const languageIn = (text: string): Locale | null => {
  const said = normalise(text);
  const found = languages.map(([pattern, locale]) => ({ locale, at: said.search(pattern) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.locale ?? null;
};

// Where a value ends and the next thing begins: "… and I'm …", "… y mi …".
const nextThing =
  /(?:\s*[,;.]\s*|\s+)(?:(?:and|y|et)\s+)(?:also\s+|tambi[eé]n\s+|aussi\s+)?(?:my|our|i|i['’]?m|i am|me|mi|soy|ahora|cambi|mon|ma|je|notre|nuestr|change|update|please)(?!\p{L}).*$/iu;
const trailing =
  /(?:[\s,]+(?:now|please|pls|thanks|thank you|instead|ahora|por favor|gracias|maintenant|svp|s['’]il vous pla[iî]t|merci))+$/iu;

/** A value out of the middle of a sentence: without what follows and without politeness. */
export const cutValue = (text: string): string =>
  text
    .replace(nextThing, '')
    .replace(/[\s.!;,]+$/, '')
    .replace(trailing, '')
    .trim();

const name = String.raw`(\p{Lu}[\p{L}'’.-]+(?:\s+(?:de|del|la|las|los|da|di|dos|van|von|der|den|le|du|bin|al|y|e)\b|\s+\p{Lu}[\p{L}'’.-]*)*\s+\p{Lu}[\p{L}'’-]+)`;
const nameOpening =
  "(?:[Mm]y (?:full |legal |new )?name(?: is|['’]s| should be| must be| has changed to| changed to)(?: now)?|(?:change|update|correct|set) my (?:full )?name to|[Mm]i (?:nuevo )?nombre(?: completo)?(?: ahora)? (?:es|debe ser|cambi[oó] a)(?: ahora)?|[Aa]hora me llamo|[Mm]e llamo(?: ahora)?|mi nombre (?:a|por)|[Mm]on (?:nouveau )?nom(?: complet)? (?:est|devrait [eê]tre|doit [eê]tre)(?: maintenant| d[eé]sormais)?|[Jj]e m['’]appelle(?: maintenant| d[eé]sormais)?|mon nom (?:pour|en|[àa]))";
const namePattern = new RegExp(`${nameOpening} ${name}`, 'u');

/** A full name in a sentence; only one that is written like a name, in at least two words. */
export const nameIn = (text: string): string | null => namePattern.exec(text)?.[1] ?? null;

const role =
  /(?<!\p{L})(?:managers?|directors?|director[as]?|directrice|directeur|clerk|controller|comptroller|contrôleuse|contrôleur|sales\p{L}*|seller|advisor|adviser|assistant\p{L}*|president|owner|principal|coordinator|administrator|accountant|receptionist|supervisor|specialist|consultant|lead|chief|head|gerente|vendedora?|asesora?|contadora?|asistente|encargad[oa]|jef[ae]|administradora?|subgerente|recepcionista|g[eé]rante?|vendeu[rs]e?|conseill[eè]re?|adjointe?|commis|comptable|coordonnat\p{L}+|responsable|chef|superviseu[rs]e?|f&i)(?!\p{L})/iu;
const titleOpenings = [
  /\bmy (?:new |current |job |correct )*(?:title|position|role)(?: is|['’]s| should be| must be| should read| changed to| has changed to)(?: now)? (?:an? |the )?(.+)/iu,
  /\bmy (?:job )?(?:title|position|role) (?:to|from .+? to) (?:an? |the )?(.+)/iu,
  /\bpromoted to (?:an? |the )?(.+)/iu,
  /\bmi (?:nuevo )?(?:cargo|puesto|t[ií]tulo)(?: ahora)? (?:es|debe ser)(?: ahora)? (?:el |la |un |una )?(.+)/iu,
  /\bmi (?:cargo|puesto|t[ií]tulo) (?:a|por|al) (?:el |la )?(.+)/iu,
  /\bmon (?:nouveau )?(?:titre|poste)(?: de poste)? (?:est|devrait [eê]tre|doit [eê]tre)(?: maintenant| d[eé]sormais)? (?:le |la |un |une )?(.+)/iu,
  /\bmon (?:titre|poste) (?:pour|en|[àa]|par) (?:le |la )?(.+)/iu,
];
// "I'm … now": only what sounds like a job.
const nowOpenings = [
  /\bi(?:['’]?m| am)(?: now)?(?: the new| an?| the| our)?(?: now)? (.+)/iu,
  /\b(?:ahora )?soy (?:ahora )?(?:el nuevo |la nueva |el |la |un |una )?(.+)/iu,
  /\bje suis (?:maintenant |d[eé]sormais |rendue? |devenue? )*(?:le nouveau |la nouvelle |le |la |un |une )?(.+)/iu,
];

const capitalised = (locale: Locale, title: string): string => {
  if (title !== title.toLowerCase()) return title;
  const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const named = title.replace(/\bf ?& ?i\b/g, 'F&I');
  if (locale !== 'en') return upper(named);
  return named
    .split(' ')
    .map((word) => (/^(of|and|the|for)$/.test(word) ? word : upper(word)))
    .join(' ');
};

const isTitle = (title: string): boolean =>
  title.length >= 2 && title.length <= 60 && title.split(/\s+/).length <= 6 && !/[\d?¿@]/.test(title);

/** A job title in a sentence, written as titles are. */
export const titleIn = (text: string, locale: Locale): string | null => {
  const said = titleOpenings.map((pattern) => cutValue(pattern.exec(text)?.[1] ?? '')).find(isTitle);
  const meant = nowOpenings
    .map((pattern) => cutValue(pattern.exec(text)?.[1] ?? ''))
    .find((title) => isTitle(title) && role.test(title));
  const title = said ?? meant;
  return title ? capitalised(locale, title) : null;
};

const addressOpening =
  /(?:\b(?:my|our) (?:new |business |work |office |current )*address(?: is|['’]s| should be| has changed to| changed to| to)(?: now)?|\bmoved to|\bmi (?:nueva )?direcci[oó]n(?: de(?:l)? (?:trabajo|negocio|oficina)| comercial)? (?:ahora )?(?:es|a|por)(?: ahora)?|\bnos mudamos a|\bmon adresse(?: (?:au travail|d['’]affaires|professionnelle|de bureau))? (?:est|devient|pour|[àa])(?: maintenant)?|\bd[eé]m[eé]nag[eé] (?:au|à)) (.+)/iu;

/** An address in a sentence: what follows the opening, with a house number in it. */
export const addressIn = (text: string): string | null => {
  const said = cutValue(addressOpening.exec(text)?.[1] ?? '');
  return said.length >= 8 && /\d/.test(said) && /\p{L}{2}/u.test(said) && !said.includes('@') ? said : null;
};

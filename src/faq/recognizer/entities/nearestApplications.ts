import { foldText } from '../../../language/foldText.ts';
import type { KnownApplication, NearApplication } from '../types.ts';
import { editDistance } from './editDistance.ts';
import { aliasesOf } from './matchApplications.ts';

const likeEnough = 0.4;
const triggers =
  "access to|access in|into|log ?in to|permission for|enable|activate|add|need|remove|drop|get me|give me|sign me up for|acceso a|acceso de|necesito|ocupo|agregar?|quitar?|quitenme|acces a|acces au|besoin de|besoin d'|ajoutez|ajouter|enlever|enlevez|retirer|il me faut";
const nameWord = "[\\p{L}\\p{N}][\\p{L}\\p{N}.&'-]*";
// The name only looks ahead, so that of "need access to x" each trigger is tried.
const wanted = new RegExp(
  `\\b(?:${triggers})\\s*\\b(?=(?:the |an? |my |la |el |le |les |l')?(${nameWord}(?: ${nameWord}){0,2}))`,
  'gu',
);
const endsName =
  /\s+(?:from|for|on|to|starting|by|until|till|please|pls|asap|now|today|tomorrow|monday|next|app|application|and|too|access|off|in|as|at|of|desde|para|a|el|hasta|por|y|porfa|hoy|aplicacion|a partir|pour|des|jusqu|svp|et|dans|sur|aujourd|demain)\b.*$/u;
const noNames = new Set(
  'access an a app apps application applications another one some more it that this them to help new user users person human agent acceso aplicacion una un otra mas hablar ayuda acces application autre plus parler aide cambiar change changer my mi mon the know talk speak see use get have request cancel update reset edit remove add sign log someone somebody everything all todo tout entrar usar tener pedir ver quitar sa son her his their our your what something anything nothing name password email account information code phone support system portal page website coworker employee employees myself me him her any une tools tool permission permiso form other others status different better confirmation old own out for ses tous todos que para poner demander utiliser assistance need rien nada office time off days money parts cash refund copy loan rate title'.split(
    ' ',
  ),
);

const likeness = (a: string, b: string): number => 1 - editDistance(a, b) / Math.max(a.length, b.length, 1);

/** The codes whose names come nearest to what was typed, best first; at most three, none where nothing is like it. */
export const nearestApplications = (typed: string, applications: readonly KnownApplication[]): string[] => {
  const compact = foldText(typed).replace(/[^a-z0-9]/g, '');
  const words = foldText(typed)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
  const best = new Map<string, number>();
  for (const alias of aliasesOf(applications)) {
    const shared = words.some((word) => alias.compact.includes(word)) ? 0.3 : 0;
    const score = likeness(compact, alias.compact) + shared;
    best.set(alias.code, Math.max(score, best.get(alias.code) ?? 0));
  }
  return [...best]
    .filter(([, score]) => score >= likeEnough)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([code]) => code);
};

/**
 * What was asked for like an application ("access to dealertrack") but is none of the catalogue.
 * @param text without the mentions that were found.
 */
export const findNearApplications = (
  text: string,
  applications: readonly KnownApplication[],
): NearApplication[] => {
  const near: NearApplication[] = [];
  for (const match of foldText(text).matchAll(wanted)) {
    const name = (match[1] ?? '').replace(endsName, '').trim();
    const [first = ''] = name.split(' ');
    if (name.length < 3 || noNames.has(first) || /\d{5}|@|x(?:app|pdn)/.test(name)) continue;
    near.push({ text: name, candidates: nearestApplications(name, applications) });
  }
  return near;
};

import { expect } from 'chai';
import type { Locale } from '../../src/locale.ts';

/** Words that only this language has, the names of days and months among them. */
const ownWords: Record<Locale, RegExp> = {
  en: /\b(?:the|your|you|which|please|with|from|and|was|were|are|this|that|what|shall|who|until|since|yes|my|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december)\b/giu,
  es: /(?<!\p{L})(?:usted|los|las|para|por|desde|hasta|está|qué|cuál|del|una|quién|sí|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L})/giu,
  'fr-CA':
    /(?<!\p{L})(?:vous|votre|vos|des|une|est|pour|avec|dans|aux|du|et|je|quel|quelle|oui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/giu,
};

/** What a program says that forgot to speak: keys, placeholders, values without words. */
const unspoken = /\b[a-z]+[A-Za-z]*\.[a-z]+_?[a-z]*[A-Z]\w*|\{[a-z]\w*[,}]|\bundefined\b|\bNaN\b|\[object /;

// Neither links nor references are in a language.
const withoutCodes = (text: string) =>
  text.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/https?:\S+|\b[A-Z]{2}-[0-9A-Z]{7}\b/g, '');

/** How the language writes: what is wrong about it, if anything. */
const form: Record<Locale, (text: string) => string | null> = {
  en: (text) => (/[¿¡«»]/.test(text) ? 'a sign that English does not have' : null),
  es: (text) => {
    const [opened, closed] = [text.split('¿').length, text.split('?').length];
    if (opened !== closed) return 'a question that is not opened by ¿';
    return /[“”]/.test(text) ? 'English quotation marks' : null;
  },
  'fr-CA': (text) => {
    if (/[“”]/.test(text)) return 'English quotation marks';
    if (/ [?!;]/.test(text)) return 'a space before ? ! or ;';
    return /[\p{L}\d*)»]:(?=\s)/u.test(text) ? 'a colon without its space' : null;
  },
};

/** Fails where an answer is not wholly in this language: words of another one, signs of another one, keys, placeholders. */
export const speaksOnly = (locale: Locale, heard: string): void => {
  const text = withoutCodes(heard);
  expect(text.match(unspoken), `left unspoken in: ${heard}`).to.equal(null);
  expect(form[locale](text), heard).to.equal(null);
  for (const [other, words] of Object.entries(ownWords)) {
    if (other !== locale) expect(text.match(words), `${other} in: ${heard}`).to.equal(null);
  }
};

import type { Locale } from '../locale.ts';

/**
 * One area's texts in all languages. The compiler refuses a language that lacks a key or has one too many; a test refuses
 * placeholders that differ. Texts are ICU messages (`{count, plural, one {# item} other {# items}}`).
 */
export const defineTexts = <const Key extends string>(texts: Record<Locale, Record<Key, string>>) => texts;

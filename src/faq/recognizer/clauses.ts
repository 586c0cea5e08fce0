/** A part of a message that may hold a need by itself. */
export interface Clause {
  text: string;
  /** Joined by a word ("and", "y también", "mais"), not only by a comma. */
  linked: boolean;
}

const links =
  'and also|and then|and|also|then|but|y tambien|y también|y luego|y|además|ademas|tambien|también|pero|et aussi|et puis|et|pis|puis|aussi|mais';
const borders = new RegExp(`[.;!?\\n]+|,|(?<!\\p{L})(?:${links})(?!\\p{L})`, 'giu');

/** The parts of a message; none where it has only one. */
export const splitClauses = (text: string): Clause[] => {
  const clauses: Clause[] = [];
  let at = 0;
  let linked = false;
  const take = (end: number) => {
    const part = text.slice(at, end).trim();
    if (/\p{L}{2}.*\s.*\p{L}{2}/u.test(part)) clauses.push({ text: part, linked });
  };
  for (const border of text.matchAll(borders)) {
    take(border.index);
    at = border.index + border[0].length;
    linked = /\p{L}/u.test(border[0]);
  }
  if (at === 0) return [];
  take(text.length);
  return clauses;
};

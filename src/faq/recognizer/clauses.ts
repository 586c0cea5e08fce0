const borders =
  /[.;!?\n]+|,|\b(?:and also|and then|and|also|plus|then|but|y tambien|y también|y luego|y|además|ademas|tambien|también|pero|et aussi|et puis|et|pis|puis|aussi|mais)\b/giu;

/** The parts of a message that may each hold a need; the whole is not among them. */
export const splitClauses = (text: string): string[] => {
  const clauses = text
    .split(borders)
    .map((clause) => clause?.trim() ?? '')
    .filter((clause) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(clause));
  return clauses.length > 1 || (clauses[0] !== undefined && clauses[0].length < text.length - 3)
    ? clauses
    : [];
};

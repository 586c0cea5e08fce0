/**
 * An answer to a challenge question as it is hashed: case, accents' encoding and extra white space make no difference
 * (SECURITY.md, "Question gate").
 */
export const normaliseAnswer = (answer: string): string =>
  // Lower, upper, lower folds what one lowering leaves apart: "ß" and "SS", final sigma.
  answer.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().trim().replaceAll(/\s+/gu, ' ');

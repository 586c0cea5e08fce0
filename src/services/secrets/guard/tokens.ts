/** A piece of a message: a word (with the signs inside of it), or a single sign. */
export interface GuardToken {
  text: string;
  start: number;
  end: number;
}

// Signs hold a password together between letters and digits; colons, commas, equals and brackets separate. A run of one sign is a
// mask: "****".
const pieces =
  /([*•xX_.#-])\1{2,}|[\p{L}\p{N}\p{M}]+(?:[-_.@#$%^&*+~'’!?/\\]+[\p{L}\p{N}\p{M}]+)*[$%#*+]?|\n|\S/gu;

/** Whether a piece only hides what stood there: "****", "xxxx". */
export const isMask = (text: string): boolean => /^([*•xX_.#-])\1{2,}$/.test(text);

/** The pieces of a message in order, with their places. */
export const guardTokens = (text: string): GuardToken[] =>
  [...text.matchAll(pieces)].map(({ 0: piece, index }) => ({
    text: piece,
    start: index,
    end: index + piece.length,
  }));

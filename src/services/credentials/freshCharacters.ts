const rows = ['`1234567890-=', ' qwertyuiop[]\\', " asdfghjkl;'", ' zxcvbnm,./'];
const shifted: Record<string, string> = Object.fromEntries(
  [...'~!@#$%^&*()_+{}|:"<>?'].map((sign, index) => [sign, [..."`1234567890-=[]\\;',./"][index] ?? sign]),
);

const places = new Map(
  rows.flatMap((row, line) =>
    [...row].flatMap((key, column) => (key === ' ' ? [] : [[key, { line, column }] as const])),
  ),
);

const keyOf = (character: string | null): string | null =>
  character === null ? null : (shifted[character] ?? character);

// Each row of keys stands half a key to the right of the one above.
const areNeighbours = (a: string | null, b: string | null): boolean => {
  const from = a === null ? undefined : places.get(a);
  const to = b === null ? undefined : places.get(b);
  if (!from || !to) return false;
  const across = to.column - from.column;
  if (to.line === from.line) return Math.abs(across) === 1;
  if (to.line === from.line - 1) return across === 0 || across === 1;
  return to.line === from.line + 1 && (across === 0 || across === -1);
};

type Text = readonly (string | null)[];

const walkLength = (text: Text, start: number): number => {
  let end = start;
  while (areNeighbours(keyOf(text[end] ?? null), keyOf(text[end + 1] ?? null))) end += 1;
  return end - start + 1;
};

const stepAt = (text: Text, index: number): number | null => {
  const [from, to] = [text[index], text[index + 1]];
  return from && to && /^[\p{L}\p{N}]$/u.test(from) && /^[\p{L}\p{N}]$/u.test(to)
    ? (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0)
    : null;
};

const sequenceLength = (text: Text, start: number): number => {
  const step = stepAt(text, start);
  if (step !== 1 && step !== -1) return 1;
  let end = start + 1;
  while (stepAt(text, end) === step) end += 1;
  return end - start + 1;
};

// How much of what follows has been there before, in the same order.
const repeatLength = (text: Text, start: number): number => {
  let longest = 0;
  for (let earlier = 0; earlier < start; earlier += 1) {
    let length = 0;
    while (
      start + length < text.length &&
      text[start + length] !== null &&
      text[earlier + length] === text[start + length]
    )
      length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
};

const countIn = (text: Text): number => {
  let [fresh, index] = [0, 0];
  while (index < text.length) {
    const character = text[index] ?? null;
    const repeated = repeatLength(text, index);
    const walk = walkLength(text, index);
    const run = Math.max(sequenceLength(text, index), walk >= 4 ? walk : 1);
    if (character === null || character === text[index - 1]) index += 1;
    else if (repeated >= 3) index += repeated;
    else {
      fresh += 1;
      index += run >= 3 ? run : 1;
    }
  }
  return fresh;
};

/**
 * How many characters nobody can tell from those before: what is repeated (three or more in the same order) and doubled counts
 * for nothing, a run (`abcd`, `4321`, four neighbouring keys) for one. Two woven into each other (`q1w2e3`) are taken apart.
 * Null is a gap. Lower case is expected.
 */
export const freshCharacters = (text: Text): number => {
  const every = (rest: number) => text.filter((_, index) => index % 2 === rest);
  return Math.min(countIn(text), countIn(every(0)) + countIn(every(1)));
};

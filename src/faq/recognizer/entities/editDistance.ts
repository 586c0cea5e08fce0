const step = (previous: number[], beforeThat: number[], a: string, b: string, i: number): number[] => {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      cost = Math.min(cost, (beforeThat[j - 2] ?? 0) + 1);
    }
    row.push(cost);
  }
  return row;
};

/** Typing errors between two words: a missing, extra, wrong or swapped letter counts one each. */
export const editDistance = (a: string, b: string): number => {
  let beforeThat: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = step(previous, beforeThat, a, b, i);
    beforeThat = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
};

/** How many typing errors a word of this length may hold and still be that word. */
export const allowedErrors = (length: number): number => {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
};

/** Turns of one run, each in milliseconds. */
export interface Run {
  seconds: number;
  turns: number[];
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const median = (values: number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );
export const p99 = (values: number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.99,
  );
export const perSecond = (run: Run): number => run.turns.length / run.seconds;

/** One line of `npm run bench`: a value beside its floor, measured in the same call. */
export const report = (bench: string, value: number, floor: number, unit: string) => {
  const round = (figure: number) => Number(figure.toPrecision(4));
  console.log(
    JSON.stringify({ bench, value: round(value), floor: round(floor), ratio: round(value / floor), unit }),
  );
};

/** Runs `turn` over and over in `conversations` conversations at once, each turn after the one before. */
export const drive = async (
  conversations: ((text: string) => Promise<void>)[],
  script: readonly string[],
  rounds: number,
): Promise<Run> => {
  const turns: number[] = [];
  const began = performance.now();
  await Promise.all(
    conversations.map(async (say) => {
      for (let round = 0; round < rounds; round += 1) {
        for (const text of script) {
          const sent = performance.now();
          await say(text);
          turns.push(performance.now() - sent);
        }
      }
    }),
  );
  return { seconds: (performance.now() - began) / 1000, turns };
};

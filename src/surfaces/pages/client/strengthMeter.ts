/** To and from the worker that guesses. */
export interface StrengthQuestion {
  id: number;
  password: string;
  words: string[];
}
export interface StrengthAnswer {
  id: number;
  /** How many guesses a good guesser needs, as a power of ten. */
  guessesLog10: number;
}

// Log10 of guesses: what a stolen, well-hashed password withstands for minutes, weeks, years.
const steps = [9, 12, 15];

/**
 * Guesses how hard a password is to guess, in a worker of this browser: it leaves the page for nobody. Null while a newer one is
 * asked about, or where no worker runs.
 */
export const createStrengthMeter = (
  url: string,
): ((password: string, words: string[]) => Promise<number | null>) => {
  let worker: Worker | null = null;
  let id = 0;
  let waiting: ((answer: number | null) => void) | null = null;
  const answer = (step: number | null) => {
    waiting?.(step);
    waiting = null;
  };
  const start = () => {
    const made = new Worker(url);
    made.addEventListener('message', ({ data }: MessageEvent<StrengthAnswer>) => {
      if (data.id === id) answer(steps.filter((step) => data.guessesLog10 >= step).length);
    });
    made.addEventListener('error', () => answer(null));
    return made;
  };
  return (password, words) =>
    new Promise((resolve) => {
      answer(null);
      waiting = resolve;
      id += 1;
      worker ??= start();
      worker.postMessage({ id, password, words } satisfies StrengthQuestion);
    });
};

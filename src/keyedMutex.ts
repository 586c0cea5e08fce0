import { AppError } from './errors.ts';

/** One at a time for each key, in order of arrival; nothing is kept for keys that nobody waits for. */
export interface KeyedMutex {
  /** @throws AppError('busy') when too many wait for this key already. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
}

interface Line {
  tail: Promise<unknown>;
  waiting: number;
}

/** @param limit how many may run or wait for one key. */
export const createKeyedMutex = (limit = 100): KeyedMutex => {
  const lines = new Map<string, Line>();
  return {
    run: async (key, work) => {
      const line = lines.get(key) ?? { tail: Promise.resolve(), waiting: 0 };
      if (line.waiting >= limit) throw new AppError('busy');
      lines.set(key, line);
      line.waiting += 1;
      const mine = line.tail.then(work);
      // The next one waits for this one, whether it succeeds or not.
      line.tail = mine.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await mine;
      } finally {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(key);
      }
    },
    idle: async () => {
      while (lines.size > 0) await Promise.all([...lines.values()].map((line) => line.tail));
    },
  };
};

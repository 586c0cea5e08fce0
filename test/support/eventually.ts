import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a check until it holds; after `timeoutMs` its last failure is the test's. */
export const eventually = async <T>(check: () => Promise<T>, timeoutMs = 10_000): Promise<T> => {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(20);
    }
  }
};

import { AppError } from '../../errors.ts';

export interface ConcurrencyLimits {
  running: number;
  waiting: number;
  waitMs: number;
}

/**
 * Runs at most `running` tasks at once; `waiting` more queue, each for at most `waitMs`.
 * The returned function throws AppError('busy') for what finds the queue full or waited too long.
 */
export const limitConcurrency = (limits: ConcurrencyLimits) => {
  let running = 0;
  const queue: (() => void)[] = [];

  const enter = async () => {
    if (running < limits.running) {
      running += 1;
      return;
    }
    if (queue.length >= limits.waiting) throw new AppError('busy');
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        reject(new AppError('busy'));
      }, limits.waitMs);
      queue.push(turn);
    });
  };

  const leave = () => {
    const next = queue.shift();
    // The place goes to whoever waits longest; nobody else can take it in between.
    if (next) next();
    else running -= 1;
  };

  return async <T>(task: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
};

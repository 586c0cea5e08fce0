import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { limitConcurrency } from '../../../src/services/secrets/limitConcurrency.ts';

describe('limitConcurrency', () => {
  it('never runs more than it may, and serves everybody who waits', async () => {
    const limited = limitConcurrency({ running: 2, waiting: 50, waitMs: 5_000 });
    let running = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        limited(async () => {
          running += 1;
          most = Math.max(most, running);
          await sleep(1);
          running -= 1;
          return index;
        }),
      ),
    );
    expect(most).to.equal(2);
    expect(done).to.have.length(20);
  });

  it('gives the place back after a failure', async () => {
    const limited = limitConcurrency({ running: 1, waiting: 0, waitMs: 10 });
    const failure = await limited(() => Promise.reject(new Error('no'))).catch(
      (error: Error) => error.message,
    );
    expect(failure).to.equal('no');
    expect(await limited(async () => 'next')).to.equal('next');
  });
});

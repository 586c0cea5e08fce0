import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import pino from 'pino';
import type { Database } from '../../src/db/connect.ts';
import { createQueue, type JobHandlers, type Queue } from '../../src/db/queue.ts';
import { eventually } from '../support/eventually.ts';
import { openTestDatabase } from '../support/testDatabase.ts';

const log = pino({ level: 'silent' });

describe('queue', () => {
  let database: Database;
  let queue: Queue;

  const start = async (handlers: Partial<JobHandlers>) => {
    const idle = async () => {};
    await queue.start({ handlers: { mail: idle, conversationEvent: idle, ...handlers }, every: [] });
  };

  beforeEach(async () => {
    database = await openTestDatabase();
    queue = createQueue({ database, log });
    await queue.open();
  });

  afterEach(async () => {
    await queue.stop();
    await database.close();
  });

  it('loses no committed job and keeps no rolled-back one while it runs (500 and 500)', async () => {
    const done: string[] = [];
    const committed: string[] = [];
    await start({ mail: async (job) => void done.push(String(job.data.sealed)) });
    const transact = (number: number) =>
      database.knex
        .transaction(async (trx) => {
          await queue.jobs.enqueue(trx, 'mail', { sealed: String(number) });
          if (number % 2 === 1) throw new Error('rolled back');
        })
        .then(() => committed.push(String(number)))
        .catch((error: Error) => expect(error.message).to.equal('rolled back'));
    await Promise.all(Array.from({ length: 1000 }, (_, number) => transact(number)));
    await eventually(async () => expect(done.length).to.be.at.least(500));
    expect(done.toSorted()).to.deep.equal(committed.toSorted());
    expect((await queue.health()).depth).to.equal(0);
  });

  it('keeps one job an id', async () => {
    const seen: string[] = [];
    const id = randomUUID();
    for (const text of ['first', 'second']) {
      await database.knex.transaction((trx) => queue.jobs.enqueue(trx, 'mail', { sealed: text }, { id }));
    }
    await start({ mail: async (job) => void seen.push(`${job.id} ${job.data.sealed}`) });
    await eventually(async () => expect(seen).to.deep.equal([`${id} first`]));
  });

  it('blanks what a job carried once it is done, and keeps it while it fails', async () => {
    const carried = async () =>
      (
        await database.knex.raw(
          `select data ->> 'sealed' as sealed from pgboss.job where name = 'mail' order by 1`,
        )
      ).rows;
    await database.knex.transaction((trx) => queue.jobs.enqueue(trx, 'mail', { sealed: 'a good one' }));
    await database.knex.transaction((trx) => queue.jobs.enqueue(trx, 'mail', { sealed: 'a bad one' }));
    const tries: string[] = [];
    await start({
      mail: async (job) => {
        tries.push(String(job.data.sealed));
        if (job.data.sealed === 'a bad one') throw new Error('mail server down');
      },
    });
    await eventually(async () => expect(tries).to.have.length(2));
    await eventually(async () =>
      expect(await carried()).to.deep.equal([{ sealed: 'a bad one' }, { sealed: null }]),
    );
    await eventually(async () => expect((await queue.health()).depth).to.equal(1));
  });

  it('keeps a job that gave up as a dead letter, and reports it', async () => {
    await database.knex.transaction((trx) => queue.jobs.enqueue(trx, 'mail', { sealed: 'hopeless' }));
    await database.knex.raw(`update pgboss.job set retry_limit = 0 where name = 'mail'`);
    await start({
      mail: async () => {
        throw new Error('mail server down for three days');
      },
    });
    await eventually(async () => expect((await queue.health()).deadLetters).to.equal(1));
    const { rows } = await database.knex.raw(`select data from pgboss.job where name = 'deadLetters'`);
    expect(rows).to.deep.equal([{ data: { sealed: 'hopeless' } }]);
  });

  it('runs recurring tasks at once and goes on after a failure', async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      throw new Error('one bad run');
    };
    const handlers = { mail: async () => {}, conversationEvent: async () => {} };
    await queue.start({ handlers, every: [{ name: 'test', seconds: 0.05, run }] });
    await eventually(async () => expect(runs).to.be.at.least(3));
  });
});

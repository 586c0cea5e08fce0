import { fromKnex, type JobResult, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobPayloads, Jobs, QueueName } from '../services/jobs.ts';
import type { Database } from './connect.ts';
import { queueDatabaseOnPglite } from './queueOnPglite.ts';

/** A job as its handler gets it; `id` is the same on every try. */
export interface Job<Q extends QueueName> {
  id: string;
  data: JobPayloads[Q];
}
/** Does a job; throwing means another try later. Done twice, it must have one effect. */
export type JobHandlers = { [Q in QueueName]: (job: Job<Q>) => Promise<void> };

/** Something that is looked at again and again; safe to run in several processes at once. */
export interface Recurring {
  name: string;
  seconds: number;
  run(): Promise<unknown>;
}

export interface Queue {
  jobs: Jobs;
  /** Opens the queue for `enqueue`; creates its schema the first time. */
  open(): Promise<void>;
  /** Begins to work. */
  start(work: { handlers: JobHandlers; every: Recurring[] }): Promise<void>;
  /** Lets running jobs end, at most 10 s. */
  stop(): Promise<void>;
  /** Jobs that gave up after three days, and jobs that wait. */
  health(): Promise<{ deadLetters: number; depth: number }>;
}

const queueNames = ['mail', 'conversationEvent'] as const satisfies readonly QueueName[];
const deadLetters = 'deadLetters';

// From 5 s, doubling to 15 min, over 3 days: a mail server may be down for a weekend's maintenance.
const retries = { retryLimit: 296, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 };
// A job whose process died goes to another one after this; longer than a batch of mails to a server that hangs.
const expireInSeconds = 150;
const day = 86_400;

const createBoss = ({ kind, knex, url }: Database) => {
  const common = { schedule: false, registerInstance: false, useListenNotify: true };
  return kind === 'pglite'
    ? new PgBoss({ ...common, db: queueDatabaseOnPglite(knex), backend: 'pglite', reindex: false })
    : new PgBoss({ ...common, connectionString: url ?? '', max: 4 });
};

/** The outbox of one process on pg-boss: jobs enter in the transaction of the act that wants them. */
export const createQueue = ({ database, log }: { database: Database; log: Logger }): Queue => {
  const boss = createBoss(database);
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  let timers: NodeJS.Timeout[] = [];
  let recurring = Promise.resolve<unknown>(undefined);

  // What a job carried is needed no more; a mail's text must not stay behind.
  const blank = (name: string, id: string) =>
    boss.getDb().executeSql(`update pgboss.job set data = '{}' where name = $1 and id = $2`, [name, id]);

  const attempt = async <Q extends QueueName>(
    name: Q,
    handle: JobHandlers[Q],
    job: Job<Q>,
  ): Promise<JobResult> => {
    try {
      await handle(job);
      await blank(name, job.id);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      log.warn({ err: error, queue: name, jobId: job.id }, 'job failed, will be tried again');
      return { id: job.id, status: 'failed' };
    }
  };

  const workOn = async <Q extends QueueName>(name: Q, handle: JobHandlers[Q]) => {
    const options = {
      batchSize: 10,
      burstWhenBatchFull: true,
      perJobResults: true,
      notifyPollingIntervalSeconds: 2,
      pollingIntervalSeconds: 2,
    } as const;
    await boss.work<JobPayloads[Q]>(name, options, (batch) =>
      Promise.all(batch.map((job) => attempt(name, handle, job))),
    );
  };

  const repeat = ({ name, seconds, run }: Recurring) => {
    const once = () => {
      recurring = recurring
        .then(run)
        .catch((error: unknown) => log.error({ err: error, task: name }, 'recurring task'));
    };
    once();
    timers.push(setInterval(once, seconds * 1000).unref());
  };

  return {
    jobs: {
      enqueue: async (trx, queue, payload, options = {}) => {
        await boss.send(queue, payload, { ...options, db: fromKnex(trx) });
      },
    },
    open: async () => {
      await boss.start();
      await boss.createQueue(deadLetters, { retentionSeconds: 90 * day });
      for (const name of queueNames) {
        await boss.createQueue(name, {
          ...retries,
          expireInSeconds,
          notify: true,
          deadLetter: deadLetters,
          retentionSeconds: 14 * day,
          deleteAfterSeconds: day,
        });
      }
    },
    start: async ({ handlers, every }) => {
      await workOn('mail', handlers.mail);
      await workOn('conversationEvent', handlers.conversationEvent);
      every.forEach(repeat);
    },
    stop: async () => {
      timers.forEach(clearInterval);
      timers = [];
      await recurring;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
    health: async () => {
      const { rows } = await boss.getDb().executeSql(
        `select count(*) filter (where name = $1)::int as "deadLetters", count(*) filter (where name <> $1)::int as depth
           from pgboss.job where state < 'active'`,
        [deadLetters],
      );
      return rows[0];
    },
  };
};

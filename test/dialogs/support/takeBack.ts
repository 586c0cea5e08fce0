import { createServices, type Services } from '../../../src/services/createServices.ts';
import type { TestApp } from '../../support/createTestApp.ts';
import { testHasher } from '../../support/testKeys.ts';

/** A house whose services write into a transaction that is never committed. */
export interface Undone extends Pick<TestApp, 'services' | 'config' | 'clock' | 'database'> {
  /** Everything as it was when this house was opened: costs nothing where nothing was written. */
  takeBack(): Promise<void>;
}

const changesNothing =
  /^\s*(?:select|savepoint|release|rollback|begin|update verifications set last_used_at)/i;

type Verb = (input: unknown) => unknown;

/**
 * Services that read once: while nothing is written, a verb that wrote nothing answers the same question as it did before. What it
 * threw is asked anew.
 * @param known the answers so far; to be shared by houses that begin alike.
 */
const readingOnce = (
  services: Services,
  known: Map<string, unknown>,
  hasWritten: () => boolean,
): Services => {
  const once =
    (name: string, verb: Verb): Verb =>
    (input) => {
      if (hasWritten()) return verb(input);
      const key = `${name} ${JSON.stringify(input)}`;
      if (known.has(key)) return Promise.resolve(structuredClone(known.get(key)));
      const answer = verb(input);
      if (!(answer instanceof Promise)) return answer;
      return answer.then((value) => {
        if (!hasWritten()) known.set(key, structuredClone(value));
        return value;
      });
    };
  const nouns = Object.entries<object>(services).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries<Verb>(verbs as Record<string, Verb>).map(([name, verb]) => [
        name,
        once(`${noun}.${name}`, verb),
      ]),
    ),
  ]);
  return Object.fromEntries(nouns);
};

/**
 * Does `work` in a house that keeps nothing: an account that one message froze is not frozen for the next. One at a time, and
 * not for long: an embedded database has one connection.
 */
export const undone = async <Result>(
  app: TestApp,
  known: Map<string, unknown>,
  work: (house: Undone) => Promise<Result>,
): Promise<Result> => {
  const { config, clock, keyring, database } = app;
  const trx = await database.knex.transaction();
  let wrote = false;
  const listen = ({ sql }: { sql: string }) => {
    wrote ||= !changesNothing.test(sql);
  };
  database.knex.on('query', listen);
  try {
    await trx.raw('savepoint opened');
    const services = createServices({
      knex: trx,
      clock,
      keyring,
      hasher: testHasher,
      jobs: app.queue.jobs,
      brand: config.brand,
      passwordMinLength: config.passwordMinLength,
      portal: config.portal,
      publicUrl: app.url,
    });
    const takeBack = async () => {
      if (wrote) await trx.raw('rollback to savepoint opened');
      wrote = false;
    };
    return await work({
      services: readingOnce(services, known, () => wrote),
      config,
      clock,
      database: { ...database, knex: trx },
      takeBack,
    });
  } finally {
    database.knex.removeListener('query', listen);
    await trx.rollback();
  }
};

import type { TestApp } from './createTestApp.ts';
import { openTalk } from './runTranscript.ts';

/** What somebody sees, and what a database sees, when a visitor claims to be someone. */
export interface Claim {
  /** Everything the bot says to the claim. */
  reply: string;
  /** Statements of the turn. */
  queries: number;
  /** Jobs in the outbox afterwards, with the length of what they carry. */
  jobs: number[];
  /** From sending to the answer. */
  milliseconds: number;
}

/** Whom a visitor may claim to be: all have to look the same. */
export const claims = {
  known: 'kchan 20917',
  unknown: 'zquill 20917',
  wrongPdn: 'kchan 10482',
  locked: 'tbecker 10482',
  idle: 'gholt 10482',
} as const;
export type ClaimKind = keyof typeof claims;

/** A visitor in a conversation of their own claims to be someone. */
export const claimIdentity = async (app: TestApp, kind: ClaimKind): Promise<Claim> => {
  const { knex } = app.database;
  const talk = await openTalk(app);
  await talk.say('what happened with my request?');
  const before = await knex('pgboss.job').where({ name: 'mail' }).pluck('id');
  let queries = 0;
  let counting = false;
  const count = ({ sql }: { sql: string }) => {
    if (counting && !sql.includes('pgboss')) queries += 1;
  };
  knex.on('query', count);
  counting = true;
  const sent = performance.now();
  const reply = await talk.say(claims[kind]);
  const milliseconds = performance.now() - sent;
  counting = false;
  knex.removeListener('query', count);
  const jobs: { length: number }[] = await knex('pgboss.job')
    .where({ name: 'mail' })
    .whereNotIn('id', before)
    .select(knex.raw('length(data::text) as length'));
  return { reply, queries, jobs: jobs.map(({ length }) => Number(length)), milliseconds };
};

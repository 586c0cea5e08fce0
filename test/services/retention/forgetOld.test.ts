import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { forgetOld } from '../../../src/services/retention/forgetOld.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';

const day = 24 * 60 * 60_000;

describe('what is old', () => {
  let database: Database;
  const clock = createFakeClock();
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * day);
  const count = async (table: string) =>
    Number((await database.knex(table).count<{ n: string }[]>('* as n'))[0]?.n);

  before(async () => {
    database = await openTestDatabase();
    const { knex } = database;
    for (const [index, days] of [91, 89].entries()) {
      const activity = { conversation_id: 'c', seq: index + 1, activity: '{}', created_at: daysAgo(days) };
      await knex('activities').insert(activity);
      await knex('faq_candidates').insert({
        id: randomUUID(),
        text: 'some words',
        locale: 'en',
        kind: 'rejected',
        guesses: '[]',
        created_at: daysAgo(days),
      });
    }
    const { id: user_id } = await knex('users').where({ user_id: 'mreyes' }).first('id');
    for (const days of [91, 89]) {
      const source = `chat:192.0.2.${days}`;
      await knex('trusted_sources').insert({ user_id, source, last_verified_at: daysAgo(days) });
    }
    for (const [index, days] of [8, 6].entries()) {
      const received_at = daysAgo(days);
      const place = { channel: 'webchat', conversation_id: `c${index}`, channel_user_id: 'u' };
      const verification = {
        id: randomUUID(),
        user_id,
        ...place,
        created_at: received_at,
        expires_at: received_at,
      };
      await knex('verifications').insert({ ...verification, level: 2, last_used_at: received_at });
      await knex('secure_forms').insert({
        ...place,
        id: randomUUID(),
        token_hash: `hash ${index}`,
        purpose: 'questionGate',
        user_id,
        verification_id: verification.id,
        operation_id: randomUUID(),
        locale: 'en',
        created_at: received_at,
        expires_at: received_at,
        ended_at: received_at,
      });
      await knex('inbox').insert({
        conversation_id: 'c',
        activity_id: `${index}`,
        result: '{}',
        version: 1,
        received_at,
      });
      const code = {
        id: randomUUID(),
        channel: 'webchat',
        conversation_id: `c${index}`,
        channel_user_id: 'u',
        source_key: 's',
        account_key: 'a',
        code_mac: 'm',
        sent_at: received_at,
        expires_at: received_at,
        created_at: received_at,
      };
      await knex('one_time_codes').insert(code);
      const attempt = { code_id: code.id, typed_mac: 'm', at: received_at };
      await knex('code_attempts').insert({ ...attempt, operation_id: randomUUID() });
    }
  });
  after(() => database.close());

  it('is forgotten after its time, and nothing else is', async () => {
    const trail = await count('audit_events');
    expect(await forgetOld({ knex: database.knex, clock })).to.equal(6);
    const tables = [
      'activities',
      'faq_candidates',
      'inbox',
      'secure_forms',
      'one_time_codes',
      'code_attempts',
      'trusted_sources',
    ];
    expect(await Promise.all(tables.map(count))).to.deep.equal([1, 1, 1, 1, 1, 1, 1]);
    expect(await count('audit_events')).to.equal(trail);
    expect(await forgetOld({ knex: database.knex, clock })).to.equal(0);
  });
});

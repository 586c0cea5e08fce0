import { expect } from 'chai';
import { v4 } from 'uuid';
import type { Database } from '../../../src/db/connect.ts';
import { appendAudit } from '../../../src/services/audit/appendAudit.ts';
import { canonicalJson } from '../../../src/services/audit/canonicalJson.ts';
import { readHeadFile } from '../../../src/services/audit/readHeadFile.ts';
import { signHeads } from '../../../src/services/audit/signHeads.ts';
import type { AuditEvent } from '../../../src/services/audit/types.ts';
import { verifyAudit } from '../../../src/services/audit/verifyAudit.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { describeOnPostgres, openTestDatabase } from '../../support/testDatabase.ts';
import { testKeyring } from '../../support/testKeys.ts';

const dealership = '00000000-0000-4000-8000-0000000000d1';
const other = '00000000-0000-4000-8000-0000000000d2';
const chain = `dealership:${dealership}`;
const clock = createFakeClock();

const event = (n: number, dealershipId: string | null = dealership): AuditEvent => ({
  verb: 'entitlement.granted',
  actor: { type: 'user', id: v4() },
  subject: { type: 'entitlement', id: v4() },
  dealershipId,
  details: { application: 'floorplan', name: `Person ${n}`, at: new Date(0) },
});

let database: Database;
const deps = () => ({ knex: database.knex, keyring: testKeyring, clock });
const append = (events: AuditEvent[]) => database.knex.transaction((trx) => appendAudit(deps(), trx, events));
const verify = (signedHeads = [] as Awaited<ReturnType<typeof signHeads>>) =>
  verifyAudit(deps(), { signedHeads });
/** As a database administrator would: without the triggers. */
const tamper = (statements: string[]) =>
  database.knex.transaction(async (trx) => {
    await trx.raw('alter table audit_events disable trigger all');
    await trx.raw('alter table audit_details disable trigger all');
    for (const statement of statements) await trx.raw(statement);
    await trx.raw('alter table audit_events enable trigger all');
    await trx.raw('alter table audit_details enable trigger all');
  });
const copyOf = (seq: number, asSeq: number) =>
  `insert into audit_events select chain, ${asSeq}, gen_random_uuid(), at, verb, actor_type, actor_id, subject_type,
     subject_id, dealership_id, operation_id, channel, details_digest, previous_mac, mac
     from audit_events where chain = '${chain}' and seq = ${seq}`;

describe('the audit trail', () => {
  beforeEach(async () => {
    database = await openTestDatabase();
    // What filled the database has written to the trail, too.
    await tamper(['delete from audit_details', 'delete from audit_events', 'delete from audit_heads']);
  });
  afterEach(() => database.close());

  describe('as it grows', () => {
    it('links the rows of each dealership in a chain of its own', async () => {
      await append([event(1), event(2, other), event(3, null), event(4)]);
      await append([event(5, other), event(6)]);
      const rows = await database.knex('audit_events').select('chain', 'seq').orderBy(['chain', 'seq']);
      expect(rows.map((row) => `${row.chain} ${row.seq}`)).to.deep.equal([
        ...[1, 2, 3].map((seq) => `${chain} ${seq}`),
        ...[1, 2].map((seq) => `dealership:${other} ${seq}`),
        'system 1',
      ]);
      expect(await verify()).to.deep.equal({ chains: 3, events: 6, erased: 0, findings: [] });
    });

    it('leaves nothing when the act is rolled back', async () => {
      await append([event(1)]);
      await database.knex
        .transaction(async (trx) => {
          await appendAudit(deps(), trx, [event(2)]);
          throw new Error('no');
        })
        .catch(() => null);
      await append([event(3)]);
      expect(await verify())
        .to.include({ events: 2 })
        .and.to.have.property('findings').that.is.empty;
    });

    it('refuses to change, delete or truncate rows', async () => {
      await append([event(1)]);
      const attempts = [
        `update audit_events set verb = 'user.verified'`,
        'delete from audit_events',
        'truncate audit_events cascade',
        `update audit_details set details = '{}'`,
        'truncate audit_details',
      ];
      for (const attempt of attempts) {
        const error = await database.knex.raw(attempt).then(
          () => null,
          (reason: Error) => reason,
        );
        expect(error?.message, attempt).to.match(/is refused/);
      }
    });

    it('stays verifiable when a person is erased', async () => {
      await append([event(1), event(2), event(3)]);
      await database.knex('audit_details').whereRaw(`details->>'name' = 'Person 2'`).delete();
      expect(await verify()).to.deep.equal({ chains: 1, events: 3, erased: 1, findings: [] });
    });
  });

  describe('shows that', () => {
    beforeEach(() => append([1, 2, 3, 4, 5, 6].map((n) => event(n))));

    const found = async (signed?: Awaited<ReturnType<typeof signHeads>>) =>
      (await verify(signed)).findings.map(({ kind, seq }) => `${kind} ${seq}`);

    it('a row was changed', async () => {
      await tamper([`update audit_events set actor_id = gen_random_uuid() where seq = 3`]);
      expect(await found()).to.deep.equal(['changed 3']);
    });

    it('a name or value was changed', async () => {
      await tamper([
        `update audit_details set details = details || '{"application":"ecredit"}' where event_id =
           (select id from audit_events where seq = 4)`,
      ]);
      expect(await found()).to.deep.equal(['changed 4']);
    });

    it('a row was inserted in the middle', async () => {
      await tamper([
        'update audit_events set seq = seq + 100 where seq > 3',
        'update audit_events set seq = seq - 99 where seq > 100',
        copyOf(2, 4),
        `update audit_heads set seq = 7`,
      ]);
      expect(await found()).to.include.members(['inserted 4', 'reordered 5', 'reordered 7']);
    });

    it('a row was added at the end', async () => {
      await tamper([copyOf(2, 7)]);
      expect(await found()).to.include('inserted 7');
    });

    it('rows were put in another order', async () => {
      await tamper([
        'update audit_events set seq = 100 where seq = 2',
        'update audit_events set seq = 2 where seq = 4',
        'update audit_events set seq = 4 where seq = 100',
      ]);
      const { findings } = await verify();
      expect(findings).to.deep.include({ kind: 'reordered', chain, seq: 2, trueSeq: 4 });
      expect(findings).to.deep.include({ kind: 'reordered', chain, seq: 4, trueSeq: 2 });
    });

    it('a row was deleted', async () => {
      await tamper(['delete from audit_events where seq = 3']);
      expect(await found()).to.deep.equal(['deleted 3']);
    });

    it('a row was deleted and the gap closed', async () => {
      await tamper([
        'delete from audit_events where seq = 3',
        'update audit_events set seq = seq - 1 where seq > 3',
      ]);
      expect(await found()).to.include('reordered 3');
    });

    it('the last rows were cut off', async () => {
      await tamper(['delete from audit_events where seq > 4']);
      expect(await found()).to.deep.equal(['cutOff 5']);
    });

    it('the last rows were cut off together with the head, by a head signed earlier', async () => {
      const signed = await signHeads(deps());
      await tamper([
        'delete from audit_events where seq > 4',
        'update audit_heads h set seq = 4, mac = e.mac from audit_events e where e.chain = h.chain and e.seq = 4',
      ]);
      expect(await found()).to.deep.equal([]);
      expect(await found(signed)).to.deep.equal(['cutOff 6']);
    });

    it('a whole chain is gone, by a head signed earlier', async () => {
      const signed = await signHeads(deps());
      await tamper(['delete from audit_events', 'delete from audit_heads']);
      expect(await found(signed)).to.deep.equal(['cutOff 6']);
    });

    it('a signed head was forged', async () => {
      const [signed] = await signHeads(deps());
      expect(await found(signed && [{ ...signed, at: '2020-01-01T00:00:00.000Z' }])).to.deep.equal([
        'badSignature 0',
      ]);
    });
  });

  it('reads signed heads bare and from log lines, and says which line is neither', () => {
    const signed = { at: 'now', heads: [{ chain, seq: 1, mac: 'm' }], signature: 's' };
    const text = `${JSON.stringify(signed)}\n{"level":30,"auditHeads":${JSON.stringify(signed)}}\n`;
    expect(readHeadFile(text)).to.deep.equal([signed, signed]);
    expect(() => readHeadFile(`${text}nonsense`))
      .to.throw()
      .with.deep.property('details', { line: 3 });
  });

  it('writes the same text for the same values, whatever the order of keys', () => {
    const text = canonicalJson({ b: [1, undefined, { d: null, c: 'é' }], a: new Date(0), z: undefined });
    expect(text).to.equal('{"a":"1970-01-01T00:00:00.000Z","b":[1,null,{"c":"é","d":null}]}');
  });

  describeOnPostgres('with many at once', () => {
    it('keeps one chain without a fork through 100 parallel acts on two dealerships', async () => {
      await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          // Half of them name the dealerships the other way round: heads are locked in key order all the same.
          append(n % 2 ? [event(n), event(n, other)] : [event(n, other), event(n)]),
        ),
      );
      expect(await verify()).to.deep.equal({ chains: 2, events: 200, erased: 0, findings: [] });
      const heads = await database.knex('audit_heads').pluck('seq');
      expect(heads).to.deep.equal([100, 100]);
    });
  });
});

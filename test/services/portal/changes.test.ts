import { expect } from 'chai';
import type { Knex } from 'knex';
import { v4 } from 'uuid';
import { importDirectory } from '../../../src/services/accounts/importDirectory.ts';
import { appendAudit } from '../../../src/services/audit/appendAudit.ts';
import type { AuditEvent } from '../../../src/services/audit/types.ts';
import { listChanges, type PortalChange } from '../../../src/services/portal/listChanges.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { type AccessFixture, createAccessFixture, refusal } from '../access/accessFixture.ts';

const day = 24 * 60 * 60_000;

const inShort = ({ kind, userId, dealership, entitlement }: PortalChange) =>
  [kind, userId, dealership?.pdn, entitlement?.application].filter(Boolean).join(' ');

describe('the portal’s feed', () => {
  let house: AccessFixture;
  let seeded = 0;
  const read = (after = seeded, limit = 500) => listChanges(house.deps, { after, limit });
  const told = async (after = seeded) => (await read(after)).changes.map(inShort);
  /** Granted at once, to whom has verified. */
  const grant = async (from: string, codes: string[], endOn: string | null = null) =>
    house.file({ from, caller: await house.onPage(from), codes, endOn });
  beforeEach(async () => {
    house = await createAccessFixture();
    seeded = Number((await read(0)).cursor);
  });
  afterEach(() => house.close());

  it('begins with what was imported, so that a portal can start from nothing', async () => {
    const { changes, more } = await read(0);
    expect(more).to.equal(false);
    expect(changes.map(({ cursor }) => Number(cursor))).to.deep.equal(changes.map((_, index) => index + 1));
    const held = await house.knex('entitlements').count().first();
    expect(changes).to.have.length(Number(held?.count));
    expect(changes.map(inShort)).to.include.members([
      'granted mreyes 20917 payoff',
      'granted tbecker 10482 rewards',
    ]);
    expect(changes[0]?.entitlement).to.have.all.keys('application', 'validFrom', 'validTo');
  });

  it('tells later imports too, and nothing where nothing changed', async () => {
    const files = {
      'memberships.csv':
        'user_id,pdn,title,administrator,applications\nkchan,10482,Buyer,no,smartauction|payoff\n',
    };
    await importDirectory(house.deps, { files });
    await importDirectory(house.deps, { files });
    expect(await told()).to.deep.equal(['granted kchan 10482 payoff', 'granted kchan 10482 smartauction']);
  });

  it('tells what is granted at once, with its period, and not what is only asked for or refused', async () => {
    await grant('mreyes', ['rewards'], '2026-12-31');
    const asked = await house.file({ codes: ['smartauction'] });
    await house.decide(asked.requestId, await house.onPage('dwhitfield'), 'deny');
    const { changes } = await read();
    expect(changes.map(inShort)).to.deep.equal(['granted mreyes 10482 rewards']);
    expect(changes[0]).to.deep.include({
      at: house.clock.now(),
      entitlement: {
        application: 'rewards',
        validFrom: house.clock.now(),
        validTo: new Date('2027-01-01T05:00:00Z'),
      },
    });
  });

  it('tells approved and dated access on its day, and its end', async () => {
    const { requestId } = await house.file({ startOn: '2026-11-26', endOn: '2026-11-27' });
    await house.decide(requestId, await house.onPage('dwhitfield'));
    expect(await told()).to.deep.equal([]);
    house.clock.advance(2 * day);
    await house.runDue();
    expect(await told()).to.deep.equal(['granted mreyes 10482 smartauction']);
    house.clock.advance(2 * day);
    await house.runDue();
    await house.runDue();
    expect(await told()).to.deep.equal([
      'granted mreyes 10482 smartauction',
      'ended mreyes 10482 smartauction',
    ]);
  });

  it('is read piece by piece, each time from where it was left', async () => {
    await grant('mreyes', ['rewards', 'documents']);
    await grant('pnair', ['rewards']);
    const first = await read(seeded, 2);
    expect(first.changes.map(inShort)).to.deep.equal([
      'granted mreyes 10482 rewards',
      'granted mreyes 10482 documents',
    ]);
    expect(first).to.include({ more: true, cursor: String(seeded + 2) });
    const second = await read(Number(first.cursor), 2);
    expect(second.changes.map(inShort)).to.deep.equal(['granted pnair 10482 rewards']);
    expect(second).to.include({ more: false, cursor: String(seeded + 3) });
    expect(await read(Number(second.cursor), 2)).to.deep.equal({
      changes: [],
      cursor: second.cursor,
      more: false,
    });
  });

  it('says so when a cursor is ahead of it', async () => {
    const error = await refusal(read(seeded + 1));
    expect(error).to.deep.include({ code: 'gone', details: { reason: 'cursor' } });
  });

  it('tells nothing of an act that was rolled back, and leaves no gap', async () => {
    const event = await lockedEvent('kchan');
    await house.knex
      .transaction(async (trx) => {
        await appendAudit(house.deps, trx, [event]);
        throw new Error('no');
      })
      .catch(() => null);
    await grant('mreyes', ['rewards']);
    expect((await read()).changes.map(({ cursor }) => cursor)).to.deep.equal([String(seeded + 1)]);
  });

  it('refuses to change, delete or truncate what it told', async () => {
    await grant('mreyes', ['rewards']);
    for (const attempt of [
      `update portal_changes set kind = 'ended'`,
      'delete from portal_changes',
      'truncate portal_changes',
    ]) {
      const error = await house.knex.raw(attempt).then(
        () => null,
        (reason: Error) => reason,
      );
      expect(error?.message, attempt).to.match(/is refused/);
    }
  });

  const lockedEvent = async (userId: string): Promise<AuditEvent> => ({
    verb: 'user.locked',
    actor: { type: 'system' },
    subject: { type: 'user', id: await house.userIdOf(userId) },
    dealershipId: null,
  });

  describeOnPostgres('with many at once', () => {
    /** Ends transactions in another order than they began. */
    const act = (knex: Knex, events: AuditEvent[], pauseMs: number) =>
      knex.transaction(async (trx) => {
        await trx.raw('select pg_sleep(?)', [pauseMs / 1000]);
        await appendAudit(house.deps, trx, events);
      });

    it('a reader who follows it misses none of 120 parallel acts on two dealerships, and sees none twice', async () => {
      const [one, two] = [await house.dealershipOf('10482'), await house.dealershipOf('20917')];
      const event = await lockedEvent('kchan');
      const acts = Array.from({ length: 120 }, (_, n) =>
        act(
          house.knex,
          [
            { ...event, dealershipId: n % 2 ? one : two, operationId: v4() },
            { ...event, dealershipId: n % 3 ? two : one },
          ],
          (n * 7) % 40,
        ),
      );
      const seen: number[] = [];
      let cursor = seeded;
      let running = true;
      const done = Promise.all(acts).then(() => {
        running = false;
      });
      for (let last = false; !last; ) {
        last = !running;
        const { changes, cursor: next } = await read(cursor, 7);
        seen.push(...changes.map((change) => Number(change.cursor)));
        last &&= changes.length === 0;
        cursor = Number(next);
      }
      await done;
      expect(seen).to.deep.equal(Array.from({ length: 240 }, (_, n) => seeded + n + 1));
    });
  });
});

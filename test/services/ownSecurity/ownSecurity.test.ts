import { expect } from 'chai';
import { v4 } from 'uuid';
import { freezeOwnAccount } from '../../../src/services/freezes/freezeOwnAccount.ts';
import { listFrozen } from '../../../src/services/freezes/listFrozen.ts';
import { recordChange } from '../../../src/services/notices/recordChange.ts';
import { keepAlive } from '../../../src/services/ownSecurity/keepAlive.ts';
import { readOwnSecurity } from '../../../src/services/ownSecurity/readOwnSecurity.ts';
import { warnIdleAccounts } from '../../../src/services/ownSecurity/warnIdleAccounts.ts';
import { markIdleAccounts } from '../../../src/services/portal/markIdleAccounts.ts';
import { signIn } from '../../../src/services/portal/signIn.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from '../secureForms/formsFixture.ts';

const day = 24 * 60 * 60_000;
const password = 'harbor-lantern-4302';

describe('one’s own account', () => {
  let house: FormsFixture;
  beforeEach(async () => {
    house = await createFormsFixture();
  });
  afterEach(() => house.database.close());
  const atPortal = async (userId: string) => ({
    via: 'chat' as const,
    channel: 'msteams' as const,
    conversationId: `teams of ${userId}`,
    channelUserId: userId,
    accountId: await house.accountIdOf(userId),
    source: userId,
  });
  const user = (userId: string) => house.knex('users').where({ user_id: userId }).first();
  const supervisor = async () => ({
    via: 'agent' as const,
    agentId: (await house.knex('agents').where({ login: 'lead' }).first('id')).id,
  });
  const daysAgo = (days: number) => new Date(house.clock.now().getTime() - days * day);
  const lastUsed = (userId: string, days: number) =>
    house
      .knex('users')
      .where({ user_id: userId })
      .update({ last_sign_in_at: daysAgo(days) });

  it('shows what happened to it, newest first, page by page, and nobody else’s', async () => {
    for (let n = 0; n < 6; n += 1) {
      house.clock.advance(60_000);
      expect(await signIn(house.deps, { userId: 'lstone', password })).to.include({ verdict: 'accepted' });
      await signIn(house.deps, { userId: 'kchan', password: 'harbor-lantern-4203' });
    }
    house.clock.advance(60_000);
    const caller = await house.verified('lstone');
    house.clock.advance(1000);
    const first = await readOwnSecurity(house.deps, { caller, before: null });
    expect(first.events.map(({ verb }) => verb)).to.deep.equal([
      'user.verified',
      ...Array.from({ length: 4 }, () => 'user.signed_in'),
    ]);
    expect(first.timeZone).to.equal('America/Denver');
    expect(first.lastSignInAt).to.deep.equal(first.events[1]?.at);
    const second = await readOwnSecurity(house.deps, { caller, before: first.older });
    expect(second.events.map(({ verb }) => verb)).to.deep.equal(['user.signed_in', 'user.signed_in']);
    expect(second.older).to.equal(null);
    const error = await refusal(readOwnSecurity(house.deps, { caller, before: 'x' }));
    expect(error).to.have.property('code', 'badRequest');
  });

  it('is shown at level 2 only', async () => {
    const caller = await atPortal('lstone');
    const error = await refusal(readOwnSecurity(house.deps, { caller, before: null }));
    expect(error).to.have.property('code', 'verificationRequired');
  });

  it('is kept by its owner at level 1, once for one operation, and then idle 60 days later', async () => {
    await lastUsed('lstone', 59);
    const input = { caller: await atPortal('lstone'), operationId: v4() };
    const kept = await keepAlive(house.deps, input);
    expect(kept.idleFrom.getTime()).to.equal(house.clock.now().getTime() + 60 * day);
    house.clock.advance(2 * day);
    expect(await keepAlive(house.deps, input)).to.deep.equal(kept);
    await markIdleAccounts(house.deps);
    expect(await user('lstone')).to.include({ status: 'active' });
    expect((await user('lstone')).last_sign_in_at).to.deep.equal(daysAgo(61));
    house.clock.advance(58 * day + 1);
    await markIdleAccounts(house.deps);
    expect(await user('lstone')).to.include({ status: 'idle' });
    const late = { caller: await atPortal('lstone'), operationId: v4() };
    expect((await refusal(keepAlive(house.deps, late))).details).to.include({ reason: 'idle' });
    const verbs = await house
      .knex('audit_events')
      .where({ subject_id: await house.accountIdOf('lstone') })
      .orderBy('seq')
      .pluck('verb');
    expect(verbs).to.deep.equal(['user.kept_alive', 'user.idled']);
  });

  it('is not kept by a visitor without a code', async () => {
    const caller = { ...(await atPortal('lstone')), accountId: null };
    const error = await refusal(keepAlive(house.deps, { caller, operationId: v4() }));
    expect(error.details).to.include({ level: 2 });
  });

  it('warns its owner ten days before it becomes idle, once for each time', async () => {
    await lastUsed('lstone', 49);
    await lastUsed('eortiz', 51);
    await lastUsed('kchan', 61);
    expect(await warnIdleAccounts(house.deps)).to.equal(1);
    expect(await warnIdleAccounts(house.deps)).to.equal(0);
    const [mail] = await house.outbox.mails();
    expect(mail?.to).to.equal('eortiz@harbor.example');
    expect(mail?.text).to.match(/queda inactiva el 3 de diciembre de 2026.*mantener activa mi cuenta/s);
    expect(mail?.text).not.to.match(/not-me/);
    house.clock.advance(1000);
    await keepAlive(house.deps, { caller: await atPortal('eortiz'), operationId: v4() });
    house.clock.advance(51 * day);
    await lastUsed('lstone', 0);
    await house.knex('users').whereNot({ user_id: 'eortiz' }).update({ last_sign_in_at: house.clock.now() });
    expect(await warnIdleAccounts(house.deps)).to.equal(1);
  });

  it('is frozen by its owner, told to those who must know, and ends what runs as it', async () => {
    const caller = await house.verified('lstone');
    const input = { caller, operationId: v4() };
    await freezeOwnAccount(house.deps, input);
    expect(await user('lstone')).to.include({ status: 'frozen' });
    const [frozen] = await listFrozen(house.deps, { caller: await supervisor() });
    expect(frozen).to.deep.include({ userId: 'lstone', changes: [], question: 'first pet' });
    const told = (await house.outbox.mails()).map(({ to }) => to);
    expect(told).to.include.members(['lstone@summit.example', 'rpatel@summit.example']);
    expect(await refusal(readOwnSecurity(house.deps, { caller, before: null }))).to.have.property(
      'code',
      'verificationRequired',
    );
  });

  it('is frozen against everything that was changed in the last seven days', async () => {
    const accountId = await house.accountIdOf('lstone');
    const change = (kind: 'profile' | 'secret') =>
      house.knex.transaction((trx) => recordChange(house.deps, trx, { accountId, kind, channel: 'webchat' }));
    await change('profile');
    house.clock.advance(8 * day);
    await change('secret');
    house.clock.advance(day);
    await change('profile');
    await freezeOwnAccount(house.deps, { caller: await house.verified('lstone'), operationId: v4() });
    const [frozen] = await listFrozen(house.deps, { caller: await supervisor() });
    expect(frozen?.changes.map(({ kind }) => kind)).to.deep.equal(['secret', 'profile']);
  });

  describeOnPostgres('races', () => {
    it('is warned once by many processes, and kept by many at once', async () => {
      await house.knex('users').update({ last_sign_in_at: daysAgo(55) });
      const warned = await Promise.all(Array.from({ length: 6 }, () => warnIdleAccounts(house.deps)));
      expect(warned.reduce((sum, count) => sum + count, 0)).to.equal(8);
      const caller = await atPortal('kchan');
      await Promise.all(
        Array.from({ length: 6 }, () => keepAlive(house.deps, { caller, operationId: v4() })),
      );
    });
  });
});

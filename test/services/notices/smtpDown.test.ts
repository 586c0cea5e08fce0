import { expect } from 'chai';
import pino from 'pino';
import { v4 } from 'uuid';
import { loadConfig } from '../../../src/config.ts';
import type { Database } from '../../../src/db/connect.ts';
import { createQueue, type Queue } from '../../../src/db/queue.ts';
import { confirmEmailChange } from '../../../src/services/emailChanges/confirmEmailChange.ts';
import { requestEmailChange } from '../../../src/services/emailChanges/requestEmailChange.ts';
import { freezeByLink } from '../../../src/services/freezes/freezeByLink.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { createMailer, type Mailer } from '../../../src/services/notifications/createMailer.ts';
import { mailJob } from '../../../src/services/notifications/mailJob.ts';
import { mailPurpose } from '../../../src/services/notifications/queueMail.ts';
import { openForm } from '../../../src/services/secureForms/openForm.ts';
import { submitForm } from '../../../src/services/secureForms/submitForm.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { startMailSink } from '../../support/mailSink.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

describe('a change of an account while the mail server is down', function () {
  this.timeout(40_000);
  let database: Database;
  let queue: Queue;
  let mailer: Mailer;
  let sink: Awaited<ReturnType<typeof startMailSink>>;

  before(async () => {
    database = await openTestDatabase();
    queue = createQueue({ database, log: pino({ level: 'silent' }) });
    await queue.open();
    sink = await startMailSink();
    sink.refuse(true);
    mailer = createMailer({ smtpUrl: sink.url, from: 'Help <help@example.com>' }, () => new Date());
    await queue.start({
      handlers: { mail: mailJob({ keyring: testKeyring, mailer }), conversationEvent: async () => {} },
      every: [],
    });
  });
  after(async () => {
    await queue.stop();
    mailer.close();
    await sink.close();
    await database.close();
  });

  /** What waits in the outbox, opened. */
  const waiting = async () => {
    const { rows } = await database.knex.raw<{ rows: { sealed: string | null }[] }>(
      `select data ->> 'sealed' as sealed from pgboss.job where name = 'mail' order by created_on`,
    );
    const sealed = rows.flatMap((row) => row.sealed ?? []);
    return (await Promise.all(sealed.map((each) => testKeyring.open(mailPurpose, each)))) as {
      to: string;
      text: string;
    }[];
  };

  const depsNow = () => ({
    knex: database.knex,
    clock: createFakeClock(),
    keyring: testKeyring,
    hasher: testHasher,
    jobs: queue.jobs,
    brand: loadConfig({}).brand,
    portal: { jwtSecret: null, jwksUrl: null },
    passwordMinLength: 15,
    publicUrl: () => 'https://help.example',
  });
  /** Somebody who has proved everything in a chat. */
  const proved = async ({ knex, clock }: ReturnType<typeof depsNow>, userId: string) => {
    const { id: accountId } = await knex('users').where({ user_id: userId }).first('id');
    const place = { conversationId: userId, channelUserId: 'dl_m', source: `portal:${userId}`, accountId };
    const caller: ChatCaller = { via: 'chat', channel: 'webchat', ...place };
    await knex('verifications').insert({
      id: v4(),
      user_id: accountId,
      channel: 'webchat',
      conversation_id: userId,
      channel_user_id: 'dl_m',
      level: 3,
      created_at: clock.now(),
      last_used_at: clock.now(),
      expires_at: new Date(clock.now().getTime() + 15 * 60_000),
    });
    return { caller, accountId };
  };
  const changePassword = async (deps: ReturnType<typeof depsNow>) => {
    const { caller, accountId } = await proved(deps, 'kchan');
    const operationId = v4();
    const form = await openForm(deps, { caller, purpose: 'changePassword', operationId, locale: 'en' });
    const submitted = await submitForm(deps, {
      token: form.url.slice(form.url.lastIndexOf('/') + 1),
      values: { currentPassword: 'harbor-lantern-4203', newPassword: 'seven quiet herons at noon' },
      formToken: null,
    });
    expect(submitted).to.include({ kind: 'done' });
    const standing = await deps.knex('credentials').where({ user_id: accountId }).first('set_by');
    expect(standing).to.deep.equal({ set_by: 'change' });
  };

  it('stands, a password, and an address with its freeze; every mail follows, once', async () => {
    const deps = depsNow();
    const { knex } = deps;
    await changePassword(deps);
    const { caller, accountId } = await proved(deps, 'mreyes');
    const email = 'marcus@new.example';
    const asked = await requestEmailChange(deps, { caller, operationId: v4(), email });
    if (asked.kind !== 'sent') throw new Error(asked.kind);
    const code = /^\d{8}$/m.exec((await waiting()).find(({ to }) => to === email)?.text ?? '')?.[0] ?? '';
    const { changeId } = asked;
    const done = await confirmEmailChange(deps, { caller, operationId: v4(), changeId, code });
    expect(done.kind).to.equal('done');
    expect((await knex('users').where({ id: accountId }).first('email')).email).to.equal(email);
    const texts = (await waiting()).filter(({ to }) => to.startsWith('mreyes@')).map(({ text }) => text);
    const token = /not-me\/([\w-]{43})/.exec(texts.at(-1) ?? '')?.[1] ?? '';
    expect(await freezeByLink(deps, { token })).to.deep.equal({ kind: 'frozen' });
    const expected = (await waiting()).map(({ to }) => to).toSorted();
    expect(expected).to.include('kchan@harbor.example');
    await eventually(async () => {
      const { rows } = await knex.raw(`select state from pgboss.job where name = 'mail' and state = 'retry'`);
      expect(rows).to.have.length(expected.length);
    });
    expect(sink.received).to.have.length(0);

    sink.refuse(false);
    await eventually(async () => expect(await waiting()).to.have.length(0), 20_000);
    expect(sink.received.flatMap(({ to }) => to).toSorted()).to.deep.equal(expected);
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).to.equal(expected.length);
  });
});

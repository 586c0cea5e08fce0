import { expect } from 'chai';
import { mailboxesOf } from '../../../src/services/notices/mailboxesOf.ts';
import { tellOwner } from '../../../src/services/notices/tellOwner.ts';
import type { OwnerNotice } from '../../../src/services/notices/types.ts';
import { type AccessFixture, createAccessFixture } from '../access/accessFixture.ts';

const link = /https:\/\/help\.example\/not-me\/[\w-]{43}/;

describe('telling an account’s owner', () => {
  let at: AccessFixture;
  let accountId: string;
  beforeEach(async () => {
    at = await createAccessFixture();
    accountId = await at.userIdOf('mreyes');
  });
  afterEach(() => at.close());

  const tell = (notice: Partial<OwnerNotice> = {}) =>
    at.knex.transaction((trx) =>
      tellOwner(at.deps, trx, { accountId, kind: 'password', channel: 'webchat', ...notice }),
    );
  const changeEmail = async (email: string) => {
    await tell({ kind: 'email', newEmail: email });
    await at.knex('users').where({ id: accountId }).update({ email });
  };
  const recipients = async () => (await at.mails()).map(({ to }) => to);

  it('mails what was changed, when, where, and how to stop it', async () => {
    await tell({ lines: () => ['- one line'] });
    const [mail] = await at.mails();
    expect(mail?.to).to.equal('mreyes@lakeside.example');
    expect(mail?.subject).to.equal('Your Ally Auto dashboard password was changed');
    expect(mail?.text)
      .to.match(link)
      .and.contain('Hello Marcus Reyes,')
      .and.contain('- one line')
      .and.contain('November 24, 2026')
      .and.contain('in the help chat on the website');
  });

  it('writes in the owner’s language', async () => {
    await at.knex('users').where({ id: accountId }).update({ locale: 'fr-CA' });
    await tell({ kind: 'secret' });
    expect((await at.mails())[0]?.subject).to.equal(
      'Votre question secrète du centre d’assistance a été changée',
    );
  });

  it('keeps the link’s token only as a hash', async () => {
    await tell();
    const token = link.exec((await at.mails())[0]?.text ?? '')?.[0].slice(-43) ?? '';
    const rows = JSON.stringify(await at.knex('freeze_links').select());
    expect(token).to.have.length(43);
    expect(rows).to.not.contain(token);
  });

  it('leaves no mail and no link when the change does not happen', async () => {
    const failing = at.knex.transaction(async (trx) => {
      await tellOwner(at.deps, trx, { accountId, kind: 'password', channel: null });
      throw new Error('changed nothing');
    });
    expect(await failing.catch((error: Error) => error.message)).to.equal('changed nothing');
    expect(await at.mails()).to.have.length(0);
    expect(await at.knex('freeze_links').select()).to.have.length(0);
  });

  it('keeps what was in force before the change', async () => {
    await tell({ kind: 'secret' });
    const [row] = await at.knex('account_changes').select();
    const secret = await at.knex('help_desk_secrets').where({ user_id: accountId }).first();
    expect(row).to.include({
      email: 'mreyes@lakeside.example',
      secret_question: secret.question,
      secret_hash: secret.answer_hash,
    });
    expect(row.answers).to.have.length(3);
    expect(Object.keys(row.answers[0]).toSorted()).to.deep.equal(['answer_hash', 'position', 'question_id']);
  });

  it('tells old and new mailbox of a new address, and both of everything for seven days', async () => {
    await changeEmail('marcus@new.example');
    expect(await recipients()).to.deep.equal(['mreyes@lakeside.example', 'marcus@new.example']);
    await at.clear();
    at.clock.advance(7 * 86_400_000 - 1);
    await tell();
    expect(await recipients()).to.deep.equal(['marcus@new.example', 'mreyes@lakeside.example']);
    await at.clear();
    at.clock.advance(1);
    await tell();
    expect(await recipients()).to.deep.equal(['marcus@new.example']);
  });

  it('gives every mailbox of two quick changes its own link', async () => {
    await changeEmail('second@new.example');
    await changeEmail('third@new.example');
    const owner = await mailboxesOf(at.knex, accountId, at.clock.now());
    expect(owner?.former.map(({ email }) => email)).to.have.members([
      'mreyes@lakeside.example',
      'second@new.example',
    ]);
    const links = (await at.mails()).map(({ text }) => link.exec(text)?.[0]);
    expect(new Set(links).size).to.equal(5);
  });

  it('disputes from a former mailbox everything since it was taken away', async () => {
    await changeEmail('marcus@new.example');
    await tell({ kind: 'secret' });
    const rows = await at
      .knex('freeze_links as l')
      .join('account_changes as c', 'c.id', 'l.change_id')
      .orderBy('l.created_at')
      .pluck('c.kind');
    expect(rows.toSorted()).to.deep.equal(['email', 'email', 'email', 'secret']);
  });

  it('mails nobody who was off-boarded', async () => {
    await at.setStatus('mreyes', 'offboarded');
    await tell();
    expect(await at.mails()).to.have.length(0);
  });
});

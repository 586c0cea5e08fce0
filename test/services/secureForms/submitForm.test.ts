import { expect } from 'chai';
import { v4 } from 'uuid';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { operations } from '../../../src/services/identity/operations.ts';
import { endForms } from '../../../src/services/secureForms/endForms.ts';
import { expireForms } from '../../../src/services/secureForms/expireForms.ts';
import { mintFormToken } from '../../../src/services/secureForms/formToken.ts';
import type { OpenedForm } from '../../../src/services/secureForms/openForm.ts';
import { purposes } from '../../../src/services/secureForms/purposes.ts';
import { readLinks } from '../../../src/services/secureForms/readLinks.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { testKeyring } from '../../support/testKeys.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from './formsFixture.ts';

const minutes = (count: number) => count * 60_000;

describe('secure forms', () => {
  let f: FormsFixture;
  before(async () => {
    f = await createFormsFixture();
  });
  after(() => f.database.close());

  const gate = async (userId: string) => {
    const caller = await f.verified(userId);
    const form = await f.open(caller, 'questionGate');
    return { caller, form, right: await f.rightAnswers(form) };
  };
  const told = async (formId: string) => {
    const all = (await f.told()) as { formId: string; outcome: string; reason: string | null }[];
    return all.filter((each) => each.formId === formId).map(({ outcome, reason }) => reason ?? outcome);
  };
  const sealed = async (formId: string) =>
    (await f.knex('secure_forms').where({ id: formId }).first('link_sealed')).link_sealed;
  const passed = async (conversationId: string) =>
    f
      .knex('verifications')
      .where({ conversation_id: conversationId, ended_at: null })
      .whereNotNull('gate_passed_at')
      .then((rows) => rows.length);

  it('want level 2 or more, whatever they are for: the account that a form names vouches for nothing', () => {
    for (const { operation } of Object.values(purposes)) {
      expect(operations[operation].level, operation).to.be.at.least(2);
    }
  });

  it('are opened for nobody who has not been verified', async () => {
    const caller = { ...(await f.verified('mreyes')), conversationId: 'another' };
    expect(await refusal(f.open(caller, 'questionGate'))).to.deep.include({
      code: 'verificationRequired',
      details: { level: 2, missing: 'code' },
    });
  });

  it('have one effect, and the same answer for whoever submits again', async () => {
    const { caller, form, right } = await gate('mreyes');
    expect(await f.submit(caller, form, right)).to.deep.equal({ kind: 'done', purpose: 'questionGate' });
    expect(await f.submit(caller, form, { answer1: 'anything' })).to.deep.equal({
      kind: 'done',
      purpose: 'questionGate',
    });
    expect(await told(form.formId)).to.deep.equal(['done']);
    expect(await f.read(form)).to.deep.equal({ kind: 'over', reason: 'done', locale: 'en' });
  });

  it('change nothing when they are looked at', async () => {
    const { form } = await gate('mreyes');
    const before = await f.knex('secure_forms').where({ id: form.formId }).first();
    for (let round = 0; round < 3; round += 1) await f.read(form);
    expect(await f.knex('secure_forms').where({ id: form.formId }).first()).to.deep.equal(before);
  });

  it('never raise a chat from another page, and cost no try there', async () => {
    const { caller, form, right } = await gate('pnair');
    const foreign = mintFormToken(testKeyring, 'another conversation', caller.channelUserId);
    for (const formToken of [null, '', 'x.y', foreign]) {
      expect((await f.submit(caller, form, right, formToken)).kind).to.equal('problems');
    }
    expect(await passed(caller.conversationId)).to.equal(0);
    expect(await f.submit(caller, form, right)).to.include({ kind: 'done' });
    expect(await passed(caller.conversationId)).to.equal(1);
  });

  it('are one a conversation: a new one ends the old', async () => {
    const { caller, form, right } = await gate('kchan');
    const second = await f.open(caller, 'questionGate');
    expect(await f.submit(caller, form, right)).to.include({ kind: 'over', reason: 'ended' });
    expect(await f.submit(caller, second, right)).to.include({ kind: 'done' });
    expect(await told(form.formId)).to.deep.equal([]);
  });

  it('count as a use of the verification, however long they are filled in', async () => {
    const { caller, form, right } = await gate('kchan');
    f.clock.advance(minutes(9));
    expect(await f.submit(caller, form, right)).to.include({ kind: 'done' });
    expect((await f.requirement(caller, 'answerChallengeQuestions')).satisfied).to.equal(true);
  });

  it('last no longer than their verification, and are not opened in its last minutes', async () => {
    const caller = await f.verified('kchan');
    for (const wait of [4, 4]) {
      f.clock.advance(minutes(wait));
      await f.requirement(caller, 'reauthenticate');
    }
    const { expiresAt } = await f.open(caller, 'questionGate');
    expect(expiresAt.getTime() - f.clock.now().getTime()).to.equal(minutes(7));
    f.clock.advance(minutes(4.5));
    await f.requirement(caller, 'reauthenticate');
    expect((await refusal(f.open(caller, 'questionGate'))).code).to.equal('verificationRequired');
  });

  it('expire after ten minutes, and the chat is told once', async () => {
    const { caller, form, right } = await gate('jlavoie');
    f.clock.advance(minutes(10));
    expect(await f.submit(caller, form, right)).to.include({ kind: 'over', reason: 'expired' });
    await expireForms(f.deps);
    await expireForms(f.deps);
    expect(await told(form.formId)).to.deep.equal(['expired']);
    expect(await sealed(form.formId)).to.equal(null);
  });

  it('end with the account’s other forms and verifications when it changes', async () => {
    const first = await gate('rpatel');
    const second = await gate('rpatel');
    const accountId = await f.accountIdOf('rpatel');
    await f.knex.transaction((trx) => endForms(f.deps, trx, { accountId, keep: second.caller }));
    for (const { caller, form, right } of [first, second]) {
      expect(await f.submit(caller, form, right)).to.include({ kind: 'over', reason: 'ended' });
      expect(await told(form.formId)).to.deep.equal(['accountChanged']);
    }
    expect((await f.requirement(first.caller, 'reauthenticate')).missing).to.equal('code');
    expect((await f.requirement(second.caller, 'reauthenticate')).missing).to.equal(null);
  });

  it('do nothing once the verification has ended, and tell the chat why', async () => {
    const { caller, form, right } = await gate('dwhitfield');
    await f
      .knex('verifications')
      .where({ conversation_id: caller.conversationId })
      .update({ ended_at: f.clock.now() });
    expect(await f.submit(caller, form, right)).to.include({ kind: 'over', reason: 'verificationRequired' });
    expect(await told(form.formId)).to.deep.equal(['verificationRequired']);
  });

  it('do nothing for an account that was frozen meanwhile', async () => {
    const { caller, form, right } = await gate('dwhitfield');
    await f.knex('users').where({ user_id: 'dwhitfield' }).update({ status: 'frozen' });
    expect(await f.submit(caller, form, right)).to.include({ kind: 'over', reason: 'notAllowed' });
    expect(await passed(caller.conversationId)).to.equal(0);
  });

  it('keep their link sealed, for their own conversation, until they are over', async () => {
    const { caller, form, right } = await gate('mreyes');
    const links = (conversationId: string) =>
      readLinks(f.deps, { conversationId, formIds: [form.formId, 'no uuid'] });
    expect(await links(caller.conversationId)).to.deep.equal(new Map([[form.formId, form.url]]));
    expect((await links('another')).size).to.equal(0);
    const row = JSON.stringify(await f.knex('secure_forms').where({ id: form.formId }).first());
    expect(row).not.to.include(f.tokenOf(form));
    await f.submit(caller, form, right);
    expect(await sealed(form.formId)).to.equal(null);
    expect((await links(caller.conversationId)).size).to.equal(0);
  });

  it('are nobody’s with an unknown link', async () => {
    const form = { url: `https://help.example/secure/${'x'.repeat(43)}` };
    expect(await f.read(form)).to.deep.equal({ kind: 'over', reason: 'unknown', locale: null });
    expect(await f.submit(await f.verified('mreyes'), form, {})).to.include({
      kind: 'over',
      reason: 'unknown',
    });
  });

  describeOnPostgres('a hundred at once', () => {
    it('of one account, in as many chats, end with the first that changes it', async () => {
      const many = await createFormsFixture({ poolSize: 12 });
      try {
        const forms: { caller: ChatCaller; form: OpenedForm }[] = [];
        for (let index = 0; index < 8; index += 1) {
          const caller = await many.verified('mreyes');
          forms.push({ caller, form: await many.open(caller, 'changePassword') });
        }
        const all = await Promise.all(
          forms.map(({ caller, form }, index) => {
            const newPassword = `seven quiet herons at ${index}`;
            return many.submit(caller, form, { currentPassword: 'harbor-lantern-4102', newPassword });
          }),
        );
        const kinds = all.map((each) => (each.kind === 'over' ? each.reason : each.kind));
        expect(kinds.filter((kind) => kind === 'done')).to.have.length(1);
        const others = kinds.filter((kind) => kind !== 'done');
        // Whoever was looked at after the change has an old password to say, or a form that is over.
        for (const kind of others) {
          expect(kind).to.be.oneOf(['accountChanged', 'ended', 'problems', 'verificationRequired']);
        }
        const events = await many.knex('audit_events').where({ verb: 'user.password_changed' });
        expect(events).to.have.length(1);
      } finally {
        await many.database.close();
      }
    }).timeout(30_000);

    it('have one effect', async () => {
      const many = await createFormsFixture({ poolSize: 12 });
      try {
        const caller = await many.verified('mreyes');
        const form = await many.open(caller, 'questionGate', v4());
        const right = await many.rightAnswers(form);
        const all = await Promise.all(Array.from({ length: 100 }, () => many.submit(caller, form, right)));
        expect(all.filter(({ kind }) => kind === 'done')).to.have.length(100);
        expect(
          (await many.told()).filter((value) => (value as { outcome: string }).outcome === 'done'),
        ).to.have.length(1);
        const events = await many.knex('audit_events').where({ verb: 'user.gate_passed' });
        expect(events).to.have.length(1);
      } finally {
        await many.database.close();
      }
    }).timeout(30_000);
  });
});

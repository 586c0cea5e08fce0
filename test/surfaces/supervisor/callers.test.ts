import { expect } from 'chai';
import { withApp } from '../../support/withApp.ts';
import { createApproverClient } from '../approvals/approverClient.ts';
import { freezeByNotice } from './freezeByNotice.ts';

describe('the agents’ page of callers', function () {
  this.timeout(60_000);
  const app = withApp();
  const open = (language = 'en') => createApproverClient(`${app().url()}/agent/callers`, language);
  const signedIn = async (login = 'agent1', password = 'harbor-lantern-4901', language = 'en') => {
    const page = open(language);
    await page.signIn(login, password);
    await page.get();
    return page;
  };
  type Page = Awaited<ReturnType<typeof signedIn>>;
  const send = (page: Page, values: Record<string, string>) =>
    page.post({ csrf: page.fields().csrf ?? '', ...values });
  const find = (page: Page, userId: string, pdn: string) => send(page, { action: 'find', userId, pdn });
  /** Types what a caller says into the form that is shown. */
  const check = (page: Page, answer: string) => {
    const { caseId = '', operationId = '' } = page.fields();
    return send(page, { action: 'check', caseId, operationId, answer });
  };

  it('shows nothing before sign-in, and is kept, framed and scripted by nobody', async () => {
    const { status, text, headers } = await open().get();
    expect(status).to.equal(200);
    expect(text)
      .to.contain('Sign in to check a caller')
      .and.not.match(/PDN|Frozen accounts/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.contain("script-src 'none'")
      .and.contain("frame-ancestors 'none'");
  });

  it('is for agents and supervisors; users are told so', async () => {
    const agent = await (await signedIn()).get();
    expect(agent.text).to.contain('Look up').and.not.contain('Frozen accounts');
    const lead = await (await signedIn('lead', 'harbor-lantern-4903')).get();
    expect(lead.text).to.contain('Frozen accounts').and.contain('Waiting to be let in');
    const user = await (await signedIn('dwhitfield', 'harbor-lantern-4101')).get();
    expect(user.status).to.equal(403);
    expect(user.text).to.contain('This page is for the help desk');
  });

  it('looks up, checks, allows new questions once, and shows neither address nor answer', async () => {
    const page = await signedIn();
    const nobody = await find(page, 'pnair', '20917');
    expect(nobody.status).to.equal(409);
    expect(nobody.text).to.contain('No account has this User ID');
    const found = await find(page, 'PNair', '10482');
    expect(found.text)
      .to.contain('Priya Nair')
      .and.contain('Answer to: “first pet”')
      .and.not.contain('Allow new challenge questions')
      .and.not.contain('@');
    const wrong = await check(page, 'Zanzibar');
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('That does not match.').and.not.contain('Zanzibar');
    const right = await check(page, 'biscuit');
    expect(right.text)
      .to.contain('That matches.')
      .and.not.match(/biscuit/i);
    const { caseId = '', operationId = '' } = page.fields();
    const opened = await send(page, { action: 'reenrol', caseId, operationId });
    expect(opened.status).to.equal(200);
    expect(opened.text).to.contain('Priya Nair can choose new challenge questions until November 24, 2026');
    const twice = await send(page, { action: 'reenrol', caseId, operationId });
    expect(twice.text).to.contain('Priya Nair can choose new challenge questions until');
    expect(await app().database.knex('reenrolments').select()).to.have.length(1);
    const again = await send(page, { action: 'reenrol', caseId });
    expect(again.status).to.equal(409);
    expect(again.text).to.contain('The check is over');
    expect((await find(page, 'pnair', '10482')).text).to.contain(
      'New challenge questions can be chosen until',
    );
  });

  it('counts a form that is sent twice once, and says so', async () => {
    const page = await signedIn();
    await find(page, 'mreyes', '10482');
    const { csrf = '', caseId = '', operationId = '' } = page.fields();
    const form = { csrf, action: 'check', caseId, operationId, answer: 'cat' };
    expect((await page.post(form)).status).to.equal(422);
    for (let round = 0; round < 4; round += 1) {
      const { status, text } = await page.post(form);
      expect(status).to.equal(409);
      expect(text).to.contain('was counted once').and.contain('Answer to: “first pet”');
    }
    expect((await check(page, 'biscuit')).text).to.contain('That matches.');
  });

  it('says when there are no more tries, in Spanish too', async () => {
    const page = await signedIn('agent2', 'harbor-lantern-4902', 'es');
    await find(page, 'gholt', '10482');
    for (let count = 0; count < 3; count += 1) expect((await check(page, 'x')).status).to.equal(422);
    const locked = await check(page, 'biscuit');
    expect(locked.status).to.equal(429);
    expect(locked.text).to.contain('No quedan intentos').and.not.contain('Permitir nuevas');
  });

  it('says what is the case where nothing can be proved: no secret, frozen', async () => {
    const { knex } = app().database;
    const { id: user_id } = await knex('users').where({ user_id: 'rpatel' }).first('id');
    await knex('help_desk_secrets').where({ user_id }).delete();
    const page = await signedIn('agent1', 'harbor-lantern-4901', 'fr');
    const none = await find(page, 'rpatel', '33561');
    expect(none.text).to.contain('Aucune question secrète n’est au dossier').and.not.contain('name="answer"');
    await freezeByNotice(app(), 'lstone');
    const frozen = await find(page, 'lstone', '33561');
    expect(frozen.text).to.contain('Ce compte est gelé').and.not.contain('name="answer"');
  });

  it('does nothing for a form that another site made, another agent’s case, or a session that is over', async () => {
    const page = await signedIn();
    await find(page, 'eortiz', '20917');
    const { caseId = '' } = page.fields();
    const forged = await page.post({ csrf: 'x'.repeat(43), action: 'check', caseId, answer: 'biscuit' });
    expect(forged.status).to.equal(303);
    const other = await signedIn('agent2', 'harbor-lantern-4902');
    const theirs = await send(other, { action: 'check', caseId, answer: 'biscuit' });
    expect(theirs.status).to.equal(409);
    expect(theirs.text).to.contain('This case is over').and.not.contain('Elena');
    app().clock.advance(15 * 60_000);
    const over = await send(page, { action: 'check', caseId, answer: 'biscuit' });
    expect(over.status).to.equal(401);
    expect(over.text).to.contain('Your session is over').and.not.contain('Elena');
    const tries = await app().database.knex('audit_events').where({ verb: 'user.caller_checked' });
    const { id } = await app().database.knex('users').where({ user_id: 'eortiz' }).first('id');
    expect(tries.filter(({ subject_id }) => subject_id === id)).to.deep.equal([]);
  });
});

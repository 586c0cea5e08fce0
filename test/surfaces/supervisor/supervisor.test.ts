import { expect } from 'chai';
import { withApp } from '../../support/withApp.ts';
import { createApproverClient } from '../approvals/approverClient.ts';
import { freezeByNotice } from './freezeByNotice.ts';

const lead = 'harbor-lantern-4903';

describe('the supervisors’ page of frozen accounts', function () {
  this.timeout(60_000);
  const app = withApp();
  const open = (language = 'en') => createApproverClient(`${app().url()}/supervisor/accounts`, language);
  const signedIn = async (language?: string) => {
    const page = open(language);
    await page.signIn('lead', lead);
    return { page, shown: await page.get() };
  };
  const statusOf = async (userId: string): Promise<string> =>
    (await app().database.knex('users').where({ user_id: userId }).first('status')).status;

  it('shows nothing before sign-in, and is kept, framed and scripted by nobody', async () => {
    await freezeByNotice(app(), 'kchan');
    const { status, text, headers } = await open().get();
    expect(status).to.equal(200);
    expect(text)
      .to.contain('Sign in')
      .and.not.match(/Kevin|kchan|Harbor/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.contain("script-src 'none'")
      .and.contain("frame-ancestors 'none'");
  });

  it('shows nothing to anybody but supervisors', async () => {
    for (const [login, password] of [
      ['agent1', 'harbor-lantern-4901'],
      ['dwhitfield', 'harbor-lantern-4101'],
    ] as const) {
      const page = open();
      await page.signIn(login, password);
      const { status, text } = await page.get();
      expect(status, login).to.equal(403);
      expect(text).to.contain('for supervisors').and.not.contain('Kevin');
    }
  });

  it('makes sure who is calling, tells only whether it matches, and gives the account back', async () => {
    const { page, shown } = await signedIn();
    expect(shown.text)
      .to.contain('Kevin Chan')
      .and.contain('Help Desk secret changed')
      .and.contain('Answer to: “first pet”')
      .and.not.contain('kchan@harbor.example');
    const { csrf, freezeId } = page.fields();
    const base = { csrf: csrf ?? '', freezeId: freezeId ?? '' };
    const wrong = await page.post({ ...base, action: 'check', email: 'kchan@harbor.example', answer: 'cat' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('That does not match.').and.not.contain('cat');
    const early = await page.post({ ...base, action: 'unfreeze', outcome: 'kept' });
    expect(early.status).to.equal(409);
    expect(await statusOf('kchan')).to.equal('frozen');
    const right = await page.post({
      ...base,
      action: 'check',
      email: 'kchan@harbor.example',
      answer: 'Biscuit',
    });
    expect(right.status).to.equal(200);
    expect(right.text).to.contain('Restore what was before').and.contain('Keep the changes');
    const { operationId = '' } = page.fields();
    const done = await page.post({ ...base, operationId, action: 'unfreeze', outcome: 'restored' });
    expect(done.text).to.contain('account of Kevin Chan is restored').and.contain('No account is frozen');
    expect(await statusOf('kchan')).to.equal('locked');
    const again = await page.post({ ...base, operationId, action: 'unfreeze', outcome: 'restored' });
    expect(again.text).to.contain('account of Kevin Chan is restored');
    const gone = await page.post({ ...base, action: 'unfreeze', outcome: 'kept' });
    expect(gone.status).to.equal(409);
    expect(gone.text).to.contain('Somebody else');
  });

  it('does nothing for a form that another site made', async () => {
    await freezeByNotice(app(), 'lstone');
    const { page } = await signedIn();
    const { freezeId = '' } = page.fields();
    for (const csrf of ['', 'x'.repeat(43)]) {
      const forged = await page.post({ csrf, freezeId, action: 'check', email: 'a@b.example', answer: 'x' });
      expect(forged.status).to.equal(303);
    }
    const tries = await app().database.knex('audit_events').where({ verb: 'user.owner_checked' });
    expect(tries).to.have.length(2);
  });

  it('says when there are no more tries', async () => {
    const { page } = await signedIn('es');
    const { csrf = '', freezeId = '' } = page.fields();
    const guess = () => page.post({ csrf, freezeId, action: 'check', email: 'a@b.example', answer: 'x' });
    for (let count = 0; count < 3; count += 1) expect((await guess()).status).to.equal(422);
    const locked = await guess();
    expect(locked.status).to.equal(429);
    expect(locked.text).to.contain('No quedan intentos');
  });

  it('speaks French', async () => {
    const { shown } = await signedIn('fr');
    expect(shown.text).to.contain('<html lang="fr-CA">').and.contain('Comptes gelés');
  });
});

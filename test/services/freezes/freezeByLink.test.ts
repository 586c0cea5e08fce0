import { expect } from 'chai';
import { v4 } from 'uuid';
import { readPageSession } from '../../../src/services/accounts/readPageSession.ts';
import { signInToPage } from '../../../src/services/accounts/signInToPage.ts';
import { freezeByLink } from '../../../src/services/freezes/freezeByLink.ts';
import { readFreezeLink } from '../../../src/services/freezes/readFreezeLink.ts';
import { assurance } from '../../../src/services/identity/assurance.ts';
import { newToken } from '../../../src/services/ids.ts';
import { listChanges } from '../../../src/services/portal/listChanges.ts';
import { signIn } from '../../../src/services/portal/signIn.ts';
import { beginVerification } from '../../../src/services/verification/beginVerification.ts';
import { checkCode } from '../../../src/services/verification/checkCode.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFreezeFixture, type FreezeFixture } from './freezeFixture.ts';

const marcus = 'mreyes@lakeside.example';

describe('a link “This wasn’t me”', () => {
  let at: FreezeFixture;
  beforeEach(async () => {
    at = await createFreezeFixture();
    await at.tell('mreyes');
  });
  afterEach(() => at.close());

  const click = async (token?: string) =>
    freezeByLink(at.deps, { token: token ?? (await at.tokenTo(marcus)) });

  it('freezes the account, and the trail and the portal know', async () => {
    const token = await at.tokenTo(marcus);
    expect(await readFreezeLink(at.deps, { token })).to.deep.equal({ state: 'valid' });
    expect(await at.statusOf('mreyes')).to.equal('active');
    expect(await click()).to.deep.equal({ kind: 'frozen' });
    expect(await at.statusOf('mreyes')).to.equal('frozen');
    expect(await at.trail('mreyes')).to.include('user.frozen');
    const { changes } = await listChanges(at.deps, { after: 0, limit: 1000 });
    expect(changes.at(-1)).to.include({ kind: 'frozen', userId: 'mreyes' });
    const password = 'harbor-lantern-4102';
    expect(await signIn(at.deps, { userId: 'mreyes', password })).to.include({ verdict: 'frozen' });
  });

  it('works once', async () => {
    await click();
    expect(await click()).to.deep.equal({ kind: 'used' });
    expect(await at.knex('freezes').select()).to.have.length(1);
  });

  it('works for seven days', async () => {
    at.clock.advance(7 * 86_400_000);
    expect(await click()).to.deep.equal({ kind: 'expired' });
    expect(await at.statusOf('mreyes')).to.equal('active');
    expect(await click(newToken())).to.deep.equal({ kind: 'unknown' });
  });

  it('ends verifications and their codes', async () => {
    const caller = { ...(await at.inChat('mreyes')), accountId: null };
    const begin = () =>
      beginVerification(at.deps, {
        caller,
        operationId: v4(),
        typed: { userId: 'mreyes', pdn: '10482' },
        locale: 'en',
      });
    const codeOf = async () => /^\d{8}$/m.exec((await at.mails()).at(-1)?.text ?? '')?.[0] ?? '';
    const token = await at.tokenTo(marcus);
    const sent = await begin();
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const first = { caller, operationId: v4(), codeId: sent.codeId, code: await codeOf() };
    expect((await checkCode(at.deps, first)).kind).to.equal('verified');
    const again = await begin();
    if (again.kind !== 'sent') throw new Error(again.kind);
    const second = { caller, operationId: v4(), codeId: again.codeId, code: await codeOf() };
    await click(token);
    expect((await assurance(at.deps, { caller })).level).to.equal(0);
    expect((await checkCode(at.deps, second)).kind).to.equal('expired');
  });

  it('ends sessions on our pages', async () => {
    const session = await signInToPage(at.deps, {
      login: 'mreyes',
      password: 'harbor-lantern-4102',
      source: 'a page',
    });
    if (session.kind !== 'signedIn') throw new Error(session.kind);
    await click();
    await at.setStatus('mreyes', 'active');
    expect(await readPageSession(at.deps, session)).to.equal(null);
  });

  it('tells the owner, the administrators and the supervisors', async () => {
    await at.changeEmail('mreyes', 'marcus@new.example');
    const token = await at.tokenTo(marcus);
    await at.clear();
    await click(token);
    const mails = await at.mails();
    // Marcus works at two dealerships; Elena has her mails in Spanish, Julie in French.
    expect(mails.map(({ to }) => to)).to.have.members([
      'marcus@new.example',
      marcus,
      'dwhitfield@lakeside.example',
      'eortiz@harbor.example',
      'jlavoie@harbor.example',
      'lead@helpdesk.example',
    ]);
    const to = (name: string) => mails.find((mail) => mail.to.startsWith(name));
    expect(to('marcus')?.subject).to.equal('Your Ally Auto dashboard account is frozen');
    expect(to('dwhitfield')?.text).to.contain('Marcus Reyes at Lakeside Motors was frozen');
    expect(to('eortiz')?.subject).to.equal('Una cuenta de Harbor Auto Group está congelada');
    expect(to('lead')?.text).to.contain('https://help.example/supervisor/accounts');
  });

  it('does not tell a frozen administrator about herself', async () => {
    await at.tell('dwhitfield');
    const token = await at.tokenTo('dwhitfield@lakeside.example');
    await at.clear();
    await click(token);
    const subjects = (await at.mails()).filter(({ to }) => to.startsWith('dwhitfield')).map((m) => m.subject);
    expect(subjects).to.deep.equal(['Your Ally Auto dashboard account is frozen']);
  });

  it('suspends the account’s own requests and decisions', async () => {
    const { requestId } = await at.file({ from: 'mreyes', codes: ['titles'] });
    await click();
    const error = await refusal(at.decide(requestId, await at.onPage('dwhitfield')));
    expect(error.details).to.include({ reason: 'frozen' });
    expect((await refusal(at.file({ from: 'mreyes', codes: ['payoff'] }))).code).to.equal('notAllowed');
  });

  it('changes nothing where the account is closed', async () => {
    await at.setStatus('mreyes', 'offboarded');
    expect(await click()).to.deep.equal({ kind: 'frozen' });
    expect(await at.statusOf('mreyes')).to.equal('offboarded');
  });

  describeOnPostgres('clicked a hundred times at once', () => {
    it('freezes once', async () => {
      const busy = await createFreezeFixture({ poolSize: 12 });
      try {
        await busy.changeEmail('mreyes', 'marcus@new.example');
        const token = await busy.tokenTo(marcus);
        await busy.clear();
        const results = await Promise.all(
          Array.from({ length: 100 }, () => freezeByLink(busy.deps, { token })),
        );
        expect(results.filter(({ kind }) => kind === 'frozen')).to.have.length(1);
        expect(results.filter(({ kind }) => kind === 'used')).to.have.length(99);
        expect(await busy.knex('freezes').select()).to.have.length(1);
        expect((await busy.mails()).filter(({ to }) => to === marcus)).to.have.length(1);
        expect((await busy.trail('mreyes')).filter((verb) => verb === 'user.frozen')).to.have.length(1);
      } finally {
        await busy.close();
      }
    });
  });
});

import { expect } from 'chai';
import { createTestApp, type TestApp } from '../../support/createTestApp.ts';
import { createApproverClient, fileAtHarbor } from './approverClient.ts';

const passwords = {
  eortiz: 'harbor-lantern-4201',
  jlavoie: 'harbor-lantern-4202',
  kchan: 'harbor-lantern-4203',
};

describe('the approver’s page', function () {
  this.timeout(60_000);
  let app: TestApp;
  let request: Awaited<ReturnType<typeof fileAtHarbor>>;
  const filed: (typeof request)[] = [];
  /** Another request than the one that each test has; applications that were granted cannot be asked for again. */
  const file = async (codes: string[], from = 'kchan') => {
    request = await fileAtHarbor(app, { codes, from });
    filed.push(request);
  };
  before(async () => {
    app = await createTestApp();
  });
  beforeEach(() => file(['floorplan', 'titles']));
  afterEach(async () => {
    app.clock.set('2026-11-24T15:00:00Z');
    for (const each of filed.splice(0))
      if ((await each.states()).includes('requested')) await each.withdraw();
  });
  after(() => app.stop());

  const openAs = async (userId: 'eortiz' | 'jlavoie', language?: string) => {
    const page = createApproverClient(app, await request.linkFor(userId), language);
    await page.signIn(userId, passwords[userId]);
    return page;
  };
  const items = async () => {
    const rows: { id: string; application_code: string }[] = await app.database
      .knex('access_request_items')
      .where({ request_id: request.requestId });
    return Object.fromEntries(rows.map((row) => [row.application_code, row.id]));
  };

  describe('before sign-in', () => {
    it('names nobody and nothing, to whoever holds the link', async () => {
      const page = createApproverClient(app, await request.linkFor('eortiz'));
      const { status, text } = await page.get();
      expect(status).to.equal(200);
      for (const secret of ['Chan', 'Ortiz', 'Harbor', 'Title', 'office', request.reference]) {
        expect(text).to.not.contain(secret);
      }
    });

    it('changes nothing on GET and HEAD', async () => {
      const count = async () => {
        const tables = ['access_request_items', 'page_sessions', 'operations', 'audit_events'];
        return Promise.all(tables.map(async (table) => (await app.database.knex(table).count())[0]?.count));
      };
      const page = createApproverClient(app, await request.linkFor('eortiz'));
      const before = await count();
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
        expect((await page.ask(method)).status).to.equal(200);
      expect(await count()).to.deep.equal(before);
      expect(await request.states()).to.deep.equal(['requested', 'requested']);
      expect(page.keptCookie()).to.equal('');
    });

    it('is kept by no cache, tells no other site, runs nothing, is framed by nobody', async () => {
      const { headers } = await createApproverClient(app, await request.linkFor('eortiz')).get();
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      const policy = headers.get('content-security-policy');
      expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'none'");
      expect(policy).to.contain("frame-ancestors 'none'").and.to.contain("form-action 'self'");
    });

    it('says the same to a wrong password and to an unknown User ID', async () => {
      const page = createApproverClient(app, await request.linkFor('eortiz'));
      const wrong = await page.signIn('eortiz', 'harbor-lantern-9999');
      const unknown = await page.signIn('nobody', 'harbor-lantern-9999');
      expect(wrong.status).to.equal(401);
      expect(wrong.text).to.contain('do not belong together');
      expect(unknown.text).to.equal(wrong.text.replace('value="eortiz"', 'value="nobody"'));
    });

    it('pauses after too many wrong passwords, and says until when', async () => {
      const page = createApproverClient(app, await request.linkFor('eortiz'));
      for (let tries = 0; tries < 10; tries += 1) await page.signIn('lstone', `wrong ${tries}`);
      const paused = await page.signIn('lstone', 'harbor-lantern-4302');
      expect(paused.status).to.equal(429);
      expect(paused.text).to.match(/Too many tries.*November 24, 2026/);
    });

    it('does not know a link that is none', async () => {
      const page = createApproverClient(app, `${app.url()}/access-requests/${'x'.repeat(43)}`);
      const { status, text } = await page.get();
      expect(status).to.equal(404);
      expect(text).to.contain('This link does not work');
      expect((await page.signIn('eortiz', passwords.eortiz)).status).to.equal(404);
    });

    it('says that a link has expired', async () => {
      const page = createApproverClient(app, await request.linkFor('eortiz'));
      app.clock.advance(15 * 86_400_000);
      expect(await page.get()).to.include({ status: 410 });
    });
  });

  describe('sign-in', () => {
    it('sets a cookie for this host only, unreadable by scripts, for 15 minutes', async () => {
      const page = createApproverClient(app, await request.linkFor('jlavoie'));
      const { status, headers } = await page.signIn('jlavoie', passwords.jlavoie);
      expect(status).to.equal(303);
      const cookie = headers.get('set-cookie') ?? '';
      expect(cookie).to.match(
        /^__Host-[\w-]+=[\w-]{43}; Max-Age=900; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
      );
    });

    it('shows the request in the account’s language', async () => {
      const page = await openAs('eortiz', 'en');
      const { text } = await page.get();
      expect(text)
        .to.contain('<html lang="es">')
        .and.to.contain('Kevin Chan solicita acceso en Harbor Auto Group.');
    });

    it('escapes what the requester typed', async () => {
      const { text } = await (await openAs('jlavoie')).get();
      expect(text).to.contain('New duties &lt;b&gt;in&lt;/b&gt; the office').and.to.not.contain('<b>in</b>');
    });

    it('shows nothing to anybody but the addressed person, another administrator included', async () => {
      for (const [userId, password] of [
        ['eortiz', passwords.eortiz],
        ['kchan', passwords.kchan],
        ['lead', 'harbor-lantern-4903'],
      ] as const) {
        const page = createApproverClient(app, await request.linkFor('jlavoie'));
        expect((await page.signIn(userId, password)).status).to.equal(303);
        const { status, text } = await page.get();
        expect(status, userId).to.equal(403);
        expect(text).to.not.contain('office').and.to.not.contain(request.reference);
      }
    });

    it('also takes the portal’s word, once; sensitive applications then want the password', async () => {
      const mint = await fetch(`${app.url()}/demo/portal-token?userId=jlavoie`, { method: 'POST' });
      const { portalToken } = (await mint.json()) as { portalToken: string };
      const page = createApproverClient(app, await request.linkFor('jlavoie'));
      expect((await page.post({ portalToken })).status).to.equal(303);
      expect((await page.get()).text).to.contain('Floorplan Manager');
      const refused = await page.post({ ...page.fields(), all: 'approve' });
      expect(refused.status).to.equal(403);
      expect(await request.states()).to.deep.equal(['requested', 'requested']);
      page.forgetCookie();
      expect((await page.post({ portalToken })).status).to.equal(401);
    });

    it('ends with the button, and after 15 minutes by itself: nothing is done then', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const form = { ...page.fields(), all: 'approve' };
      app.clock.advance(16 * 60_000);
      const late = await page.post(form);
      expect(late.status).to.equal(401);
      expect(late.text).to.contain('session');
      expect(await request.states()).to.deep.equal(['requested', 'requested']);

      const again = await openAs('jlavoie');
      await again.get();
      const cookie = again.keptCookie();
      await again.post({ csrf: again.fields().csrf ?? '', action: 'signOut' });
      expect(again.keptCookie()).to.match(/=$/);
      const stolen = await fetch(await request.linkFor('jlavoie'), { headers: { cookie } });
      expect(await stolen.text()).to.not.contain('Kevin');
    });
  });

  describe('the decision', () => {
    it('is made for each application, with a note, and is in effect at once', async () => {
      await file(['ecredit', 'payoff']);
      const page = await openAs('jlavoie');
      await page.get();
      const { ecredit, payoff } = await items();
      const done = await page.post({
        ...page.fields(),
        [`item-${ecredit}`]: 'approve',
        [`item-${payoff}`]: 'deny',
        note: 'Ask again in May',
      });
      expect(done.status).to.equal(200);
      expect(done.text)
        .to.contain('Merci. Votre décision est en vigueur.')
        .and.to.contain('Ask again in May');
      expect(await request.states()).to.deep.equal(['granted', 'denied']);
    });

    it('may cover a part; the rest stays open', async () => {
      await file(['payoff', 'funding']);
      const page = await openAs('jlavoie');
      await page.get();
      const { payoff } = await items();
      const done = await page.post({ ...page.fields(), [`item-${payoff}`]: 'approve' });
      expect(done.text).to.contain('Décider du reste');
      expect(await request.states()).to.deep.equal(['requested', 'granted']);
    });

    it('sent twice counts once and is answered the same', async () => {
      await file(['remarketing', 'funding']);
      const page = await openAs('jlavoie');
      await page.get();
      const form = { ...page.fields(), all: 'approve' };
      const [one, other] = await Promise.all([page.post(form), page.post(form)]);
      expect([one.status, other.status]).to.deep.equal([200, 200]);
      expect(other.text).to.equal(one.text);
      const granted = await app.database
        .knex('entitlements')
        .whereIn('request_item_id', Object.values(await items()));
      expect(granted).to.have.length(2);
    });

    it('asks for a choice when none was made, and keeps what was written', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const { operationId } = page.fields();
      const again = await page.post({ ...page.fields(), note: 'Not yet' });
      expect(again.status).to.equal(422);
      expect(again.text).to.contain('role="alert"').and.to.contain('Not yet</textarea>');
      expect(page.fields().operationId).to.equal(operationId);
    });

    it('is not taken from another site’s form', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const { csrf: _, ...forged } = page.fields();
      expect((await page.post({ ...forged, all: 'approve' })).status).to.equal(303);
      expect((await page.post({ ...forged, csrf: 'x'.repeat(20), all: 'approve' })).status).to.equal(303);
      expect(await request.states()).to.deep.equal(['requested', 'requested']);
    });

    it('of the second administrator comes too late, and says who decided when', async () => {
      await file(['vpp']);
      const [first, second] = [await openAs('eortiz'), await openAs('jlavoie')];
      await first.get();
      await second.get();
      await first.post({ ...first.fields(), all: 'approve' });
      const lost = await second.post({ ...second.fields(), all: 'deny' });
      expect(lost.status).to.equal(409);
      expect(lost.text).to.contain('Elena Ortiz').and.to.contain('24 novembre 2026');
      expect(await request.states()).to.deep.equal(['granted']);
      expect((await second.get()).text).to.contain('Cette demande a déjà été tranchée.');
    });

    it('finds a request that was withdrawn meanwhile', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      await request.withdraw();
      const lost = await page.post({ ...page.fields(), all: 'approve' });
      expect(lost.status).to.equal(409);
      expect(lost.text).to.contain('La demande a été retirée le');
      expect((await page.get()).text).to.contain('La demande a été retirée.');
    });

    it('is refused to somebody who is no administrator any more', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const julie = app.database
        .knex('memberships')
        .whereIn('user_id', (users) => users.from('users').where({ user_id: 'jlavoie' }).select('id'));
      await julie.clone().update({ is_administrator: false });
      const refused = await page.post({ ...page.fields(), all: 'approve' });
      await julie.clone().update({ is_administrator: true });
      expect(refused.status).to.equal(403);
      expect(refused.text).to.contain('vous ne l’êtes plus');
    });

    it('survives bad input', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const inputs: Record<string, string>[] = [
        { note: 'x'.repeat(600), all: 'approve' },
        { operationId: 'no uuid', shown: 'no uuid', all: 'approve' },
        { all: 'maybe' },
        { action: 'dance' },
        { shown: '00000000-0000-4000-8000-000000000000', all: 'approve' },
      ];
      for (const given of inputs) {
        const { status } = await page.post({ ...page.fields(), ...given });
        expect(status, JSON.stringify(given).slice(0, 60)).to.be.oneOf([303, 409, 422]);
        await page.get();
      }
      expect(await request.states()).to.deep.equal(['requested', 'requested']);
    });
  });

  it('is for supervisors too, once a request has come to the help desk', async () => {
    await file(['ecredit'], 'mreyes');
    app.clock.advance(7 * 86_400_000 + 60_000);
    await app.services.access.runDueAccess({});
    const page = createApproverClient(app, await request.linkFor('lead'));
    await page.signIn('lead', 'harbor-lantern-4903');
    expect((await page.get()).text).to.contain('Signed in as Casey Brandt');
    const done = await page.post({ ...page.fields(), all: 'approve' });
    expect(done.text).to.contain('approved and granted, by Casey Brandt');
  });
});

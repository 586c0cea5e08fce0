import { expect } from 'chai';
import { createApproverClient, useApprovals } from './approverClient.ts';

const passwords = {
  eortiz: 'harbor-lantern-4201',
  jlavoie: 'harbor-lantern-4202',
  kchan: 'harbor-lantern-4203',
};

describe('the approver’s page', function () {
  this.timeout(60_000);
  const at = useApprovals();
  const { openAs } = at;

  describe('before sign-in', () => {
    it('names nobody and nothing, to whoever holds the link', async () => {
      const page = createApproverClient(await at.request().linkFor('eortiz'));
      const { status, text } = await page.get();
      expect(status).to.equal(200);
      for (const secret of ['Chan', 'Ortiz', 'Harbor', 'Title', 'office', at.request().reference]) {
        expect(text).to.not.contain(secret);
      }
    });

    it('changes nothing on GET and HEAD', async () => {
      const count = async () => {
        const tables = ['access_request_items', 'page_sessions', 'operations', 'audit_events'];
        return Promise.all(
          tables.map(async (table) => (await at.app().database.knex(table).count())[0]?.count),
        );
      };
      const page = createApproverClient(await at.request().linkFor('eortiz'));
      const before = await count();
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
        expect((await page.ask(method)).status).to.equal(200);
      expect(await count()).to.deep.equal(before);
      expect(await at.request().states()).to.deep.equal(['requested', 'requested']);
      expect(page.keptCookie()).to.equal('');
    });

    it('is kept by no cache, tells no other site, runs nothing, is framed by nobody', async () => {
      const { headers } = await createApproverClient(await at.request().linkFor('eortiz')).get();
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      const policy = headers.get('content-security-policy');
      expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'none'");
      expect(policy).to.contain("frame-ancestors 'none'").and.to.contain("form-action 'self'");
    });

    it('says the same to a wrong password and to an unknown User ID', async () => {
      const page = createApproverClient(await at.request().linkFor('eortiz'));
      const wrong = await page.signIn('eortiz', 'harbor-lantern-9999');
      const unknown = await page.signIn('nobody', 'harbor-lantern-9999');
      expect(wrong.status).to.equal(401);
      expect(wrong.text).to.contain('do not belong together');
      expect(unknown.text).to.equal(wrong.text.replace('value="eortiz"', 'value="nobody"'));
    });

    it('pauses after too many wrong passwords, and says until when', async () => {
      const page = createApproverClient(await at.request().linkFor('eortiz'));
      for (let tries = 0; tries < 10; tries += 1) await page.signIn('lstone', `wrong ${tries}`);
      const paused = await page.signIn('lstone', 'harbor-lantern-4302');
      expect(paused.status).to.equal(429);
      expect(paused.text).to.match(/Too many tries.*November 24, 2026/);
    });

    it('does not know a link that is none', async () => {
      const page = createApproverClient(`${at.app().url()}/access-requests/${'x'.repeat(43)}`);
      const { status, text } = await page.get();
      expect(status).to.equal(404);
      expect(text).to.contain('This link does not work');
      expect((await page.signIn('eortiz', passwords.eortiz)).status).to.equal(404);
    });

    it('says that a link has expired', async () => {
      const page = createApproverClient(await at.request().linkFor('eortiz'));
      at.app().clock.advance(15 * 86_400_000);
      expect(await page.get()).to.include({ status: 410 });
    });
  });

  describe('sign-in', () => {
    it('sets a cookie for this host only, unreadable by scripts, for 15 minutes', async () => {
      const page = createApproverClient(await at.request().linkFor('jlavoie'));
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
        const page = createApproverClient(await at.request().linkFor('jlavoie'));
        expect((await page.signIn(userId, password)).status).to.equal(303);
        const { status, text } = await page.get();
        expect(status, userId).to.equal(403);
        expect(text).to.not.contain('office').and.to.not.contain(at.request().reference);
      }
    });

    it('also takes the portal’s word, once; sensitive applications then want the password', async () => {
      const mint = await fetch(`${at.app().url()}/demo/portal-token?userId=jlavoie`, { method: 'POST' });
      const { portalToken } = (await mint.json()) as { portalToken: string };
      const page = createApproverClient(await at.request().linkFor('jlavoie'));
      expect((await page.post({ portalToken })).status).to.equal(303);
      expect((await page.get()).text).to.contain('Floorplan Manager');
      const refused = await page.post({ ...page.fields(), all: 'approve' });
      expect(refused.status).to.equal(403);
      expect(await at.request().states()).to.deep.equal(['requested', 'requested']);
      page.forgetCookie();
      expect((await page.post({ portalToken })).status).to.equal(401);
    });

    it('ends with the button, and after 15 minutes by itself: nothing is done then', async () => {
      const page = await openAs('jlavoie');
      await page.get();
      const form = { ...page.fields(), all: 'approve' };
      at.app().clock.advance(16 * 60_000);
      const late = await page.post(form);
      expect(late.status).to.equal(401);
      expect(late.text).to.contain('session');
      expect(await at.request().states()).to.deep.equal(['requested', 'requested']);

      const again = await openAs('jlavoie');
      await again.get();
      const cookie = again.keptCookie();
      await again.post({ csrf: again.fields().csrf ?? '', action: 'signOut' });
      expect(again.keptCookie()).to.match(/=$/);
      const stolen = await fetch(await at.request().linkFor('jlavoie'), { headers: { cookie } });
      expect(await stolen.text()).to.not.contain('Kevin');
    });
  });
});

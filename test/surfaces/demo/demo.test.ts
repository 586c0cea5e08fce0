import { request } from 'node:http';
import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { redeemPortalToken } from '../../../src/services/identity/redeemPortalToken.ts';
import type { DemoMail } from '../../../src/surfaces/demo/mailboxPage.ts';
import { registerDemo, registerLanding } from '../../../src/surfaces/demo/registerDemo.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { serveSurfaces } from '../../support/serveSurfaces.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';

const secret = 'a secret of the demo portal, 32 bytes long';
const clock = createFakeClock();

describe('the demo', () => {
  let database: Database;
  let server: Awaited<ReturnType<typeof serveSurfaces>>;
  const mails: DemoMail[] = [];
  before(async function () {
    this.timeout(60_000);
    database = await openTestDatabase();
    server = await serveSurfaces((restify, { config, assets }) =>
      registerDemo(restify, {
        config,
        assets,
        clock,
        knex: database.knex,
        portalJwtSecret: secret,
        listMails: () => mails,
      }),
    );
  });
  after(async () => {
    await server.close();
    await database.close();
  });

  const text = async (path: string) => (await fetch(server.url + path)).text();
  /** A request with headers that `fetch` would not send. */
  const status = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      request(server.url + path, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it('shows a portal to a visitor, with the widget but without a sign-in for it', async () => {
    const page = await text('/');
    expect(page).to.contain('<script src="/widget.js" async></script>');
    expect(page).to.not.contain('data-portal-token-url');
  });

  it('shows who is signed in, and what they may use right now', async () => {
    const page = await text('/?as=mreyes');
    expect(page).to.contain('Hello, Marcus').and.to.contain('Harbor Auto Group');
    expect(page).to.contain('<li>Credit Application</li>').and.to.not.contain('<li>SmartAuction</li>');
    expect(page).to.contain('data-portal-token-url="/demo/portal-token?userId=mreyes"');
  });

  it('speaks three languages', async () => {
    expect(await text('/?lang=es')).to.contain('Le damos la bienvenida');
    expect(await text('/?lang=fr-CA')).to.contain('Bienvenue');
  });

  it('signs portal tokens that the house accepts, once', async () => {
    const response = await fetch(`${server.url}/demo/portal-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: 'kchan' }),
    });
    const { portalToken } = (await response.json()) as { portalToken: string };
    const deps = { knex: database.knex, clock, portal: { jwtSecret: secret, jwksUrl: null } };
    expect(await redeemPortalToken(deps, { token: portalToken })).to.include({ userId: 'kchan' });
    const again = await redeemPortalToken(deps, { token: portalToken }).catch((error: unknown) => error);
    expect(again).to.be.instanceOf(AppError).with.property('code', 'unauthorized');
  });

  it('signs for nobody who does not exist', async () => {
    expect(await status('/demo/portal-token?userId=nobody', { host: '127.0.0.1' }, 'POST')).to.equal(404);
  });

  for (const [title, headers] of [
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['a tunnel', { 'x-forwarded-host': 'demo.example' }],
    ['another host name', { host: 'demo.example' }],
    ['a name that looks like ours', { host: '127.0.0.1.demo.example' }],
  ] as const) {
    it(`answers nobody who comes through ${title}`, async () => {
      for (const path of ['/', '/demo/mailbox', '/demo/mailbox.json']) {
        expect(await status(path, headers), path).to.equal(403);
      }
      expect(await status('/demo/portal-token?userId=kchan', headers, 'POST')).to.equal(403);
    });
  }

  it('shows its mails newest first, with links and without markup of theirs', async () => {
    expect(await text('/demo/mailbox')).to.contain('No mail yet');
    const to = 'kchan@harbor.example';
    mails.push(
      { to, subject: 'First', text: 'one', at: new Date('2026-11-24T15:00:00Z') },
      {
        to,
        subject: '<b>Second</b>',
        text: 'Open https://help.example/x?a=1&b=2.',
        at: new Date('2026-11-24T15:01:00Z'),
      },
    );
    const page = await text('/demo/mailbox');
    expect(page.indexOf('Second')).to.be.lessThan(page.indexOf('First'));
    expect(page).to.contain('&lt;b&gt;Second');
    expect(page).to.contain('<a href="https://help.example/x?a=1&amp;b=2">');
    const json = (await (await fetch(`${server.url}/demo/mailbox.json`)).json()) as DemoMail[];
    expect(json.map((mail) => mail.subject)).to.deep.equal(['<b>Second</b>', 'First']);
    expect(json[0]).to.have.all.keys('to', 'subject', 'text', 'at');
  });
});

describe('production’s front page', () => {
  it('is plain: where the chat is, and whom to call', async () => {
    const server = await serveSurfaces(registerLanding);
    const response = await fetch(server.url);
    const page = await response.text();
    expect(page).to.contain('+1 218 555 0100').and.to.not.contain('<script');
    expect(response.headers.get('content-security-policy')).to.contain("script-src 'none'");
    await server.close();
  });
});

import { createServer } from 'node:http';
import { expect } from 'chai';
import { buildClient } from '../../scripts/build.ts';
import type { Database } from '../../src/db/connect.ts';
import { mintPortalToken } from '../../src/surfaces/demo/mintPortalToken.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startMailSink } from '../support/mailSink.ts';
import { freePort, startServerProcess } from '../support/startServerProcess.ts';
import { describeOnPostgres, openTestDatabase } from '../support/testDatabase.ts';
import { testSecretKeys } from '../support/testKeys.ts';
import { chatOn } from './chatOnPage.ts';

const jwtSecret = 'the secret that portal and house share';

/** A dealer portal of somebody else's: another origin, its own sign-in, a style policy of its own. */
const startPortal = async (port: number, loaderUrl: () => string) => {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST' && request.url === '/help-token') {
      const portalToken = await mintPortalToken({ userId: 'kchan', secret: jwtSecret, now: new Date() });
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ portalToken }));
      return;
    }
    const house = new URL(loaderUrl()).origin;
    response.setHeader('content-type', 'text/html');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${house}; frame-src ${house}; connect-src 'self'; img-src 'self' data:`,
    );
    response.end(
      `<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,"><h1>Portal</h1><script src="${loaderUrl()}" data-portal-token-url="/help-token" async></script></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

/** The link in a mail as it came over SMTP: long lines are broken, `=` is written as `=3D`. */
const linkIn = (raw: string) =>
  /http\S+\/access-requests\/[\w-]+/.exec(raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[0];

describeOnPostgres('the story over two server processes, from a portal elsewhere', function () {
  this.timeout(120_000);
  const closing: (() => unknown)[] = [];
  let browser: TestBrowser;
  let database: Database;
  let sink: Awaited<ReturnType<typeof startMailSink>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let dealerServer: Awaited<ReturnType<typeof startServerProcess>>;
  let approverServer: typeof dealerServer;

  before(async () => {
    await buildClient();
    database = await openTestDatabase();
    sink = await startMailSink();
    const portalPort = await freePort();
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: database.url ?? '',
      SMTP_URL: sink.url,
      SECRET_KEYS: testSecretKeys,
      PUBLIC_URL: 'http://127.0.0.1:9',
      PORTAL_JWT_SECRET: jwtSecret,
      PORTAL_API_SECRET: 'not used in this test',
      WIDGET_ORIGINS: `http://127.0.0.1:${portalPort}`,
    };
    [browser, dealerServer, approverServer, portal] = await Promise.all([
      launchBrowser(),
      startServerProcess(env),
      startServerProcess(env),
      startPortal(portalPort, () => `${dealerServer.url}/widget.js`),
    ]);
    closing.push(
      portal.close,
      browser.close,
      dealerServer.stop,
      approverServer.stop,
      sink.close,
      database.close,
    );
  });
  after(async () => {
    for (const close of closing) await close();
  });

  it('the dealer asks on one, the administrator approves on the other, the chat is told at once', async () => {
    const dealer = await browser.newContext();
    const administrator = await browser.newContext();
    const page = await dealer.newPage();
    await page.goto(portal.url);
    const chat = chatOn(page);
    await chat.open();
    await chat.hear(/Hi, I’m Dealer Help/);
    await chat.say('I need title tracker from today');
    await chat.hear(/What do you need it for/);
    await chat.say('I take in trade-ins');
    await chat.frame.getByRole('button', { name: 'Yes, file it' }).last().click();
    await chat.hear(/reference is AR-/);

    const link = await eventually(async () => {
      const mail = sink.received.find(({ to }) => to.includes('eortiz@harbor.example'));
      const found = mail && linkIn(mail.raw);
      if (!found) throw new Error('no mail yet');
      return found;
    });
    const approver = await administrator.newPage();
    await approver.goto(approverServer.url + new URL(link).pathname);
    await approver.fill('#login', 'eortiz');
    await approver.fill('#password', 'harbor-lantern-4201');
    await approver.click('button[value=signIn]');
    await approver.getByRole('button', { name: 'Aprobar', exact: true }).click();
    await approver.getByText('Su decisión ya vale').waitFor();
    const decidedAt = performance.now();
    await chat.hear(/Elena Ortiz/);
    expect(performance.now() - decidedAt).to.be.lessThan(3000);

    const granted = await database
      .knex('entitlements')
      .where({ application_code: 'titles' })
      .whereNotNull('request_item_id')
      .whereNull('valid_to');
    expect(granted).to.have.length(1);
    expect([...dealer.problems, ...administrator.problems]).to.deep.equal([]);
  });

  it('another origin may not frame the chat', async () => {
    const stranger = await startPortal(await freePort(), () => `${dealerServer.url}/widget.js`);
    closing.unshift(stranger.close);
    const { newPage, problems } = await browser.newContext();
    const page = await newPage();
    await page.goto(stranger.url);
    const chat = chatOn(page);
    await chat.button.click();
    await eventually(async () => expect(problems.join('\n')).to.match(/frame-ancestors|Framing/));
    expect(await chat.input.count()).to.equal(0);
  });
});

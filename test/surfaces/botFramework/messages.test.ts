import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { SignJWT } from 'jose';
import type { Database } from '../../../src/db/connect.ts';
import { turnOf } from '../../../src/dialogs/turn.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { ask, createTestServer, type TestServer } from '../webChat/support/createTestServer.ts';
import { createTestCloud, type TestCloud } from './createTestCloud.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const tenant = '00000000-0000-4000-8000-0000000000aa';
const account = '00000000-0000-7000-8000-000000000001';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://help.example',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PORTAL_API_SECRET: 'x'.repeat(16),
  PORTAL_JWT_SECRET: 'x'.repeat(32),
  SECRET_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`,
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'x',
  TEAMS_TENANTS: tenant,
};

let count = 0;
const teamsMessage = (serviceUrl: string, text: string, more: object = {}) => {
  count += 1;
  return {
    type: 'message',
    id: `teams-${count}`,
    text,
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:user', aadObjectId: '00000000-0000-4000-8000-000000000101' },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...more,
  };
};

describe('/api/messages', () => {
  let database: Database;
  let cloud: TestCloud;
  let server: TestServer;

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    cloud = await createTestCloud(appId);
    server = await createTestServer(database, {
      env: production,
      endpoints: cloud.endpoints,
      teamsAccount: account,
    });
  });
  afterEach(async () => {
    await server.stop();
    await cloud.close();
    await database.knex('conversations').del();
    await database.knex('activities').del();
  });

  const send = async (activity: object, token?: string) =>
    ask(`${server.url}/api/messages`, { body: activity, token: token ?? (await cloud.token()) });
  const say = (text: string, more: object = {}) => send(teamsMessage(cloud.url, text, more));
  const texts = () => cloud.received.map(({ body }) => body.text);
  const arrived = async (many: number) => {
    for (let tries = 0; tries < 500 && cloud.received.length < many; tries += 1) await sleep(10);
    return texts();
  };

  it('answers through the connector, signed, as a reply, and keeps the channel’s ids', async () => {
    expect((await say('hello')).status).to.equal(200);
    const [first] = cloud.received;
    expect(first?.path).to.match(/^\/v3\/conversations\/a%3Aconversation\/activities\/teams-\d+$/);
    expect(first?.authorization).to.equal('Bearer the-bots-own');
    expect(texts()).to.deep.equal(['What do you want?']);
    const sent = await database.knex('sent_activities').select('channel_activity_id');
    expect(sent.map((row) => row.channel_activity_id)).to.deep.equal(['channel-1']);
  });

  it('takes an activity once, whatever its channel delivers again', async () => {
    const activity = teamsMessage(cloud.url, 'count');
    await Promise.all([send(activity), send(activity), send(activity)]);
    expect(texts()).to.deep.equal(['1']);
  });

  it('sends in order and nothing twice after the connector was away', async () => {
    cloud.failures.push(503);
    await say('count');
    await say('count');
    await say('count');
    expect(await arrived(3)).to.deep.equal(['1', '2', '3']);
    // What was sent is written down after it was sent.
    await server.bot.drain();
    expect(await database.knex('activities').where({ outbox: 'due' })).to.have.length(0);
  });

  it('goes past what the channel refuses for good', async () => {
    cloud.failures.push(403);
    await say('count');
    await say('count');
    expect(await arrived(1)).to.deep.equal(['2']);
  });

  it('sends what an earlier process left behind', async () => {
    cloud.failures.push(503);
    await say('count');
    await server.stop();
    server = await createTestServer(database, { env: production, endpoints: cloud.endpoints });
    expect(await arrived(1)).to.deep.equal(['1']);
  });

  it('tells an event of the house as a new message', async () => {
    await say('count');
    await server.bot.deliverEvent({
      conversationId: 'msteams:a:conversation',
      eventId: 'e-1',
      name: 'decided',
      value: 1,
    });
    await arrived(2);
    expect(cloud.received[1]?.path).to.equal('/v3/conversations/a%3Aconversation/activities');
    expect(cloud.received[1]?.body.text).to.equal('Event decided: 1');
  });

  it('answers an invoke in the HTTP response, and the same again', async () => {
    const invoke = teamsMessage(cloud.url, '', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { a: 1 },
    });
    const first = await send(invoke);
    expect(first).to.deep.include({ status: 200, body: { count: 1 } });
    expect((await send({ ...invoke, id: 'another' })).body).to.deep.equal({ count: 1 });
  });

  it('puts the replies into the response where they are expected there', async () => {
    const { body } = await say('hello', { deliveryMode: 'expectReplies' });
    expect(body.activities.map(({ text }: { text: string }) => text)).to.deep.equal(['What do you want?']);
    expect(cloud.received).to.deep.equal([]);
  });

  it('knows a linked Teams user of an allowed tenant, and turns others away', async () => {
    expect((await say('hello', { channelData: { tenant: { id: 'another' } } })).status).to.equal(403);
    expect((await say('hello', { channelData: {} })).status).to.equal(403);
    expect((await say('hello', { channelId: 'slack' })).status).to.equal(401);
  });

  it('says nothing personal where others read along', async () => {
    await say('hello', { conversation: { id: 'group', conversationType: 'channel', isGroup: true } });
    expect(await arrived(1)).to.deep.equal([
      'What we talk about is only for you. Please write to me in a personal chat.',
    ]);
  });

  it('says so when a message is empty or too long', async () => {
    await say('', { attachments: [{ contentType: 'image/png' }] });
    await say('z'.repeat(4001));
    expect((await arrived(2)).map((text) => text.slice(0, 20))).to.deep.equal([
      'Your message arrived',
      'That is more than I ',
    ]);
  });

  it('answers 401 to every bad token', async () => {
    const hs256 = await new SignJWT({ serviceurl: cloud.url })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setIssuer('https://api.botframework.com')
      .setAudience(appId)
      .setExpirationTime('5m')
      .sign(new Uint8Array(32));
    const none = `${Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url')}.${hs256.split('.')[1]}.`;
    const good = await cloud.token();
    const bad = [
      '',
      'x',
      'a.b.c',
      hs256,
      none,
      `${good.slice(0, -6)}AAAAAA`,
      await cloud.token({ aud: 'another-app' }),
      await cloud.token({ iss: 'https://evil.example' }),
      await cloud.token({ serviceurl: 'https://evil.example' }),
      await cloud.token({ expires: '-10m' }),
      await cloud.token({}, { kid: 'unknown' }),
    ];
    for (const token of bad) {
      const { status, body } = await send(teamsMessage(cloud.url, 'hello'), token);
      expect(status, token.slice(0, 40)).to.equal(401);
      expect(body.error.message).to.equal('A valid token is needed.');
    }
    expect((await ask(`${server.url}/api/messages`, { body: '{}' })).status).to.equal(401);
    expect((await ask(`${server.url}/api/messages`, { method: 'POST' })).status).to.equal(401);
  });

  it('answers 400 to what is no activity', async () => {
    for (const body of [
      { channelId: 'msteams', serviceUrl: cloud.url },
      teamsMessage(cloud.url, 'x', { from: 7 }),
    ]) {
      expect((await send(body)).status).to.equal(400);
    }
    const malformed = { body: '{"type":', token: await cloud.token() };
    expect((await ask(`${server.url}/api/messages`, malformed)).status).to.equal(400);
  });

  describe('in the demo', () => {
    let demo: TestServer;
    let level: string | null = '';

    beforeEach(async () => {
      demo = await createTestServer(database, { teamsAccount: account });
    });
    afterEach(() => demo.stop());

    it('is open to this machine, and believes nobody', async () => {
      const { run } = demo.house.deps.dialogs;
      demo.house.deps.dialogs.run = (context) => {
        level = turnOf(context).caller.accountId;
        return run(context);
      };
      const body = teamsMessage(cloud.url, 'hello');
      expect((await ask(`${demo.url}/api/messages`, { body })).status).to.equal(200);
      expect(await arrived(1)).to.deep.equal(['What do you want?']);
      expect(level).to.equal(null);
    });

    it('is closed to everyone else', async () => {
      const body = teamsMessage(cloud.url, 'hello');
      const forwarded = { 'x-forwarded-for': '198.51.100.1' };
      expect((await ask(`${demo.url}/api/messages`, { body, headers: forwarded })).status).to.equal(403);
      const elsewhere = teamsMessage('https://elsewhere.example', 'hello');
      expect((await ask(`${demo.url}/api/messages`, { body: elsewhere })).status).to.equal(400);
    });
  });
});

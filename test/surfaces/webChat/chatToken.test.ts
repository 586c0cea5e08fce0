import { expect } from 'chai';
import { decodeJwt } from 'jose';
import type { Database } from '../../../src/db/connect.ts';
import { testKeyring } from '../../bot/support/createTestBot.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import {
  ask,
  type Chat,
  createTestServer,
  newChat,
  post,
  read,
  type TestServer,
} from './support/createTestServer.ts';

const account = '00000000-0000-7000-8000-000000000001';

describe('the chat token', () => {
  let database: Database;
  let server: TestServer;

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    server = await createTestServer(database, { env: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterEach(() => server.stop());

  const refresh = async (chat: Chat, body?: unknown): Promise<{ status: number; chat: Chat }> => {
    const url = `${server.url}/v3/directline/tokens/refresh`;
    const answer = await ask(url, { method: 'POST', token: chat.token, ...(body ? { body } : {}) });
    return { status: answer.status, chat: { ...chat, token: answer.body.token } };
  };
  const texts = async (chat: Chat) =>
    (await read(server, chat)).body.activities.map(({ text }: { text: string }) => text);

  it('binds a visitor to one conversation and a user that the server made', async () => {
    const chat = await newChat(server);
    expect(chat.userId).to.match(/^dl_/);
    expect(chat.expires_in).to.equal(1800);
    const { accountId, src } = decodeJwt(chat.token);
    expect(accountId).to.equal(null);
    expect(src).to.equal(`chat:${chat.conversationId}:127.0.0.1`);
    const [random = '', mac = ''] = chat.formToken.split(/\.(.*)/s);
    const bound = (user: string) => JSON.stringify([chat.conversationId, user, random]);
    expect(testKeyring.verifyMac('form-token', bound(chat.userId), mac)).to.equal(true);
    expect(testKeyring.verifyMac('form-token', bound('dl_other'), mac)).to.equal(false);
  });

  it('is level 1 for whom the portal vouches, and level 0 after a refresh without it', async () => {
    const chat = await newChat(server, { portalToken: `portal-${account}` });
    expect(decodeJwt(chat.token)).to.include({ accountId: account, src: `portal:${account}` });
    const without = await refresh(chat);
    expect(decodeJwt(without.chat.token).accountId).to.equal(null);
    const again = await refresh(without.chat, { portalToken: `portal-${account}` });
    expect(decodeJwt(again.chat.token).accountId).to.equal(account);
  });

  it('lets no other portal user into a conversation', async () => {
    const chat = await newChat(server, { portalToken: `portal-${account}` });
    const { chat: fallen } = await refresh(chat);
    expect((await refresh(fallen, { portalToken: 'portal-another' })).status).to.equal(409);
    expect((await refresh(chat, { portalToken: 'forged' })).status).to.equal(401);
  });

  it('hides a signed-in user’s history after 15 idle minutes, until the portal vouches again', async () => {
    const chat = await newChat(server, { portalToken: `portal-${account}` });
    await post(server, chat, { type: 'message', text: 'hello' });
    server.house.clock.advance(16 * 60_000);
    const { chat: fallen } = await refresh(chat);
    expect(await texts(fallen)).to.deep.equal([]);
    await post(server, fallen, { type: 'message', text: 'tea' });
    expect(await texts(fallen)).to.deep.equal(['tea', 'Shall I order tea?']);
    const { chat: vouched } = await refresh(fallen, { portalToken: `portal-${account}` });
    expect(await texts(vouched)).to.have.length(4);
  });

  it('is given 20 times to an address in 10 minutes, the address being the client’s, not its proxy’s', async () => {
    const get = (ip: string) =>
      ask(`${server.url}/api/webchat/token`, { body: {}, headers: { 'x-forwarded-for': `6.6.6.6, ${ip}` } });
    for (let i = 0; i < 20; i += 1) expect((await get('198.51.100.1')).status).to.equal(200);
    const late = await get('198.51.100.1');
    expect(late.status).to.equal(429);
    expect(Number(late.headers.get('retry-after'))).to.be.within(1, 600);
    expect((await get('198.51.100.2')).status).to.equal(200);
  });

  it('is not given to pages of other origins', async () => {
    const from = (origin: string) =>
      ask(`${server.url}/api/webchat/token`, { body: {}, headers: { origin } });
    expect((await from('https://evil.example')).status).to.equal(403);
    expect((await from('null')).status).to.equal(403);
    expect((await from(server.url)).status).to.equal(200);
  });

  it('answers malformed requests with 400', async () => {
    const send = (body: unknown) => ask(`${server.url}/api/webchat/token`, { body });
    for (const body of ['{', '[]', '7', { portalToken: 7 }, { portalToken: '' }]) {
      expect((await send(body)).status).to.equal(400);
    }
  });
});

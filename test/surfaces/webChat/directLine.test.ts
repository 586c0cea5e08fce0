import { expect } from 'chai';
import { WebSocket } from 'ws';
import type { Database } from '../../../src/db/connect.ts';
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
import { swaggerErrors } from './support/swagger.ts';

interface Shown {
  id: string;
  type: string;
  text: string;
  from: { id: string; role: string };
  channelData?: { clientActivityID?: string };
  replyToId?: string;
}

describe('Direct Line', () => {
  let database: Database;
  let server: TestServer;
  let chat: Chat;

  before(async () => {
    database = await openTestDatabase();
    server = await createTestServer(database, { limits: { tokens: { points: 1000, seconds: 600 } } });
  });
  after(async () => {
    await server.stop();
    await database.close();
  });
  beforeEach(async () => {
    chat = await newChat(server);
  });

  const say = (text: string, more: object = {}) =>
    post(server, chat, { type: 'message', text, from: { id: 'me', role: 'user' }, ...more });
  const shown = async (watermark = ''): Promise<Shown[]> =>
    (await read(server, chat, watermark)).body.activities;
  const url = (path: string) => `${server.url}/v3/directline/${path}`;
  const rowsOf = async () =>
    Number((await database.knex('conversations').where({ id: chat.conversationId }).count())[0]?.count);

  it('starts, reconnects, refreshes and reads as the published swagger says', async () => {
    const started = await ask(url('conversations'), { method: 'POST', token: chat.token });
    expect(started.status).to.equal(201);
    expect(swaggerErrors('Conversation', started.body)).to.deep.equal([]);
    expect(started.body.streamUrl).to.match(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.*watermark=0&t=/,
    );
    const posted = await say('hello');
    expect(posted.status).to.equal(200);
    expect(swaggerErrors('ResourceResponse', posted.body)).to.deep.equal([]);
    const again = await ask(url(`conversations/${chat.conversationId}?watermark=1`), { token: chat.token });
    expect(again.status).to.equal(200);
    expect(swaggerErrors('Conversation', again.body)).to.deep.equal([]);
    expect(again.body.streamUrl).to.include('watermark=1&');
    const set = await read(server, chat);
    expect(swaggerErrors('ActivitySet', set.body)).to.deep.equal([]);
    expect(set.body.watermark).to.equal('2');
    const refreshed = await ask(url('tokens/refresh'), { method: 'POST', token: chat.token });
    expect(refreshed.status).to.equal(200);
    expect(swaggerErrors('Conversation', refreshed.body)).to.deep.equal([]);
    expect(
      (await ask(url('conversations'), { method: 'POST', token: refreshed.body.token })).status,
    ).to.equal(201);
  });

  it('gives the user back what they said, with its id and the client’s own', async () => {
    const { body } = await say('hello', { channelData: { clientActivityID: 'c-1', secret: 'x' } });
    const [echo, answer] = await shown();
    expect(echo).to.deep.include({ id: body.id, text: 'hello', channelData: { clientActivityID: 'c-1' } });
    expect(echo?.from).to.deep.equal({ id: chat.userId, role: 'user' });
    expect(answer).to.include({ text: 'What do you want?', replyToId: body.id });
    expect(answer?.from.role).to.equal('bot');
  });

  it('answers the same activity with the same id, and nothing happens twice', async () => {
    const send = () => say('count', { id: 'mine-1' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
    const byClient = () => say('count', { channelData: { clientActivityID: 'c-2' } });
    expect((await byClient()).body.id).to.equal((await byClient()).body.id);
    expect((await shown()).filter(({ from }) => from.role === 'bot').map(({ text }) => text)).to.deep.equal([
      '1',
      '2',
    ]);
  });

  it('goes on after the watermark', async () => {
    await say('hello');
    await say('tea');
    expect((await shown('2')).map(({ text }) => text)).to.deep.equal(['tea', 'Shall I order tea?']);
    expect((await read(server, chat, '4')).body).to.deep.equal({ activities: [], watermark: '4' });
  });

  it('makes a row only with the first activity', async () => {
    await ask(url('conversations'), { method: 'POST', token: chat.token });
    expect((await read(server, chat)).body).to.deep.equal({ activities: [], watermark: '0' });
    expect(await rowsOf()).to.equal(0);
    await post(server, chat, { type: 'typing' });
    expect(await rowsOf()).to.equal(0);
    await say('hello');
    expect(await rowsOf()).to.equal(1);
  });

  describe('refuses or explains', () => {
    const refused = async (answer: Promise<{ status: number; body: unknown }>, status: number) => {
      const { status: actual, body } = await answer;
      expect(actual).to.equal(status);
      expect(swaggerErrors('ErrorResponse', body)).to.deep.equal([]);
    };

    it('empty, malformed and unknown activities', async () => {
      await refused(say('  '), 400);
      await refused(post(server, chat, { type: 'message' }), 400);
      await refused(post(server, chat, {}), 400);
      await refused(post(server, chat, []), 400);
      await refused(post(server, chat, 'null'), 400);
      await refused(post(server, chat, '{"type": "message", '), 400);
      await refused(post(server, chat, { type: 7, text: 'x' }), 400);
      await refused(post(server, chat, { type: 'invoke', name: 'x' }), 400);
      await refused(post(server, chat, { type: 'message', text: { a: 1 } }), 400);
    });

    it('a body of a megabyte', () => refused(say('x'.repeat(1_000_000)), 413));

    it('more than 4,000 characters, in words', async () => {
      expect((await say('y'.repeat(4001))).status).to.equal(200);
      const [echo, answer] = await shown();
      expect(answer?.text).to.match(/at most 4,000 characters/);
      expect(echo?.text.length).to.be.below(300);
    });

    it('neither HTML nor emoji, NUL or half a surrogate', async () => {
      for (const text of ['<script>alert(1)</script>', '🙃🙃', 'a\0b', '\ud83d']) {
        expect((await say(text)).status, text).to.equal(200);
      }
      expect((await shown())[0]?.text).to.equal('<script>alert(1)</script>');
    });

    it('a sender, channel or account that is not the client’s to say', async () => {
      await refused(say('x', { from: { id: 'bot', role: 'bot' } }), 403);
      await refused(
        say('x', { from: { id: 'x', aadObjectId: '00000000-0000-4000-8000-000000000101' } }),
        403,
      );
      await refused(say('x', { channelId: 'msteams' }), 403);
      await refused(say('x', { serviceUrl: 'https://elsewhere.example' }), 403);
      await refused(say('x', { channelData: { tenant: { id: 't' } } }), 403);
      await refused(post(server, chat, { type: 'event', name: 'accessRequest.decided', value: {} }), 403);
      await say('x', { from: { id: 'dl_someone' }, recipient: { id: 'y' }, conversation: { id: 'z' } });
      const [echo] = await shown();
      expect(echo?.from.id).to.equal(chat.userId);
    });

    it('missing, forged, foreign and expired tokens', async () => {
      const other = await newChat(server);
      await refused(read(server, { ...chat, token: '' }), 401);
      await refused(read(server, { ...chat, token: 'nonsense' }), 401);
      await refused(read(server, { ...chat, token: `${chat.token.slice(0, -4)}AAAA` }), 401);
      const [header, payload] = chat.token.split('.');
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      await refused(read(server, { ...chat, token: `${none}.${payload}.` }), 401);
      await refused(read(server, { ...chat, token: `${header}.${payload}.` }), 401);
      await refused(read(server, { ...chat, token: other.token }), 403);
      await refused(read(server, { ...chat, conversationId: 'unknown' }), 403);
      server.house.clock.advance(31 * 60_000);
      await refused(read(server, chat), 403);
      await refused(ask(url('tokens/refresh'), { method: 'POST', token: chat.token }), 403);
    });

    it('a stream to a page of another origin, whatever token it has', async () => {
      const { streamUrl } = (await ask(url(`conversations/${chat.conversationId}`), { token: chat.token }))
        .body;
      const statusFor = (origin: string) =>
        new Promise<number>((resolve, reject) => {
          const socket = new WebSocket(streamUrl, { origin });
          socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
          socket.once('open', () => {
            socket.close();
            resolve(101);
          });
          socket.once('error', reject);
        });
      expect(await statusFor('https://evil.example')).to.equal(403);
      expect(await statusFor(server.url)).to.equal(101);
    });

    it('watermarks that are none', async () => {
      await refused(read(server, chat, 'abc'), 400);
      await refused(read(server, chat, '-1'), 400);
      await refused(read(server, chat, '99999999999999999999'), 400);
      expect((await read(server, chat, 'undefined')).status).to.equal(200);
    });

    it('routes that are not there', async () => {
      await refused(ask(url('nothing'), { token: chat.token }), 404);
      await refused(
        ask(url(`conversations/${chat.conversationId}/upload`), { body: {}, token: chat.token }),
        404,
      );
      await refused(ask(url('conversations/%E0%A4%A'), { token: chat.token }), 404);
    });

    it('a flood: once in words, then with milliseconds to wait', async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 20; i += 1) statuses.push((await say('count')).status);
      expect(new Set(statuses)).to.deep.equal(new Set([200]));
      expect((await say('count')).status).to.equal(200);
      expect((await shown('40')).at(-1)?.text).to.match(/a lot of messages/);
      const late = await say('count');
      expect(late.status).to.equal(429);
      expect(swaggerErrors('ErrorResponse', late.body)).to.deep.equal([]);
      expect(Number(late.headers.get('retry-after'))).to.be.within(1000, 10_000);
    });
  });
});

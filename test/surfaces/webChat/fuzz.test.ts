import { expect } from 'chai';
import fc from 'fast-check';
import type { Database } from '../../../src/db/connect.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import {
  ask,
  type Chat,
  createTestServer,
  newChat,
  read,
  type TestServer,
} from './support/createTestServer.ts';

const plenty = { points: 1_000_000, seconds: 10 };

describe('whatever is sent', () => {
  let database: Database;
  let server: TestServer;
  let chat: Chat;

  before(async () => {
    database = await openTestDatabase();
    server = await createTestServer(database, { limits: { messages: plenty, tokens: plenty } });
    chat = await newChat(server);
  });
  after(async () => {
    await server.stop();
    await database.close();
  });

  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const activity = fc.record(
    {
      type: fc.oneof(fc.constant('message'), fc.constant('event'), text),
      text: fc.oneof(text, fc.jsonValue()),
      id: fc.oneof(text, fc.jsonValue()),
      name: fc.oneof(fc.constant('webchat/join'), text),
      value: fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), fc.dictionary(text, text)),
      locale: fc.oneof(text, fc.jsonValue()),
      from: fc.jsonValue(),
      channelData: fc.jsonValue(),
      attachments: fc.jsonValue(),
    },
    { requiredKeys: ['type'] },
  );
  const bodies = fc.oneof(activity, fc.jsonValue(), text);

  it('is never answered with a 5xx, and the conversation goes on', async () => {
    const urls = [
      `${server.url}/v3/directline/conversations/${chat.conversationId}/activities`,
      `${server.url}/v3/directline/conversations`,
      `${server.url}/v3/directline/tokens/refresh`,
      `${server.url}/api/webchat/token`,
      `${server.url}/api/messages`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...urls), bodies, async (url, body) => {
        const answer = await ask(url, { body: JSON.stringify(body), token: chat.token });
        expect(answer.status, JSON.stringify(body)).to.be.below(500);
      }),
      { numRuns: 400 },
    );
    await ask(urls[0] ?? '', { body: { type: 'message', text: 'count' }, token: chat.token });
    await ask(urls[0] ?? '', {
      body: '{"type":"message","value":{"a\\u0000\\ud800":"b\\u0000"}}',
      token: chat.token,
    });
    const { body } = await read(server, chat, '');
    expect(JSON.stringify(body)).to.match(/"a.?":"b"/u);
    expect(body.activities.length).to.be.greaterThan(1);
  }).timeout(60_000);

  it('in a path or a query is never answered with a 5xx', async () => {
    const odd = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((part) => encodeURIComponent(part.toWellFormed()));
    const base = `${server.url}/v3/directline/conversations`;
    await fc.assert(
      fc.asyncProperty(odd, odd, async (path, query) => {
        for (const url of [`${base}/${path}/activities?watermark=${query}`, `${base}/${path}?${query}`]) {
          expect((await ask(url, { token: chat.token })).status, url).to.be.below(500);
        }
        const own = await ask(`${base}/${chat.conversationId}/activities?watermark=${query}`, {
          token: chat.token,
        });
        expect(own.status).to.be.below(500);
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});

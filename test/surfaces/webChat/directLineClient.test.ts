import { setTimeout as sleep } from 'node:timers/promises';
import { type Activity, DirectLine } from 'botframework-directlinejs';
import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { transcript } from '../../bot/support/createTestBot.ts';
import { openTestDatabase, testDatabaseKind } from '../../support/testDatabase.ts';
import { type Chat, createTestServer, newChat, post, type TestServer } from './support/createTestServer.ts';
import { type CuttableProxy, createCuttableProxy } from './support/cuttableProxy.ts';
import { FetchXhr } from './support/fetchXhr.ts';

const until = async (condition: () => boolean, what: string, ms = 10_000) => {
  const deadline = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(20);
  }
};

/** The real client, and what it was given. */
class Client {
  readonly line: DirectLine;
  readonly seen: string[] = [];
  readonly others: string[] = [];
  private readonly subscription: { unsubscribe(): void };

  constructor(proxy: CuttableProxy, chat: Chat, options: object) {
    const given = { token: chat.token, domain: `${proxy.url}/v3/directline`, random: () => 0, ...options };
    this.line = new DirectLine(given);
    this.subscription = this.line.activity$.subscribe(
      (activity: Activity) => {
        if (activity.type === 'message') this.seen.push(activity.text ?? '');
        else this.others.push(activity.type);
      },
      // Ending the client is an error to it.
      () => undefined,
    );
  }

  say(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject);
    });
  }

  get watermark(): string {
    return String(Reflect.get(this.line, 'watermark'));
  }

  end() {
    this.subscription.unsubscribe();
    this.line.end();
  }
}

describe('the real Direct Line client', () => {
  let database: Database;
  let server: TestServer;
  let proxy: CuttableProxy;
  let chat: Chat;
  const clients: Client[] = [];
  const xhr: unknown = Reflect.get(globalThis, 'XMLHttpRequest');

  before(async () => {
    Reflect.set(globalThis, 'XMLHttpRequest', FetchXhr);
    database = await openTestDatabase();
    server = await createTestServer(database);
    proxy = await createCuttableProxy(server.port);
  });
  after(async () => {
    await proxy.close();
    await server.stop();
    await database.close();
    Reflect.set(globalThis, 'XMLHttpRequest', xhr);
  });
  beforeEach(async () => {
    chat = await newChat(server);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.end();
  });

  const connect = (options: object) => {
    const client = new Client(proxy, chat, options);
    clients.push(client);
    return client;
  };
  const stored = async () => (await transcript(database, chat.conversationId)).map(({ text }) => text);

  it('chats over a web socket, loses its connection and resumes without a lost or repeated message', async () => {
    const client = connect({ webSocket: true });
    expect(await client.say('hello'))
      .to.be.a('string')
      .and.not.equal('retry');
    await until(() => client.seen.includes('What do you want?'), 'the first answer');
    expect(server.openSockets()).to.equal(1);
    proxy.cut();
    await until(() => server.openSockets() === 0, 'the socket to be gone');
    await post(server, chat, { type: 'message', text: 'tea' });
    await server.bot.deliverEvent({
      conversationId: chat.conversationId,
      eventId: 'e-1',
      name: 'decided',
      value: 1,
    });
    expect(client.seen).to.have.length(2);
    proxy.mend();
    await until(() => client.seen.includes('Event decided: 1'), 'what was said meanwhile');
    await client.say('yes');
    await until(() => client.seen.includes('Ordered tea.'), 'the last answer');
    await sleep(50);
    expect(client.seen).to.deep.equal(await stored());
  }).timeout(30_000);

  it('chats by polling, and another client goes on where it stopped', async () => {
    const first = connect({ webSocket: false, pollingInterval: 200 });
    await first.say('hello');
    await until(() => first.seen.includes('What do you want?'), 'the first answer');
    // The client gives polling up at the first failure: the page makes a new one, from the watermark on.
    proxy.cut();
    await post(server, chat, { type: 'message', text: 'milk' });
    await sleep(300);
    proxy.mend();
    const { conversationId } = chat;
    const second = connect({
      webSocket: false,
      pollingInterval: 200,
      conversationId,
      watermark: first.watermark,
    });
    await until(() => second.seen.includes('Shall I order milk?'), 'what was said meanwhile');
    await second.say('yes');
    await until(() => second.seen.includes('Ordered milk.'), 'the last answer');
    expect([...first.seen, ...second.seen]).to.deep.equal(await stored());
  });

  it('shows history after a reload, and typing while it lasts', async () => {
    const before = connect({ webSocket: true });
    await before.say('hello');
    await until(() => before.seen.length === 2, 'the first answer');
    before.end();
    const after = connect({ webSocket: true, conversationId: chat.conversationId });
    await until(() => after.seen.length === 2, 'the history');
    await after.say('type');
    await until(() => after.others.includes('typing'), 'typing');
    expect(await stored()).to.have.length(4);
  });

  const onPostgres = testDatabaseKind === 'postgres' ? it : () => undefined;
  onPostgres('is fed by the other process when its message was handled there', async () => {
    const other = await createTestServer(database);
    const client = connect({ webSocket: true });
    await client.say('hello');
    await until(() => client.seen.length === 2, 'the first answer');
    const began = performance.now();
    await post(other, chat, { type: 'message', text: 'cake' });
    await until(() => client.seen.includes('Shall I order cake?'), 'the answer of the other process');
    expect(performance.now() - began).to.be.below(1000);
    await other.stop();
    expect(client.seen).to.deep.equal(await stored());
  });
});

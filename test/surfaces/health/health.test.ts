import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import {
  ask,
  createTestServer,
  newChat,
  post,
  type TestServer,
} from '../webChat/support/createTestServer.ts';

describe('health', () => {
  let database: Database;
  let server: TestServer;

  before(async () => {
    database = await openTestDatabase();
    server = await createTestServer(database);
  });
  after(async () => {
    await server.stop();
    await database.close();
  });

  it('is alive and ready', async () => {
    expect(await ask(`${server.url}/healthz`)).to.deep.include({ status: 200, body: { status: 'ok' } });
    expect((await ask(`${server.url}/readyz`)).status).to.equal(200);
  });

  it('is not ready while jobs were given up, and says which check failed', async () => {
    server.queue.deadLetters = 2;
    const { status, body } = await ask(`${server.url}/readyz`);
    server.queue.deadLetters = 0;
    expect(status).to.equal(503);
    expect(body.checks).to.deep.equal({
      database: 'ok',
      migrations: 'ok',
      queue: 'ok',
      deadLetters: 'failed',
    });
  });

  it('counts turns by channel and outcome, and shows the queue', async () => {
    const chat = await newChat(server);
    await post(server, chat, { type: 'message', text: 'hello', id: 'same' });
    await post(server, chat, { type: 'message', text: 'hello', id: 'same' });
    const { status, body } = await ask(`${server.url}/metrics`);
    expect(status).to.equal(200);
    expect(body).to.include('dealer_help_turns_total{channel="webchat",outcome="done"} 1');
    expect(body).to.include('dealer_help_turns_total{channel="webchat",outcome="repeated"} 1');
    expect(body).to.include('dealer_help_turn_seconds_count{channel="webchat"} 2');
    expect(body).to.include('dealer_help_queue_depth 3');
    expect(body).to.include('dealer_help_open_sockets 0');
  });

  it('shows metrics outside of the demo only to who has the token', async () => {
    const production = {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://help.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      PORTAL_API_SECRET: 'x'.repeat(16),
      PORTAL_JWT_SECRET: 'x'.repeat(32),
      SECRET_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`,
    };
    const open = await createTestServer(database, { env: production });
    expect((await ask(`${open.url}/metrics`)).status).to.equal(401);
    await open.stop();
    const closed = await createTestServer(database, { env: { ...production, METRICS_TOKEN: 'secret' } });
    expect((await ask(`${closed.url}/metrics`)).status).to.equal(401);
    expect((await ask(`${closed.url}/metrics`, { token: 'wrong' })).status).to.equal(401);
    expect((await ask(`${closed.url}/metrics`, { token: 'secret' })).status).to.equal(200);
    expect((await ask(`${closed.url}/api/messages`, { body: { type: 'message' } })).status).to.equal(401);
    await closed.stop();
  });
});

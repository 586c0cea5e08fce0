import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import type { Database } from '../../../src/db/connect.ts';
import { AppError } from '../../../src/errors.ts';
import { createClientIp } from '../../../src/surfaces/http/clientIp.ts';
import { toFailure } from '../../../src/surfaces/http/toFailure.ts';
import { closeServer, createServer, listen } from '../../../src/surfaces/server.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { ask, createTestServer, newChat, post, read } from '../webChat/support/createTestServer.ts';

describe('the server', () => {
  let database: Database;

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('sends security headers and JSON errors with a correlation id, whatever is asked', async () => {
    const server = await createTestServer(database);
    const { status, body, headers } = await ask(`${server.url}/nothing?secret=1`);
    expect(status).to.equal(404);
    expect(body.error).to.include({ code: 'notFound' });
    expect(body.error.correlationId).to.match(/^e-[0-9a-f]{8}$/);
    expect(headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('server')).to.equal(null);
    const wrongMethod = await ask(`${server.url}/api/webchat/token`);
    expect(wrongMethod.status).to.equal(405);
    expect(wrongMethod.body.error.code).to.equal('methodNotAllowed');
    await server.stop();
  });

  it('is asked over TLS only for a year, under this name and all below it, but in the demo', async () => {
    const asked = async (demo: boolean) => {
      const server = createServer({ config: { demo }, log: pino({ level: 'silent' }) });
      const port = await listen(server, { host: '127.0.0.1', port: 0 });
      const { headers } = await ask(`http://127.0.0.1:${port}/`);
      await closeServer(server, 0);
      return headers.get('strict-transport-security');
    };
    expect(await asked(false)).to.equal('max-age=31536000; includeSubDomains');
    expect(await asked(true)).to.equal(null);
  });

  it('refuses a large body that does not say how large it is', async () => {
    const server = await createTestServer(database);
    const chunk = 'x'.repeat(65_536);
    const body = new ReadableStream({
      start: (controller) => {
        for (let i = 0; i < 8; i += 1) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    const options = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${server.url}/api/webchat/token`, options as RequestInit);
    expect(answer.status).to.equal(413);
    await server.stop();
  });

  it('answers what is no HTTP with 400', async () => {
    const server = await createTestServer(database);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.once('data', (data) => resolve(data.toString()));
    });
    expect(answer).to.match(/^HTTP\/1\.1 400 /);
    await server.stop();
  });

  it('stops by finishing the turn that runs, and accepts nothing after it', async () => {
    const server = await createTestServer(database);
    const chat = await newChat(server);
    const { run } = server.house.deps.dialogs;
    let started = false;
    server.house.deps.dialogs.run = async (context) => {
      started = true;
      await sleep(200);
      await run(context);
    };
    const posting = post(server, chat, { type: 'message', text: 'hello' });
    while (!started) await sleep(5);
    await server.stop();
    expect((await posting).status).to.equal(200);
    const error = await post(server, chat, { type: 'message', text: 'late' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(TypeError);
    const next = await createTestServer(database);
    expect((await read(next, chat)).body.activities).to.have.length(2);
    await next.stop();
  });
});

describe('toFailure', () => {
  it('says nothing about what nobody expected', () => {
    expect(toFailure(new Error('select secret from table'))).to.include({
      status: 500,
      code: 'internal',
      bug: true,
    });
    expect(JSON.stringify(toFailure(new Error('secret')))).to.not.include('secret');
    expect(toFailure('thrown text')).to.include({ status: 500 });
  });

  it('says unavailable while the database is away', () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(toFailure(refused)).to.include({ status: 503, code: 'unavailable', retryAfterMs: 2000 });
    expect(toFailure(Object.assign(new Error('x'), { code: '57P01' }))).to.include({ status: 503 });
  });

  it('passes on how long to wait', () => {
    expect(toFailure(new AppError('tooManyRequests', { retryAfterMs: 1234.5 }))).to.include({
      status: 429,
      retryAfterMs: 1235,
    });
  });
});

describe('the client’s address', () => {
  const from = (peer: string, forwarded?: string) =>
    ({
      socket: { remoteAddress: peer },
      headers: { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage;

  it('is the peer’s where no proxy is trusted, whatever it writes', () => {
    expect(createClientIp([])(from('::ffff:198.51.100.7', '1.2.3.4'))).to.equal('198.51.100.7');
  });

  it('is what the last trusted proxy saw', () => {
    const clientIp = createClientIp(['10.0.0.0/8', '::1']);
    expect(clientIp(from('10.1.2.3', '6.6.6.6, 198.51.100.7'))).to.equal('198.51.100.7');
    expect(clientIp(from('::1', '6.6.6.6, 198.51.100.7, 10.9.9.9'))).to.equal('198.51.100.7');
    expect(clientIp(from('203.0.113.1', '198.51.100.7'))).to.equal('203.0.113.1');
    expect(clientIp(from('10.1.2.3', 'nonsense'))).to.equal('10.1.2.3');
  });

  it('is the network where it is IPv6, however it is written', () => {
    const clientIp = createClientIp(['10.0.0.0/8']);
    for (const address of ['2001:db8:0:7::1', '2001:0db8:0:0007:ffff:1:2:3', '2001:db8:0:7:a::b']) {
      expect(clientIp(from(address)), address).to.equal('2001:db8:0:7::/64');
    }
    expect(clientIp(from('10.1.2.3', '2001:db8::9'))).to.equal('2001:db8:0:0::/64');
    expect(clientIp(from('::1'))).to.equal('0:0:0:0::/64');
  });
});

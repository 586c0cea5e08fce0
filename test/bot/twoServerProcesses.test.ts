import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { buildClient } from '../../scripts/build.ts';
import type { Database } from '../../src/db/connect.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import { describeOnPostgres, openTestDatabase } from '../support/testDatabase.ts';
import { testSecretKeys } from '../support/testKeys.ts';

interface Kept {
  seq: number;
  activity: { from: { id: string }; text?: string; replyToId?: string; id: string };
}

describeOnPostgres('50 messages of one conversation over two server processes', function () {
  this.timeout(90_000);
  let database: Database;
  let servers: Awaited<ReturnType<typeof startServerProcess>>[];

  before(async () => {
    await buildClient();
    database = await openTestDatabase();
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: database.url ?? '',
      SMTP_URL: 'smtp://127.0.0.1:9',
      SECRET_KEYS: testSecretKeys,
      PUBLIC_URL: 'http://127.0.0.1:9',
      PORTAL_JWT_SECRET: 'not used in this test, but needed',
      PORTAL_API_SECRET: 'not used in this test',
    };
    servers = await Promise.all([startServerProcess(env), startServerProcess(env)]);
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
  });

  const post = async (path: string, body: unknown, token?: string, server = 0) => {
    const response = await fetch(`${servers[server]?.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };

  it('are each answered once, numbered without a gap, and none is lost', async () => {
    const { body } = await post('/api/webchat/token', {});
    const { token, conversationId } = body;
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const said = Array.from({ length: 50 }, (_, number) => `hello, message ${number}`);
    const say = async (text: string, number: number): Promise<string> => {
      for (let tries = 0; tries < 60; tries += 1) {
        const sent = { type: 'message', text, from: { id: 'me' }, channelData: { clientActivityID: text } };
        const answered = await post(path, sent, token, (number + tries) % 2);
        if (answered.status === 200) return answered.body.id ?? '';
        expect(answered.status, JSON.stringify(answered.body)).to.be.oneOf([429, 503]);
        await sleep(250);
      }
      throw new Error(`${text}: not taken`);
    };
    const ids = await Promise.all(said.map(say));

    const kept: Kept[] = await database
      .knex('activities')
      .where({ conversation_id: conversationId })
      .orderBy('seq');
    expect(kept.map(({ seq }) => seq)).to.deep.equal(kept.map((_, index) => index + 1));
    const fromUser = kept.filter(({ activity }) => activity.from.id !== 'bot');
    expect(fromUser.map(({ activity }) => activity.text).toSorted()).to.deep.equal(said.toSorted());
    expect(fromUser.map(({ activity }) => activity.id).toSorted()).to.deep.equal(ids.toSorted());
    const answered = kept.flatMap(({ activity }) => (activity.from.id === 'bot' ? [activity.replyToId] : []));
    expect(new Set(answered)).to.deep.equal(new Set(ids));
  });
});

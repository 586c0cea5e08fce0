import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildClient } from '../scripts/build.ts';
import { openTalk, type Talk } from './support/runTranscript.ts';

const index = join(import.meta.dirname, '../index.ts');

interface Run {
  child: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
}

const run = (env: Record<string, string>): Run => {
  const child = spawn(process.execPath, [index], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) };
};

const urlOf = (started: Run) =>
  new Promise<string>((resolve, reject) => {
    const look = () => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(started.output())?.[0];
      if (url && started.output().includes('Press Ctrl+C')) resolve(url);
    };
    started.child.stdout?.on('data', look);
    started.child.once('close', (code) => reject(new Error(`ended with ${code}: ${started.output()}`)));
  });

const served = (url: string) => ({ url: () => url, mails: () => [] });

const end = async (started: Run) => {
  started.child.kill('SIGTERM');
  return started.ended;
};

describe('starting', function () {
  this.timeout(60_000);
  let dataDir: string;
  let talk: Talk;
  before(async () => {
    await buildClient();
    dataDir = await mkdtemp(join(tmpdir(), 'dealer-help-start-'));
  });
  after(() => rm(dataDir, { recursive: true, force: true }));

  it('the first time asks nothing, and prints what to open and whom to sign in as', async () => {
    const first = run({ DATA_DIR: dataDir });
    const url = await urlOf(first);
    expect(first.output())
      .to.contain(`${url}/demo/mailbox`)
      .and.to.match(/User ID mreyes .*PDN 10482/)
      .and.not.to.contain('"level"');
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    talk = await openTalk(served(url));
    expect(await talk.say('I need smartauction')).to.match(/User ID/);
    expect(await end(first), first.output()).to.equal(0);
  });

  it('again goes on in the middle of a dialog, and refuses a second process on it, naming the first', async () => {
    const started = run({ DATA_DIR: dataDir });
    const url = await urlOf(started);
    try {
      talk.moveTo(served(url));
      expect(await talk.say('mreyes')).to.match(/Primary Dealer Number/);
      const second = run({ DATA_DIR: dataDir });
      expect(await second.ended).to.equal(1);
      expect(second.output()).to.contain(`Process ${started.child.pid} already uses ${dataDir}`);
      expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    } finally {
      await end(started);
    }
  });

  it('after kill -9 takes the folder over', async () => {
    const killed = run({ DATA_DIR: dataDir });
    await urlOf(killed);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = run({ DATA_DIR: dataDir });
    await urlOf(next);
    expect(await end(next)).to.equal(0);
  });

  it('in production without settings says what is missing, without a stack trace', async () => {
    const refused = run({ DATA_DIR: dataDir, NODE_ENV: 'production' });
    expect(await refused.ended).to.equal(1);
    expect(refused.output())
      .to.contain('SECRET_KEYS: needed outside of the demo')
      .and.to.not.match(/^\s+at /m);
  });
});

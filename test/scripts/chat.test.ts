import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { v4 } from 'uuid';
import { newestCode } from '../support/runTranscript.ts';
import { freePort } from '../support/startServerProcess.ts';
import { testDatabaseKind } from '../support/testDatabase.ts';
import { withApp } from '../support/withApp.ts';
import { startChat } from './chatProcess.ts';
import { openUnsteadyLine } from './unsteadyLine.ts';

describe('npm run chat', function () {
  this.timeout(60_000);
  const app = withApp();
  const start = (args: string[] = [], env: Record<string, string> = {}) =>
    startChat(['--url', app().url(), ...args], env);

  it('carries a request from the first word to its reference, by words and numbers', async () => {
    const chat = start();
    await chat.hears(/What can I do for you\?\nType its words or its number:\n {2}1\. Get access/);
    chat.says('I need smartauction from monday');
    await chat.hears(/What is your User ID/);
    chat.says('mreyes');
    await chat.hears(/Primary Dealer Number/);
    chat.says('10482');
    await chat.hears(/type the eight digits/);
    chat.says(await newestCode(app()));
    await chat.hears(/What do you need it for/);
    chat.says('I run our auctions');
    const summary = await chat.hears(
      /Type its words or its number:\n {2}1\. Yes.*\n {2}2\. .*\n {2}3\. Cancel/,
    );
    expect(summary)
      .to.match(/^ {2}Applications: +SmartAuction$/m)
      .and.to.match(/^ {2}From: +Monday, November 30, 2026$/m);
    chat.says('1');
    const filed = await chat.hears(/AR-[0-9A-Z]{7}/);
    expect(filed).to.not.contain('**');
    expect(await chat.ends(), chat.output()).to.equal(0);
    expect(chat.output()).to.match(/Goodbye\.\n$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(chat.output()).to.not.match(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('takes everything from a pipe, answers line by line and ends after the last answer', async () => {
    const chat = start(['--as', 'kchan']);
    for (const line of ['I need title tracker', '', 'tomorrow', 'cancel']) chat.says(line);
    expect(await chat.ends()).to.equal(0);
    const [opening = '', ...turns] = chat.output().split('You> ');
    expect(opening).to.match(/Signed in at the portal as kchan/);
    expect(turns).to.have.length(3);
    expect(turns[0]).to.match(/^I need title tracker\nDealer Help:\n.*which day/is);
    expect(turns[1]).to.match(/^tomorrow\n.*What do you need it for/s);
    expect(turns[2]).to.match(/^cancel\n.*Nothing was changed.*Goodbye\.\n$/s);
  });

  it('lets several be chosen from a card by their numbers', async () => {
    const chat = start(['--as', 'pnair']);
    chat.says('I need access to an application');
    await chat.hears(/Type words or numbers.*\n {2}1\. SmartAuction\n {2}2\. Floorplan Manager/s);
    chat.says('1, 4');
    await chat.hears(/which day/i);
    chat.says('tomorrow');
    await chat.hears(/What do you need it for/);
    chat.says('For the auctions');
    await chat.hears(/Applications: +SmartAuction and Dealer Payoff Quotes/);
    expect(await chat.ends()).to.equal(0);
  });

  it('goes on after the line was lost: nothing is lost, nothing counts twice', async () => {
    const line = await openUnsteadyLine(app().port());
    const chat = startChat(['--url', line.url, '--as', 'mreyes']);
    try {
      await chat.hears(/What can I do for you/);
      line.cut();
      await chat.hears(/The connection was lost/);
      chat.says('I need vpp');
      setTimeout(line.mend, 1_000);
      await chat.hears(/Connected again/);
      await chat.hears(/which of your dealerships|dealership/i);
      chat.says('Lakeside');
      await chat.hears(/which day/i);
      expect(await chat.ends()).to.equal(0);
      expect(chat.output().match(/Dealer Help:\n/g)).to.have.length(3);
    } finally {
      line.close();
    }
  });

  it('hears what comes by itself', async () => {
    app().clock.advance(60_000);
    const chat = start(['--as', 'rpatel']);
    chat.says('who are you');
    await chat.hears(/You> who are you\nDealer Help:/);
    const { id } = await app().database.knex('conversations').orderBy('created_at', 'desc').first('id');
    const decided = {
      requestId: v4(),
      reference: 'AR-TESTING',
      beneficiaryName: null,
      startOn: '2026-11-24',
      endOn: null,
      items: [{ code: 'titles', name: 'Title Tracker', state: 'granted' }],
      decidedByName: 'Lee',
      note: '\u001b[2J careful',
    };
    await app().bot.deliverEvent({
      conversationId: id,
      eventId: v4(),
      name: 'accessRequest.decided',
      value: decided,
    });
    const heard = await chat.hears(/AR-TESTING.*careful/s);
    expect(heard).to.not.contain('\u001b');
    expect(await chat.ends()).to.equal(0);
  });

  it('speaks the language of the terminal, or the one that is asked for', async () => {
    const spanish = start([], { LANG: 'es_MX.UTF-8' });
    expect(await spanish.ends()).to.equal(0);
    expect(spanish.output()).to.contain('terminan el chat').and.to.contain('¿En qué le puedo ayudar?');
    const french = start(['--locale', 'fr'], { LANG: 'es_MX.UTF-8' });
    french.says('/quit');
    expect(await french.ended).to.equal(0);
    expect(french.output())
      .to.contain('clavardage')
      .and.to.match(/Au revoir\.\n$/);
  });

  it('ends cleanly at Ctrl+C, also while it waits for the line', async () => {
    const line = await openUnsteadyLine(app().port());
    const chat = startChat(['--url', line.url]);
    await chat.hears(/What can I do for you/);
    line.cut();
    chat.says('hello');
    await chat.hears(/The connection was lost/);
    expect(await chat.interrupts()).to.equal(0);
    line.close();
  });

  it('shows the newest mail of a demo, and says which commands there are', async () => {
    await app().mailer.send({
      to: 'a@b.example',
      subject: 'Hello',
      text: 'One\nTwo',
      messageId: '<chat@test>',
    });
    const chat = start();
    chat.says('/mail');
    chat.says('/what');
    await chat.hears(/ {2}a@b\.example: Hello\n {2}\n {2}One\n {2}Two\n/);
    await chat.hears(/\/quit ends the chat/);
    expect(await chat.ends()).to.equal(0);
  });

  for (const [title, args, expected] of [
    ['an option that does not exist', ['--nonsense'], /Unknown option '--nonsense'/],
    ['a language that we do not have', ['--locale', 'de'], /--locale wants en, es or fr-CA, not de/],
    ['an address that is none', ['--url', 'nowhere'], /--url wants an address/],
    [
      'a server that does not answer',
      ['--url', 'http://127.0.0.1:9'],
      /Nothing answers at http:\/\/127\.0\.0\.1:9/,
    ],
  ] as const) {
    it(`says what is wrong with ${title}, without a stack trace`, async () => {
      const chat = startChat([...args]);
      expect(await chat.ended).to.equal(1);
      expect(chat.output())
        .to.match(expected)
        .and.to.not.match(/^\s+at /m);
    });
  }

  it('signs in by name only whom the demo has', async () => {
    const chat = start(['--as', 'nobody']);
    expect(await chat.ended).to.equal(1);
    expect(chat.output()).to.contain('--as nobody: only a demo signs in by name');
  });

  if (testDatabaseKind === 'pglite') {
    it('starts a server of its own where none answers, and stops it at the end', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'dealer-help-chat-'));
      const port = String(await freePort());
      const chat = startChat([], { DATA_DIR: dataDir, PORT: port });
      await chat.hears(/a server of its own.*What can I do for you/s, 40_000);
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).to.equal(200);
      chat.says('what can you do');
      expect(await chat.ends(), chat.output()).to.equal(0);
      expect(chat.output()).to.match(/You> what can you do\nDealer Help:\n.*Goodbye\.\n$/s);
      expect(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)).to.equal(null);
      await rm(dataDir, { recursive: true });
    });
  }
});

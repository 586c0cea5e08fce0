import { expect } from 'chai';
import { connectPostgres } from '../../../src/db/connect.ts';
import { createDialogTalk, freshMemory, linkedCaller } from '../../dialogs/support/talkToDialogs.ts';
import { createTestApp } from '../../support/createTestApp.ts';
import { eventually } from '../../support/eventually.ts';
import { openTalk, type Served, type Talk } from '../../support/runTranscript.ts';
import { fillForm, gateAnswers, passGate, readForm, submitForm } from '../../support/secureForms.ts';
import { describeOnPostgres, openTestDatabase } from '../../support/testDatabase.ts';
import { withApp } from '../../support/withApp.ts';

const waiting = /waiting for the secure form/i;

/** What the bot says next by itself. */
const nextWords = (talk: Talk): Promise<string> =>
  eventually(async () => {
    const heard = await talk.listen();
    if (!heard) throw new Error('nothing was said');
    return heard;
  });

/** Somebody who forgot the password and has typed the code: two questions are asked, in the form. */
const askedAtGate = async (app: Served, userId: string, pdn: string): Promise<Talk> => {
  const talk = await openTalk(app);
  await talk.run([
    ['I forgot my password', /User ID/],
    [`${userId} ${pdn}`, /code/],
    ['{code}', /two of your challenge questions.*secure form/i, /10 minutes/],
  ]);
  return talk;
};

const rightAnswers = async (talk: Talk): Promise<Record<string, string>> => {
  const view = await readForm(talk);
  return gateAnswers(view.kind === 'open' ? view.fields : []);
};

describe('conversation: waiting for a secure form', () => {
  const app = withApp();

  it('says what it waits for, whatever is typed, repeats none of it, and answers other questions', async () => {
    const talk = await askedAtGate(app(), 'mreyes', '10482');
    const { url } = talk.form();
    expect(await talk.say('it is maple'))
      .to.match(waiting)
      .and.not.match(/maple/i);
    await talk.run([
      ['help', waiting],
      ['repeat', waiting],
      ['is my data safe?', waiting],
      ['I forgot my password', waiting],
      ['Open a new form', /10 minutes/],
    ]);
    expect(talk.form().url).not.to.equal(url);
    expect((await (await fetch(url, { headers: { accept: 'application/json' } })).json()).kind).to.equal(
      'over',
    );
    expect(await passGate(talk)).to.match(/answers are right/);
  });

  it('tells what came of the form after something that was begun meanwhile', async () => {
    const talk = await askedAtGate(app(), 'kchan', '20917');
    expect(await talk.say('talk to a person')).not.to.match(waiting);
    expect(await fillForm(talk, await rightAnswers(talk))).to.match(/I’ll come back to it/);
    expect(await talk.say('cancel')).to.match(/answers are right.*secure form/s);
  });

  it('closes the form when the task is cancelled, and nothing can be done with it', async () => {
    const talk = await askedAtGate(app(), 'lstone', '33561');
    const values = await rightAnswers(talk);
    expect(await talk.say('cancel')).to.match(/Nothing was changed/);
    expect(await submitForm(talk, values)).to.include({ kind: 'over' });
    expect(await talk.listen()).to.equal('');
  });

  it('offers another form when this one has expired', async () => {
    const talk = await askedAtGate(app(), 'jlavoie', '20917');
    const { url } = talk.form();
    app().clock.advance(10 * 60_000 + 1000);
    await app().services.secureForms.expireForms();
    expect(await nextWords(talk)).to.match(/open for too long.*another form/s);
    await talk.run([
      ['hmm', /another form/],
      ['yes', /code/],
      ['{code}', /10 minutes/],
    ]);
    expect(talk.form().url).not.to.equal(url);
    expect(await passGate(talk)).to.match(/answers are right/);
  });

  it('hands over to a person when the questions are closed', async () => {
    const talk = await askedAtGate(app(), 'rpatel', '33561');
    const wrong = { answer1: 'elm', answer2: 'mustang' };
    await submitForm(talk, wrong);
    await submitForm(talk, wrong);
    expect(await fillForm(talk, wrong)).to.match(/Three sets of answers.*Talk to a person/s);
    await talk.run([['I forgot my password', /closed for a day.*Talk to a person/s]]);
  });

  it('does nothing from a page that is not the chat’s own', async () => {
    const talk = await askedAtGate(app(), 'pnair', '10482');
    const { url } = talk.form();
    const elsewhere = await submitForm(talk, await rightAnswers(talk), null);
    expect(elsewhere.kind === 'problems' && elsewhere.problems[0]?.text).to.match(
      /only works inside the chat/,
    );
    expect(await talk.listen()).to.equal('');
    expect(talk.form().url).to.equal(url);
  });

  it('is not opened in Teams: says where it can be, before a code is mailed, and offers a person', async () => {
    const talk = createDialogTalk(app(), await linkedCaller(app(), 'eortiz'));
    for (const text of ['I want to change my password', 'I forgot my password']) {
      const { text: heard, memory } = await talk(freshMemory(), { text });
      expect(heard, text)
        .to.match(/portal’s website/)
        .and.not.match(/code/);
      expect(memory.state.dialogs, text).to.deep.equal({ dialogStack: [] });
    }
  });

  it('reaches a client on a web socket with its link', async () => {
    const talk = await openTalk(app(), { as: 'mreyes' });
    await talk.say('I want to change my password');
    const socket = await talk.follow();
    try {
      await talk.say('{code}');
      await eventually(async () => expect(socket.heard()).to.include(new URL(talk.form().url).pathname));
    } finally {
      socket.close();
    }
  });

  it('leaves its link in no row of the database, and shows the form as finished once it is', async () => {
    const { knex } = app().database;
    const talk = await askedAtGate(app(), 'dwhitfield', '10482');
    const { url } = talk.form();
    const token = url.slice(url.lastIndexOf('/') + 1);
    const { rows: tables } = await knex.raw(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
    );
    const holding = async () => {
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await knex.raw(`select 1 from ${name} t where t::text like ? limit 1`, [
          `%${token}%`,
        ]);
        if (rows.length > 0) found.push(name);
      }
      return found;
    };
    expect(JSON.stringify(await talk.history())).to.include(token);
    expect(await holding()).to.deep.equal([]);
    await passGate(talk);
    expect(await holding()).to.deep.equal([]);
    const after = JSON.stringify(await talk.history());
    expect(after)
      .to.match(/This secure form is finished/)
      .and.not.include(token);
  });
});

describeOnPostgres('conversation: a secure form over a restart', function () {
  this.timeout(60_000);

  it('goes on at another process when the first one has stopped while the form was open', async () => {
    const database = await openTestDatabase();
    const url = database.url ?? '';
    const first = await createTestApp({ database: connectPostgres(url, 5) });
    const talk = await askedAtGate(first, 'mreyes', '10482');
    await first.stop();
    const second = await createTestApp({ database: connectPostgres(url, 5), clock: first.clock });
    try {
      talk.moveTo(second);
      expect(await passGate(talk)).to.match(/answers are right/);
    } finally {
      await second.stop();
      await database.close();
    }
  });
});

import { PassThrough } from 'node:stream';
import { setImmediate as settle } from 'node:timers/promises';
import { expect } from 'chai';
import { createScreen } from '../../scripts/chat/screen.ts';
import { newestCode } from '../support/runTranscript.ts';
import { demoAnswers } from '../support/secureForms.ts';
import { withApp } from '../support/withApp.ts';
import { startChat } from './chatProcess.ts';

const next = 'purple ducks seldom argue';

/** A terminal of which one sees what it shows. */
const createTerminal = () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const screen = createScreen({ TERM: 'dumb' }, '(hidden)', () => {}, {
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
  });
  return { screen, press: (keys: string) => input.write(keys), shown: () => shown };
};

describe('a secure form in the terminal', function () {
  this.timeout(60_000);
  const app = withApp();

  const answersOf = async (userId: string): Promise<string[]> => {
    const drawn = await app()
      .database.knex('question_gates as g')
      .join('users as u', 'u.id', 'g.user_id')
      .where({ 'u.user_id': userId })
      .first('first_question', 'second_question');
    return [drawn.first_question, drawn.second_question].map((question) => demoAnswers[question] ?? '');
  };

  it('shows nothing of a secret while it is typed, and does not find it again with the arrow keys', async () => {
    const { screen, press, shown } = createTerminal();
    const said = screen.next('You> ');
    press('hello\r');
    expect(await said).to.equal('hello');
    const secret = screen.next('Password: ', { hidden: true, isForm: true });
    press('planted');
    await settle();
    screen.print(['A message comes in between']);
    press(' secret\r');
    expect(await secret).to.equal('planted secret');
    const own = screen.next('Your own question: ', { isForm: true });
    press('of a form\r');
    expect(await own).to.equal('of a form');
    const again = screen.next('You> ');
    press('\u001b[A\r');
    expect(await again).to.equal('hello');
    expect(shown()).to.contain('hello').and.to.contain('of a form').and.to.contain('A message');
    expect(shown().match(/Password: /g)).to.have.length(2);
    expect(shown()).to.not.contain('planted').and.to.not.contain('secret');
    screen.close();
  });

  it('asks field by field, says what is wrong and asks only that again, and then the chat goes on', async () => {
    const chat = startChat(['--url', app().url(), '--as', 'mreyes']);
    chat.says('change my password');
    await chat.hears(/eight digits/);
    chat.says(await newestCode(app(), 'mreyes'));
    await chat.hears(/Change your password\n.*A secure form: answer here.*The input is not a terminal/s);
    chat.says('harbor-lantern-9999');
    await chat.hears(/Current password: \(hidden\)\n.*At least 15 characters/s);
    for (const line of [next, 'something else here', next, next]) chat.says(line);
    await chat.hears(/New password, once more: \(hidden\)\nThe two are not the same/);
    await chat.hears(/Current password: This isn’t your current password/);
    chat.says('harbor-lantern-4102');
    await chat.hears(/Dealer Help:\n/);
    expect(await chat.ends(), chat.output()).to.equal(0);
    expect(chat.output().match(/New password: \(hidden\)/g)).to.have.length(2);
    expect(chat.output()).to.not.match(/harbor-lantern|purple|\/secure\//);
    const form = await app().database.knex('secure_forms').orderBy('created_at', 'desc').first();
    expect(form.used_at).to.not.equal(null);
  });

  it('is left with /cancel and come back to with Enter; the gate goes on to the next form by itself', async () => {
    const chat = startChat(['--url', app().url(), '--as', 'pnair']);
    chat.says('I forgot my password');
    await chat.hears(/eight digits/);
    chat.says(await newestCode(app(), 'pnair'));
    await chat.hears(/Two questions, to be sure it is you/);
    chat.says('/cancel');
    await chat.hears(/Left\. The form stays open/);
    chat.says('');
    const asked = await chat.hears(/Two questions, to be sure it is you/);
    expect(asked).to.not.contain('Dealer Help:');
    for (const answer of await answersOf('pnair')) chat.says(answer);
    const reset = await chat.hears(/Choose a new password/);
    expect(reset).to.match(/\(hidden\)\nDealer Help:\n/);
    chat.says(next);
    chat.says(next);
    await chat.hears(/Dealer Help:\n/);
    expect(chat.output()).to.not.match(/maple|civic|novak|purple|\/secure\//);
    expect(await chat.ends()).to.equal(0);
  });
});

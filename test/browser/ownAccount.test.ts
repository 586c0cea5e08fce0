import { expect } from 'chai';
import { connectPostgres } from '../../src/db/connect.ts';
import { createTestApp } from '../support/createTestApp.ts';
import { newestCode } from '../support/runTranscript.ts';
import { describeOnPostgres, openTestDatabase } from '../support/testDatabase.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings, type ChatOnPage, chatOn } from './chatOnPage.ts';
import { answerGate, openChatPage, openForm, sendForm } from './formOnPage.ts';

const fresh = 'seven quiet herons at noon';
const darkPhone = {
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
  isMobile: true,
  hasTouch: true,
} as const;
// Chromium reports every answer with a status of 400 and more: what a form had to object, and that it is over.
const unexpected = (problems: string[]) => problems.filter((each) => !/\b(422|410)\b/.test(each));

describe('the own account, in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();

  const userOf = (userId: string) => app().database.knex('users').where({ user_id: userId }).first();
  const signIn = async (userId: string, password: string) =>
    (await app().services.portal.signIn({ userId, password, source: '192.0.2.3' })).verdict;
  /** Says something that needs level 2, and types the code. */
  const verified = async (chat: ChatOnPage, userId: string, say: string) => {
    await chat.say(say);
    await chat.hear(/eight digits/);
    await chat.say(await newestCode(app(), userId));
  };

  it('questions, secret and address, on a phone in the dark: one proof, then each in its own form', async () => {
    const { page, chat, problems, context } = await openChatPage(app(), browser(), '/?as=pnair', darkPhone);
    await verified(chat, 'pnair', 'I want to change my challenge questions');
    await chat.hear(/current password and two of your challenge questions/);
    let form = await openForm(chat);
    expect(await axeFindings(page)).to.deep.equal([]);
    await form.getByLabel('Current password', { exact: true }).fill('harbor-lantern-0000');
    await answerGate(form);
    await sendForm(app(), chat);
    await form.getByText('This isn’t your current password.').waitFor();
    await form.getByLabel('Current password', { exact: true }).fill('harbor-lantern-4103');
    await answerGate(form);
    await sendForm(app(), chat);

    await chat.hear(/you choose three questions/);
    form = await openForm(chat);
    const own = [
      ['first pet', 'Biscuit'],
      ['first concert', 'The Lumineers'],
      ['first school', 'no'],
    ] as const;
    for (const [index, [question, answer]] of own.entries()) {
      await form.getByRole('combobox', { name: `Question ${index + 1}` }).selectOption(question);
      await form.getByLabel(`Your answer to question ${index + 1}`, { exact: true }).fill(answer);
    }
    await sendForm(app(), chat);
    await form.getByText(/too short/).waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    // What was right has stayed.
    expect(await form.getByRole('combobox', { name: 'Question 2' }).inputValue()).to.equal('first concert');
    await form.getByLabel('Your answer to question 3', { exact: true }).fill('Lincoln Elementary');
    await sendForm(app(), chat);
    await chat.hear(/three challenge questions are new/);

    await chat.say('set a new help desk secret question');
    await chat.hear(/phrase of five random words/);
    form = await openForm(chat);
    const way = form.getByRole('combobox', { name: 'How shall the help desk recognise you?' });
    await way.selectOption('own');
    await form.getByRole('textbox', { name: 'Your own question' }).fill('Who taught me to drive a truck?');
    await form.getByLabel('Your answer', { exact: true }).fill('uncle Ray');
    await sendForm(app(), chat);
    await chat.hear(/asks you your new secret question/);

    await chat.say('change my help desk secret');
    await chat.hear(/phrase of five random words[\s\S]*stays open/);
    form = await openForm(chat);
    await form.getByRole('combobox').selectOption('phrase');
    const phrase = await form.getByRole('status', { name: /Your phrase/ }).innerText();
    expect(phrase.split(' ')).to.have.length(5);
    expect(await axeFindings(page)).to.deep.equal([]);
    await sendForm(app(), chat);
    await chat.hear(/asks you for your five-word phrase/);
    expect(await page.locator('body').innerText()).not.to.contain(phrase);

    await chat.say('change my email to priya@new.example');
    await chat.hear(/pnair@lakeside\.example → priya@new\.example/);
    await chat.frame.getByRole('button', { name: 'Send the code' }).last().click();
    await chat.hear(/on its way to priya@new\.example/);
    await chat.say('00000000');
    await chat.hear(/not the code/);
    await chat.say(await newestCode(app(), 'priya'));
    await chat.hear(/your e-mail address is now priya@new\.example/);
    expect(await userOf('pnair')).to.include({ email: 'priya@new.example' });
    expect(await axeFindings(page)).to.deep.equal([]);
    expect(unexpected(problems)).to.deep.equal([]);
    await context.close();
  });

  it('profile, review and freeze, by keyboard alone', async () => {
    const { page, chat, problems, context } = await openChatPage(app(), browser(), '/?as=kchan');
    const frame = await chat.content();
    const focused = () =>
      frame.evaluate(() => {
        const { ariaLabel, textContent } = document.activeElement ?? {};
        return ariaLabel || textContent?.trim() || '';
      });
    const keyTo = async (key: string, isThere: (name: string) => boolean) => {
      for (let presses = 0; !isThere(await focused()); presses += 1) {
        if (presses === 12) throw new Error(`${key} does not lead there, but to ${await focused()}`);
        await page.keyboard.press(key);
      }
    };
    /** As a screen reader is told: back to the history, Enter into its newest message, on to the button. */
    const pressInCard = async (name: string) => {
      await chat.input.focus();
      await keyTo('Shift+Tab', (each) => each.startsWith('Chat history'));
      await page.keyboard.press('Enter');
      await keyTo('Tab', (each) => each === name);
      await page.keyboard.press('Enter');
    };
    /** The choices above the input are one bar: into it, and along it. */
    const pressChoice = async (name: string) => {
      await chat.input.focus();
      await page.keyboard.press('Shift+Tab');
      await keyTo('ArrowRight', (each) => each === name);
      await page.keyboard.press('Enter');
    };
    await verified(chat, 'kchan', 'my cell is 218 555 0142 and I’m finance director now');
    await chat.hear(/Used Car Manager → Finance Director/);
    await chat.hear(/→ \(218\) 555-0142/);
    await pressInCard('Yes, save it');
    await chat.hear(/Saved\. Changed in your profile/);
    await chat.say('how do you protect my data?');
    await chat.hear(/never asks/i);
    await pressChoice('Review my account');
    await chat.hear(/Last sign-in at the portal/);
    await chat.hear(/profile changed, in the website’s chat/);
    expect(await axeFindings(page)).to.deep.equal([]);
    await pressChoice('This wasn’t me');
    await chat.hear(/Shall I freeze it/);
    await pressInCard('Yes, freeze my account');
    await chat.hear(/Your account is frozen/);
    expect(await userOf('kchan')).to.include({ status: 'frozen' });
    expect(problems).to.deep.equal([]);
    await context.close();
  });

  it('a form that is abandoned, refused, opened elsewhere and in a second tab, used twice, expired', async () => {
    const { page, chat, problems, context, newPage } = await openChatPage(app(), browser(), '/?as=mreyes');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const link = () => asked.findLast((url) => url.includes('/secure/')) ?? '';
    await verified(chat, 'mreyes', 'change my password');
    await chat.hear(/the password you have now/);

    let form = await openForm(chat);
    const current = () => form.getByLabel('Current password', { exact: true });
    const next = () => form.getByLabel('New password', { exact: true });
    await current().fill('harbor-lantern-4102');
    for (const [password, told] of [
      ['short one', /too short/],
      ['mailcreated5240', /lists of known passwords/],
      ['harbor-lantern-4102', /one of your last 5/],
    ] as const) {
      await next().fill(password);
      await sendForm(app(), chat);
      await form.locator('.problem').filter({ hasText: told }).waitFor();
      expect(await current().inputValue()).to.equal('harbor-lantern-4102');
    }

    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await chat.say('hello?');
    await chat.hear(/waiting for the secure form/);

    // A tab that was duplicated: the browser copies what belongs to the tab, so it is the same chat.
    const [twin] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => window.open(location.href)),
    ]);
    const twinChat = chatOn(twin);
    await twinChat.input.waitFor();
    await twinChat.hear(/waiting for the secure form/);
    expect(await twinChat.conversationId()).to.equal(await chat.conversationId());
    const twinForm = await openForm(twinChat);
    await twinForm.getByLabel('Current password', { exact: true }).fill('harbor-lantern-4102');
    await twinForm.getByLabel('New password', { exact: true }).fill('other quiet herons at noon');

    form = await openForm(chat);
    const used = link();
    await current().fill('harbor-lantern-4102');
    await next().fill(fresh);
    await sendForm(app(), chat);
    for (const each of [chat, twinChat]) await each.hear(/password is changed/);
    await sendForm(app(), twinChat);
    await twinForm.waitFor({ state: 'hidden' });
    expect(await signIn('mreyes', fresh)).to.equal('accepted');
    for (const each of [chat, twinChat]) {
      await each.frame.getByText('This secure form is finished.').waitFor();
    }
    await twin.close();

    const page2 = await newPage();
    await page2.goto(used);
    await page2.getByRole('heading', { name: 'This form has been used' }).waitFor();

    await chat.say('I want new challenge questions');
    await chat.hear(/current password and two of your/);
    form = await openForm(chat);
    const stranger = await browser().newContext();
    const elsewhere = await stranger.newPage();
    await elsewhere.goto(link());
    await elsewhere.getByRole('heading', { name: 'Open this form from the chat' }).waitFor();
    expect(await elsewhere.getByRole('textbox').count()).to.equal(0);
    expect(await axeFindings(elsewhere)).to.deep.equal([]);
    await stranger.context.close();

    app().clock.advance(10 * 60_000 + 1000);
    await app().services.secureForms.expireForms();
    await chat.hear(/open for too long/);
    await current().fill(fresh);
    await answerGate(form);
    await sendForm(app(), chat);
    await form.getByRole('heading', { name: 'This form has expired' }).waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await chat.say('cancel');
    await chat.hear(/Nothing was changed/);
    expect(unexpected(problems)).to.deep.equal([]);
    await context.close();
  });

  describeOnPostgres('over a restart', () => {
    it('a form is filled in at the server that came after, and the chat goes on', async () => {
      const database = await openTestDatabase();
      const open = () => connectPostgres(database.url ?? '', 5);
      const first = await createTestApp({ database: open() });
      const { page, chat, context } = await openChatPage(first, browser(), '/?as=lstone');
      await chat.say('change my password');
      await chat.hear(/eight digits/);
      await chat.say(await newestCode(first, 'lstone'));
      await chat.hear(/the password you have now/);
      const form = await openForm(chat);
      await form.getByLabel('Current password', { exact: true }).fill('harbor-lantern-4302');
      await form.getByLabel('New password', { exact: true }).fill(fresh);
      await first.stop();
      const env = { PORT: new URL(first.url()).port };
      const second = await createTestApp({ database: open(), clock: first.clock, env });
      try {
        await sendForm(second, chat);
        await form.waitFor({ state: 'hidden' });
        // The line comes back by itself after 3 to 15 seconds; who loads the page again need not wait for it.
        await page.reload();
        await chat.hear(/password is changed/);
        const signIn = { userId: 'lstone', password: fresh, source: '192.0.2.3' };
        expect((await second.services.portal.signIn(signIn)).verdict).to.equal('accepted');
      } finally {
        await context.close();
        await second.stop();
        await database.close();
      }
    });
  });
});

import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { neverEnrolled } from '../support/helpDesk.ts';
import { newestCode } from '../support/runTranscript.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings } from './chatOnPage.ts';
import { openChatPage, openForm, sendForm } from './formOnPage.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
// Chromium reports every answer with a status of 400 and more: what did not match.
const unexpected = (problems: string[]) => problems.filter((each) => !/\b422\b/.test(each));
const fitsItsWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('a caller gets new challenge questions, in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();

  const checked = async (page: Page) => {
    expect(await axeFindings(page)).to.deep.equal([]);
    expect(await fitsItsWidth(page)).to.equal(true);
  };

  it('the owner is sent to the phone; an agent checks by keyboard on a phone; the owner finds the form in the chat', async () => {
    await neverEnrolled(app(), 'pnair');
    const owner = await openChatPage(app(), browser(), '/?as=pnair', { ...phone, colorScheme: 'dark' });
    await owner.chat.say('I want to change my challenge questions');
    await owner.chat.hear(/eight digits/);
    await owner.chat.say(await newestCode(app(), 'pnair'));
    await owner.chat.hear(/call the help desk at/);

    const desk = await browser().newContext(phone);
    const page = await desk.newPage();
    await page.goto(`${app().url()}/agent/callers`);
    await page.getByLabel('User ID').fill('agent1');
    await page.getByLabel('Password').fill('harbor-lantern-4901');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Callers', level: 1 }).waitFor();
    await checked(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('pnair');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10482');
    await page.keyboard.press('Enter');
    const caller = page.getByRole('region', { name: 'Priya Nair' });
    await caller.getByLabel('Answer to: “first pet”').waitFor();
    await checked(page);
    await caller.getByLabel('Answer to: “first pet”').fill('cat');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'That does not match.' }).waitFor();
    await checked(page);
    await caller.getByLabel('Answer to: “first pet”').fill('biscuit');
    await page.keyboard.press('Enter');
    const allow = caller.getByRole('button', { name: 'Allow new challenge questions' });
    await allow.waitFor();
    await checked(page);
    await allow.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Priya Nair can choose' }).waitFor();
    await checked(page);
    expect(unexpected(desk.problems)).to.deep.equal([]);
    await desk.context.close();

    app().clock.advance(1000);
    await owner.chat.say('challenge questions');
    await owner.chat.hear(/you choose three questions/);
    const form = await openForm(owner.chat);
    const own = [
      ['first pet', 'Rex'],
      ['first concert', 'The Lumineers'],
      ['first school', 'Lincoln Elementary'],
    ] as const;
    for (const [index, [question, answer]] of own.entries()) {
      await form.getByRole('combobox', { name: `Question ${index + 1}` }).selectOption(question);
      await form.getByLabel(`Your answer to question ${index + 1}`, { exact: true }).fill(answer);
    }
    expect(await axeFindings(owner.page)).to.deep.equal([]);
    await sendForm(app(), owner.chat);
    await owner.chat.hear(/three challenge questions are new/);
    const { id } = await app().database.knex('users').where({ user_id: 'pnair' }).first('id');
    const kept = await app().database.knex('challenge_answers').where({ user_id: id }).pluck('question_id');
    expect(kept).to.have.members(own.map(([question]) => question));
    expect(owner.problems).to.deep.equal([]);
    await owner.context.close();
  });

  it('a supervisor goes from page to page, and lets in whom nobody else can', async () => {
    const { knex } = app().database;
    const { id: user_id } = await knex('users').where({ user_id: 'rpatel' }).first('id');
    const last_sign_in_at = new Date(app().clock.now().getTime() - 200 * 24 * 60 * 60_000);
    await knex('users').where({ id: user_id }).update({ status: 'idle', last_sign_in_at });
    await knex('reactivations').insert({
      id: user_id,
      user_id,
      conversation_id: 'a chat',
      locale: 'en',
      asked_at: app().clock.now(),
    });
    const desk = await browser().newContext({ ...phone, colorScheme: 'dark' });
    const page = await desk.newPage();
    await page.goto(`${app().url()}/supervisor/accounts`);
    await page.getByLabel('User ID').fill('lead');
    await page.getByLabel('Password').fill('harbor-lantern-4903');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const places = page.getByRole('navigation', { name: 'Pages of the help desk' });
    await checked(page);
    await places.getByRole('link', { name: 'Waiting to be let in' }).click();
    const waiting = page.getByRole('region', { name: 'Ravi Patel' });
    await waiting.waitFor();
    await checked(page);
    await waiting.getByRole('button', { name: 'Check the caller' }).click();
    await waiting.getByLabel('Answer to: “first pet”').fill('biscuit');
    await checked(page);
    await waiting.getByRole('button', { name: 'Check', exact: true }).click();
    await waiting.getByRole('button', { name: 'Let in again' }).waitFor();
    await checked(page);
    await waiting.getByRole('button', { name: 'Let in again' }).click();
    await page.getByText('The User ID of Ravi Patel is active again').waitFor();
    expect((await knex('users').where({ id: user_id }).first('status')).status).to.equal('active');
    expect(desk.problems).to.deep.equal([]);
    await desk.context.close();
  });
});

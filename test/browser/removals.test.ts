import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { challengeQuestions } from '../../src/texts/challengeQuestions.ts';
import type { TestBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { newestCode } from '../support/runTranscript.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings, type ChatOnPage, chatOn } from './chatOnPage.ts';
import { focusOf, pressUntil } from './keyboard.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const answers: Record<string, string> = {
  [challengeQuestions.en['street grown up on']]: 'Maple',
  [challengeQuestions.en['first car']]: 'civic',
  [challengeQuestions.en['favourite teacher']]: 'mrs novak',
};

describe('removing access, in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();
  before(async () => {
    await app().database.knex('users').where({ user_id: 'mreyes' }).update({ locale: 'es' });
  });

  /** Where somebody works, and what they have there, in the database. */
  const stateOf = async (userId: string) => {
    const rows: { pdn: string; code: string }[] = await app()
      .database.knex('memberships as m')
      .join('dealerships as d', 'd.id', 'm.dealership_id')
      .join('users as u', 'u.id', 'm.user_id')
      .leftJoin('entitlements as e', (join) =>
        join.on('e.membership_id', 'm.id').andOn((open) => open.onNull('e.valid_to')),
      )
      .where({ 'u.user_id': userId, 'm.ended_at': null })
      .orderBy(['d.pdn', 'e.application_code'])
      .select('d.pdn', 'e.application_code as code');
    return rows.map(({ pdn, code }) => `${pdn} ${code}`);
  };
  const receiptTo = (userId: string, reference: string) =>
    eventually(async () => {
      const mail = app()
        .mails()
        .find(({ to, text }) => to.startsWith(`${userId}@`) && text.includes(reference));
      if (!mail) throw new Error(`no receipt for ${userId}`);
      return mail.text;
    });
  const openPortal = async (path: string, options: Parameters<TestBrowser['newContext']>[0] = {}) => {
    const { newPage, problems, context } = await browser().newContext(options);
    const page = await newPage();
    await page.goto(`${app().url()}${path}`);
    const chat = chatOn(page);
    await chat.button.waitFor();
    return { page, chat, problems, context };
  };
  const wordsOf = async (chat: ChatOnPage) =>
    (await chat.frame.locator('.webchat__bubble').allInnerTexts()).join('\n');
  const referenceIn = (words: string) => /AC-[0-9A-Z]{7}/.exec(words)?.[0] ?? 'no reference';
  // The chat orders its messages by their time.
  const tick = () => app().clock.advance(1000);

  /** Whoever has no pointer: keys only, each pressed until the focus is where it is wanted. */
  const keyboardOf = (page: Page, chat: ChatOnPage) => ({
    say: async (text: string, expected: RegExp) => {
      await pressUntil(page, 'Tab', /sendbox-input/);
      tick();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      tick();
      await chat.hear(expected);
    },
    /** Into the newest message, and on to the button that is meant. */
    press: async (name: RegExp) => {
      await pressUntil(page, 'Shift+Tab', /^Chat history/);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      // Out of the message, not out of the chat; and in again.
      await page.keyboard.press('Escape');
      await pressUntil(page, 'Shift+Tab', /^Chat history/);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await pressUntil(page, 'Tab', name, 4);
      tick();
      await page.keyboard.press('Enter');
    },
    answerQuestions: async () => {
      for (const place of ['first', 'second']) {
        await pressUntil(page, 'Tab', /\? field-/);
        const question = (await focusOf(page)).replace(/ field-.*/, '');
        const answer = answers[question];
        if (!answer) throw new Error(`the ${place} question is “${question}”`);
        await page.keyboard.type(answer);
        await page.keyboard.press('Tab');
      }
      tick();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
    },
  });

  // First: in the next one he leaves Lakeside Motors.
  it('a Spanish-speaking dealer at two dealerships removes one application at one of them', async () => {
    const { page, chat, problems, context } = await openPortal('/?as=mreyes&lang=es');
    const say = async (text: string, expected: RegExp) => {
      tick();
      await chat.say(text);
      tick();
      await chat.hear(expected);
    };
    const press = async (name: string, expected: RegExp) => {
      tick();
      await chat.frame.getByRole('button', { name, exact: true }).last().click();
      tick();
      await chat.hear(expected);
    };
    await chat.open();
    await say('quiero quitar una aplicación', /ocho dígitos/);
    await say(await newestCode(app(), 'mreyes'), /¿En qué concesionario/);
    await press('Lakeside Motors', /PDN de cinco dígitos de Lakeside Motors/);
    await say('10482', /¿Cuáles de sus aplicaciones/);
    await chat.frame.getByRole('checkbox', { name: 'Funding Status' }).check();
    expect(await axeFindings(page)).to.deep.equal([]);
    await press('Elegir estas', /¿Lo quito?/);
    expect(await axeFindings(page)).to.deep.equal([]);
    await press('Sí, quitarlo', /usted ya no tiene Funding Status en Lakeside Motors/);

    expect(await stateOf('mreyes')).to.deep.equal(['10482 ecredit', '20917 payoff']);
    const words = await wordsOf(chat);
    expect(words).to.not.match(/Payoff/);
    expect(await receiptTo('mreyes', referenceIn(words))).to.match(/Funding Status: terminó/);
    expect(problems).to.deep.equal([]);
    await context.close();
  });

  it('an administrator off-boards a leaver from the phone, by keyboard only, at this dealership only', async () => {
    const { page, chat, problems, context } = await openPortal('/?as=dwhitfield', phone);
    const { say, press, answerQuestions } = keyboardOf(page, chat);
    await pressUntil(page, 'Shift+Tab', /^Open the help chat/);
    await page.keyboard.press('Enter');
    await chat.hear(/Hi, I’m Dealer Help/);
    await say('Marcus no longer works here', /eight digits/);
    await say(await newestCode(app(), 'dwhitfield'), /PDN of Lakeside Motors/);
    await say('10482', /two of your challenge questions/);
    await press(/^Open the secure form/);
    await chat.frame.locator('#form form').waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    await answerQuestions();
    await chat.hear(/Shall I end Marcus Reyes’s place at Lakeside Motors/);
    expect(await focusOf(page)).to.match(/^Chat history/);
    expect(await axeFindings(page)).to.deep.equal([]);
    const before = await stateOf('mreyes');
    expect(before).to.include('10482 ecredit');
    await press(/^Yes, end it/);
    await chat.hear(/Marcus Reyes no longer belongs to Lakeside Motors.*AC-/s);
    // Not on the page's body, from where Escape would close the chat.
    expect(await focusOf(page)).to.match(/^Chat history/);
    expect(await axeFindings(page)).to.deep.equal([]);

    expect(await stateOf('mreyes')).to.deep.equal(['20917 payoff']);
    const words = await wordsOf(chat);
    expect(words).to.not.match(/maple|civic|novak|Harbor|Payoff/i);
    const reference = referenceIn(words);
    expect(await receiptTo('mreyes', reference)).to.match(/Su puesto en Lakeside Motors terminó/);
    expect(await receiptTo('dwhitfield', reference)).to.match(/Credit Application: ended/);
    expect(problems).to.deep.equal([]);
    await context.close();
  });
});

import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { newestCode } from '../support/runTranscript.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { openFormInChat } from '../surfaces/secureForms/formClient.ts';
import { axeFindings, type ChatOnPage, chatOn } from './chatOnPage.ts';

const next = 'purple ducks seldom argue';
// Chromium reports every answer with a status of 400 and more.
const refused = 'Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)';

describe('the secure form in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();

  const focused = async (chat: ChatOnPage) =>
    (await chat.content()).evaluate(
      () => document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('data-id'),
    );
  const sideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const offered = async (page: Page) => {
    await page.goto(`${app().url()}/?as=mreyes`);
    const chat = chatOn(page);
    await chat.open();
    await chat.say('change my password');
    await chat.hear(/eight digits/);
    await chat.say(await newestCode(app(), 'mreyes'));
    const button = chat.frame.getByRole('button', { name: 'Open the secure form' }).last();
    await button.waitFor();
    return { chat, button };
  };

  it('opens over the chat, by keyboard alone: Escape leaves it open there, done closes it and the chat goes on', async () => {
    const { context, newPage, problems } = await browser().newContext();
    const page = await newPage();
    const { chat, button } = await offered(page);
    const dialog = chat.frame.getByRole('dialog', { name: 'Secure form' });
    const status = dialog.getByRole('status');

    await button.press('Enter');
    await dialog.getByLabel('Current password', { exact: true }).waitFor();
    expect(await focused(chat)).to.equal('currentPassword');
    expect(await axeFindings(page)).to.deep.equal([]);
    await page.keyboard.type('typed, then left');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await chat.panel.isVisible()).to.equal(true);
    expect(await focused(chat)).to.equal('webchat-sendbox-input');

    await button.press('Enter');
    const current = dialog.getByLabel('Current password', { exact: true });
    expect(await current.inputValue()).to.equal('');
    const fresh = dialog.getByLabel('New password', { exact: true });
    await fresh.fill('reyes 12');
    await status.filter({ hasText: '8 of 15 characters' }).waitFor();
    await fresh.fill(next);
    await status.filter({ hasText: 'How hard to guess: very hard' }).waitFor();
    await fresh.press('Enter');
    await dialog.getByText('Please fill this in.').waitFor();
    expect(await focused(chat)).to.equal('currentPassword');
    expect(await fresh.inputValue()).to.equal(next);
    expect(await axeFindings(page)).to.deep.equal([]);

    await page.keyboard.type('not the right password');
    await page.keyboard.press('Enter');
    await dialog.getByText('This isn’t your current password').waitFor();
    expect(await current.inputValue()).to.equal('');
    await page.keyboard.type('harbor-lantern-4102');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await chat.hear(/password/i);
    expect(await focused(chat)).to.equal('webchat-sendbox-input');
    expect(problems.filter((each) => each !== refused)).to.deep.equal([]);
    await context.close();
  });

  for (const [look, options] of Object.entries({
    'desktop at 200 %': { viewport: { width: 640, height: 400 } },
    'dark phone': {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      isMobile: true,
      hasTouch: true,
    },
    'forced colours': { forcedColors: 'active' },
  } as const)) {
    it(`has nothing that axe would find and fits its screen, as a page of its own (${look})`, async () => {
      const { context, newPage, problems } = await browser().newContext(options);
      const page = await newPage();
      for (const purpose of ['changePassword', 'secretQuestion'] as const) {
        const form = await openFormInChat(app(), 'kchan', purpose);
        await page.goto(form.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await axeFindings(page), purpose).to.deep.equal([]);
        expect(await sideways(page), `${purpose} scrolls sideways`).to.equal(0);
      }
      expect(problems).to.deep.equal([]);
      await context.close();
    });
  }

  it('works without scripts, as a page of its own', async () => {
    const { context, newPage } = await browser().newContext({ javaScriptEnabled: false });
    const page = await newPage();
    await page.goto((await openFormInChat(app(), 'kchan', 'changePassword')).url);
    await page.getByLabel('Current password').fill('wrong-lantern-4203');
    await page.getByLabel('New password').fill(next);
    await page.getByRole('button', { name: 'Change my password' }).click();
    await page.getByText('This isn’t your current password').waitFor();
    expect(await page.content())
      .to.not.contain('wrong-lantern')
      .and.to.not.contain(next);
    await page.getByLabel('Current password').fill('harbor-lantern-4203');
    await page.getByLabel('New password').fill(next);
    await page.getByRole('button', { name: 'Change my password' }).click();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    await context.close();
  });
});

import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { newestCode } from '../support/runTranscript.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings } from './chatOnPage.ts';
import { answerGate, openChatPage, openForm, sendForm } from './formOnPage.ts';

const fresh = 'seven quiet herons at noon';

describe('passwords, in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();

  const verdict = async (userId: string, password: string) =>
    (await app().services.portal.signIn({ userId, password, source: '192.0.2.3' })).verdict;
  const said = async (page: Page) => page.locator('body').innerText();

  it('change: a wrong current password is told, a right one changes it, and the chat knows', async () => {
    const { page, chat, problems, context } = await openChatPage(app(), browser(), '/?as=kchan');
    await chat.say('I want to change my password');
    await chat.hear(/eight digits/);
    await chat.say(await newestCode(app(), 'kchan'));
    await chat.hear(/the password you have now/);
    const form = await openForm(chat);
    expect(await axeFindings(page)).to.deep.equal([]);
    await form.getByLabel('Current password').fill('harbor-lantern-0000');
    await form.getByLabel('New password').fill(fresh);
    await sendForm(app(), chat);
    await form.getByText('This isn’t your current password.').first().waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    await form.getByLabel('Current password').fill('harbor-lantern-4203');
    await sendForm(app(), chat);
    await chat.hear(/password is changed/);
    expect(await verdict('kchan', fresh)).to.equal('accepted');
    expect(await said(page)).not.to.contain(fresh);
    // The browser notes what the form had to object.
    expect(problems.filter((problem) => !/\b422\b/.test(problem))).to.deep.equal([]);
    await context.close();
  });

  it('reset: a locked visitor answers two questions, chooses a password by keyboard, and is unlocked', async () => {
    const { chat, page, problems, context } = await openChatPage(app(), browser(), '/');
    await chat.say('I am locked out, my user id is tbecker');
    await chat.hear(/Primary Dealer Number/);
    await chat.say('10482');
    await chat.hear(/eight digits/);
    await chat.say(await newestCode(app(), 'tbecker'));
    await chat.hear(/two of your challenge questions/);
    const gate = await openForm(chat);
    await answerGate(gate);
    await sendForm(app(), chat);
    await chat.hear(/is locked.*unlocks it/s);
    const form = await openForm(chat);
    await form.getByLabel('New password').focus();
    await page.keyboard.type(fresh);
    await page.keyboard.press('Enter');
    await chat.hear(/is unlocked/);
    expect(await verdict('tbecker', fresh)).to.equal('accepted');
    expect(problems).to.deep.equal([]);
    await context.close();
  });
});

import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings, chatOn } from './chatOnPage.ts';

describe('the story, in a browser', function () {
  this.timeout(120_000);
  const { app, browser } = withBrowser();

  const mailTo = (userId: string, text: RegExp) =>
    eventually(async () => {
      const mail = app()
        .mails()
        .find((each) => each.to.startsWith(`${userId}@`) && text.test(each.text));
      const found = text.exec(mail?.text ?? '')?.[0];
      if (!found) throw new Error(`no such mail for ${userId}`);
      return found;
    });
  const held = async (userId: string, code: string) => {
    const rows: { valid_from: Date }[] = await app()
      .database.knex('entitlements as e')
      .join('memberships as m', 'm.id', 'e.membership_id')
      .join('users as u', 'u.id', 'm.user_id')
      .where({ 'u.user_id': userId, 'e.application_code': code })
      .where('e.valid_from', '<=', app().clock.now())
      .select('e.valid_from');
    return rows.length;
  };
  const approve = async (page: Page, link: string, login: string, password: string) => {
    await page.goto(link);
    expect(await axeFindings(page)).to.deep.equal([]);
    await page.getByLabel('User ID').fill(login);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('SmartAuction').waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Your decision is in effect').waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
  };

  it('a visitor is verified and asks, the administrator approves, the chat is told at once, Monday brings the access', async () => {
    const dealer = await browser().newContext();
    const administrator = await browser().newContext();
    const page = await dealer.newPage();
    await page.goto(app().url());
    const chat = chatOn(page);
    await chat.open();
    await chat.hear(/Hi, I’m Dealer Help/);
    await chat.say('I need smartauction from monday');
    await chat.hear(/User ID/);
    await chat.say('pnair');
    await chat.hear(/Primary Dealer Number/);
    await chat.say('10482');
    await chat.hear(/eight digits/);
    await chat.say(await mailTo('pnair', /\b\d{8}\b/));
    await chat.hear(/What do you need it for/);
    await chat.say('I take over the auctions');
    await chat.frame.getByRole('button', { name: 'Yes, file it' }).last().click();
    await chat.hear(/reference is AR-/);
    // The code stays out of the chat's history.
    const said = await chat.frame.locator('.webchat__bubble--from-user').allInnerTexts();
    expect(said.join('\n')).to.contain('[code]').and.to.not.match(/\d{8}/);

    const link = await mailTo('dwhitfield', /http\S+\/access-requests\/[\w-]+/);
    await approve(await administrator.newPage(), link, 'dwhitfield', 'harbor-lantern-4101');
    await chat.hear(/Dana Whitfield/);
    expect(await held('pnair', 'smartauction')).to.equal(0);

    expect([...dealer.problems, ...administrator.problems]).to.deep.equal([]);
    app().clock.set('2026-11-30T15:00:00Z');
    await app().services.access.runDueAccess({});
    expect(await held('pnair', 'smartauction')).to.equal(1);
    await mailTo('pnair', /SmartAuction: you have it now/);
    // By then the chat's token has long ended; the portal's page itself shows the application.
    await page.goto(`${app().url()}/?as=pnair`);
    await page.locator('#applications').getByText('SmartAuction').waitFor();
    await dealer.context.close();
    await administrator.context.close();
  });
});

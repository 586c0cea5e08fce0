import { expect } from 'chai';
import { withBrowser } from '../support/withBrowser.ts';
import { noticeOf } from '../surfaces/supervisor/freezeByNotice.ts';
import { axeFindings } from './chatOnPage.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('freezing and giving back an account, in a browser', function () {
  this.timeout(90_000);
  const { app, browser } = withBrowser();
  const statusOf = async () =>
    (await app().database.knex('users').where({ user_id: 'kchan' }).first('status')).status;

  it('an owner freezes by keyboard on a phone; a supervisor gives the account back', async () => {
    const owner = await browser().newContext(phone);
    const page = await owner.newPage();
    await page.goto(await noticeOf(app(), 'kchan'));
    expect(await axeFindings(page)).to.deep.equal([]);
    const button = page.getByRole('button', { name: 'It wasn’t me: freeze the account' });
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).to.equal(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The account is frozen' }).waitFor();
    expect(await axeFindings(page)).to.deep.equal([]);
    expect(await statusOf()).to.equal('frozen');
    expect(owner.problems).to.deep.equal([]);
    await owner.context.close();

    const lead = await browser().newContext({ colorScheme: 'dark' });
    const desk = await lead.newPage();
    await desk.goto(`${app().url()}/supervisor/accounts`);
    expect(await axeFindings(desk)).to.deep.equal([]);
    await desk.getByLabel('User ID').fill('lead');
    await desk.getByLabel('Password').fill('harbor-lantern-4903');
    await desk.getByRole('button', { name: 'Sign in' }).click();
    const account = desk.getByRole('region', { name: 'Kevin Chan' });
    await account.getByLabel('E-mail address before the change').fill('kchan@harbor.example');
    await account.getByLabel('Answer to: “first pet”').fill('biscuit');
    expect(await axeFindings(desk)).to.deep.equal([]);
    await account.getByRole('button', { name: 'Check' }).click();
    await account.getByText('Address and answer match').waitFor();
    expect(await axeFindings(desk)).to.deep.equal([]);
    await account.getByRole('button', { name: 'Keep the changes' }).click();
    await desk.getByText('The account of Kevin Chan is unfrozen').waitFor();
    expect(await statusOf()).to.equal('active');
    expect(lead.problems).to.deep.equal([]);
    await lead.context.close();
  });
});

import { expect } from 'chai';
import { withBrowser } from '../support/withBrowser.ts';
import { axeFindings } from './chatOnPage.ts';

const looks = {
  desktop: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

describe('the pages in a browser', function () {
  this.timeout(90_000);
  const { app, browser } = withBrowser();

  for (const [look, options] of Object.entries(looks)) {
    it(`have nothing that axe would find and fit their screen (${look})`, async () => {
      const { context, newPage, problems } = await browser().newContext(options);
      const page = await newPage();
      for (const path of ['/', '/?as=dwhitfield&lang=es', '/demo/mailbox', '/widget']) {
        await page.goto(app().url() + path);
        await page.waitForLoadState('networkidle');
        expect(await axeFindings(page), path).to.deep.equal([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} scrolls sideways`).to.equal(0);
      }
      expect(problems).to.deep.equal([]);
      await context.close();
    });
  }

  it('the switch signs in at once, and the chat then knows who it is', async () => {
    const { context, newPage } = await browser().newContext();
    const page = await newPage();
    await page.goto(app().url());
    await page.getByLabel('You are').selectOption({ label: 'Kevin Chan, Used Car Manager' });
    await page.getByText('Hello, Kevin').waitFor();
    const token = page.waitForRequest('**/api/webchat/token');
    await page.locator('dealer-help .button').click();
    expect((await token).postDataJSON()).to.have.property('portalToken');
    await context.close();
  });

  it('the mailbox shows a mail without being asked to', async () => {
    const { context, newPage } = await browser().newContext();
    const page = await newPage();
    await page.goto(`${app().url()}/demo/mailbox`);
    await page.getByText('No mail yet').waitFor();
    await app().mailer.send({
      to: 'a@b.example',
      subject: 'A surprise',
      text: 'Hello',
      messageId: '<1@test>',
    });
    await page.getByRole('heading', { name: 'A surprise' }).waitFor();
    await context.close();
  });
});

import { expect } from 'chai';
import { withBrowser } from '../../support/withBrowser.ts';
import { axeFindings } from '../chatOnPage.ts';
import { pageVisits } from './visitPage.ts';

describe('the widget in a browser, opened and closed', function () {
  this.timeout(90_000);
  const house = withBrowser();
  const visit = pageVisits(house);

  it('loads nothing but the loader until it is opened', () =>
    visit('/', {}, async (page, chat) => {
      const paths: string[] = [];
      page.on('request', (request) => paths.push(new URL(request.url()).pathname));
      await page.reload();
      await chat.button.waitFor();
      await page.waitForLoadState('networkidle');
      expect(paths.filter((path) => path.startsWith('/widget') || path.startsWith('/api'))).to.deep.equal([
        '/widget.js',
      ]);
      expect(page.frames()).to.have.length(1);
      expect(await chat.panel.isVisible()).to.equal(false);
    }));

  it('greets in the page’s language', () =>
    visit('/?lang=fr-CA', {}, async (_page, chat) => {
      await chat.button.click();
      await chat.hear(/Bonjour/);
    }));

  it('says what it is to a screen reader', () =>
    visit('/', {}, async (_page, chat) => {
      expect(await chat.button.getAttribute('aria-label')).to.equal('Open the help chat');
      expect(await chat.button.getAttribute('aria-expanded')).to.equal('false');
      await chat.open();
      expect(await chat.button.getAttribute('aria-expanded')).to.equal('true');
      expect(await chat.button.getAttribute('aria-label')).to.equal('Close the help chat');
      expect(await chat.panel.getAttribute('role')).to.equal('dialog');
      expect(await chat.panel.getAttribute('aria-label')).to.equal('Ally Auto help');
    }));

  it('takes the focus when it opens; Escape closes it and gives the focus back', () =>
    visit('/', {}, async (page, chat) => {
      await chat.open();
      const frame = await chat.content();
      await frame.waitForFunction(() => document.activeElement?.matches('[data-id="webchat-sendbox-input"]'));
      await page.keyboard.press('Escape');
      await chat.panel.waitFor({ state: 'hidden' });
      const focused = await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? null,
      );
      expect(focused).to.equal('Open the help chat');
      await page.keyboard.press('Enter');
      await chat.panel.waitFor();
    }));

  it('Escape closes an open menu first', () =>
    visit('/', {}, async (page, chat) => {
      await chat.open();
      await chat.frame.locator('#menu-button').click();
      await chat.frame.locator('#menu').waitFor();
      await page.keyboard.press('Escape');
      await chat.frame.locator('#menu').waitFor({ state: 'hidden' });
      expect(await chat.panel.isVisible()).to.equal(true);
    }));

  it('says in words that it could not be opened, and opens on the next try', () =>
    visit(
      '/',
      {},
      async (page, chat) => {
        await page.route('**/api/webchat/token', (route) => route.fulfill({ status: 503, body: '{}' }));
        await chat.button.click();
        await chat.frame.getByText('The chat could not be opened').waitFor();
        expect(await axeFindings(page)).to.deep.equal([]);
        await page.unroute('**/api/webchat/token');
        await chat.frame.getByRole('button', { name: 'Try again' }).click();
        await chat.hear(/Hi, I’m/);
      },
      [/503/],
    ));
});

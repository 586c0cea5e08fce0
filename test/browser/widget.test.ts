import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { createTestApp, type TestApp } from '../support/createTestApp.ts';
import { eventually } from '../support/eventually.ts';
import { axeFindings, chatOn } from './chatOnPage.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the widget in a browser', function () {
  this.timeout(90_000);
  let app: TestApp;
  let browser: TestBrowser;
  before(async () => {
    [app, browser] = await Promise.all([createTestApp(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await app.stop();
  });

  /** A portal page of the demo, in a fresh profile; whatever the browser complains about fails the test. */
  const visit = async (
    path: string,
    options: Parameters<TestBrowser['newContext']>[0],
    act: (page: Page, chat: ReturnType<typeof chatOn>) => Promise<void>,
    expected: RegExp[] = [],
  ) => {
    const { context, newPage, problems } = await browser.newContext(options);
    try {
      const page = await newPage();
      await page.goto(app.url() + path);
      const chat = chatOn(page);
      await chat.button.waitFor();
      await act(page, chat);
      expect(problems.filter((problem) => !expected.some((each) => each.test(problem)))).to.deep.equal([]);
    } finally {
      await context.close();
    }
  };
  /** Something that happens elsewhere and reaches the conversation. */
  const tell = async (conversationId: string, reference: string) => {
    app.clock.advance(1000);
    await app.bot.deliverEvent({
      conversationId,
      eventId: `${reference} expired`,
      name: 'accessRequest.expired',
      value: {
        reference,
        requestId: '00000000-0000-4000-8000-000000000001',
        dealershipName: 'Lakeside Motors',
        beneficiaryName: null,
        startOn: '2026-11-30',
        endOn: null,
        items: [{ code: 'smartauction', name: 'SmartAuction', state: 'expired' }],
      },
    });
  };

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

  it('greets within 1.5 s of being opened, in the page’s language', async () => {
    const seconds: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await visit('/?lang=fr-CA', {}, async (_page, chat) => {
        const start = performance.now();
        await chat.button.click();
        await chat.hear(/Bonjour/);
        seconds.push((performance.now() - start) / 1000);
      });
    }
    // The best of three: others may be busy on this machine.
    expect(Math.min(...seconds)).to.be.at.most(1.5);
  });

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

  it('counts what the bot says while nobody looks, also on the portal’s next page', () =>
    visit('/', {}, async (page, chat) => {
      await chat.open();
      await chat.hear(/Hi, I’m/);
      const conversationId = await chat.conversationId();
      await chat.frame.locator('#minimise').click();
      await chat.panel.waitFor({ state: 'hidden' });
      await tell(conversationId, 'AR-0000001');
      await eventually(async () =>
        expect(await chat.button.getAttribute('aria-label')).to.equal('Open the help chat, 1 new message'),
      );
      await page.reload();
      expect(await chat.button.locator('.badge').textContent()).to.equal('1');
      await chat.open();
      await chat.hear(/AR-0000001/);
      expect(await chat.button.locator('.badge').isVisible()).to.equal(false);
    }));

  it('goes on where it was after the page was loaded again, and leaves the focus to that page', () =>
    visit('/', {}, async (page, chat) => {
      await chat.open();
      await chat.say('what can you do?');
      await chat.hear(/access/i);
      const before = await chat.conversationId();
      await page.reload();
      await chat.frame
        .locator('.webchat__bubble--from-user')
        .filter({ hasText: 'what can you do?' })
        .waitFor();
      expect(await chat.conversationId()).to.equal(before);
      expect(await page.evaluate(() => document.activeElement === document.body)).to.equal(true);
    }));

  it('ends a chat for good: the next one is another conversation', () =>
    visit('/', {}, async (page, chat) => {
      await chat.open();
      const before = await chat.conversationId();
      await chat.frame.locator('#menu-button').click();
      await chat.frame.locator('#end-chat').click();
      await chat.frame.getByText('This chat has ended').waitFor();
      await page.reload();
      await chat.input.waitFor();
      expect(await chat.conversationId()).to.not.equal(before);
    }));

  it('shows nothing of a chat to whoever signs in at the portal next', () =>
    visit('/?as=mreyes', {}, async (page, chat) => {
      await chat.open();
      await chat.say('what can you do?');
      await chat.hear(/access/i);
      const before = await chat.conversationId();
      await page.goto(`${app.url()}/?as=pnair`);
      await chat.hear(/Hi, I’m/);
      expect(await chat.conversationId()).to.not.equal(before);
      expect(await chat.frame.locator('.webchat__bubble--from-user').count()).to.equal(0);
    }));

  it('hides a signed-in user’s chat after 15 idle minutes until the portal has vouched again', () =>
    visit('/?as=mreyes', {}, async (page, chat) => {
      await page.clock.install();
      await page.reload();
      await chat.open();
      await chat.say('what can you do?');
      await chat.hear(/access/i);
      const renewal = page.waitForRequest('**/v3/directline/tokens/refresh');
      await page.clock.fastForward('10:30');
      expect((await renewal).postDataJSON()).to.have.property('portalToken');
      await page.clock.fastForward('06:00');
      await chat.frame.getByText('Still there?').waitFor();
      expect(await chat.frame.locator('.webchat__bubble--from-user').isVisible()).to.equal(false);
      await chat.frame.getByRole('button', { name: 'Show the chat' }).click();
      await chat.frame
        .locator('.webchat__bubble--from-user')
        .filter({ hasText: 'what can you do?' })
        .waitFor();
    }));

  it('shows that the connection was lost, and loses no message by it', () =>
    visit(
      '/',
      {},
      async (page, chat) => {
        await chat.open();
        await chat.hear(/Hi, I’m/);
        const conversationId = await chat.conversationId();
        await page.context().setOffline(true);
        await chat.frame.getByText('You are offline').waitFor();
        await tell(conversationId, 'AR-0000002');
        await page.context().setOffline(false);
        await chat.hear(/AR-0000002/);
        await eventually(async () =>
          expect(await chat.frame.locator('#connection').textContent()).to.match(/^(|Connected again\.)$/),
        );
      },
      [/ERR_INTERNET_DISCONNECTED/],
    ));

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

  it('fills the screen of a phone', () =>
    visit('/', phone, async (page, chat) => {
      await chat.open();
      await chat.hear(/Hi, I’m/);
      expect(await chat.panel.boundingBox()).to.deep.equal({ x: 0, y: 0, width: 390, height: 844 });
      expect(await chat.button.isVisible()).to.equal(false);
      expect(await axeFindings(page)).to.deep.equal([]);
      await chat.frame.locator('#minimise').click();
      await chat.button.waitFor();
    }));

  it('is used by keyboard alone, from a request to its reference; what was answered is over', () =>
    visit('/?as=kchan', { viewport: { width: 360, height: 640 } }, async (page, chat) => {
      await chat.button.focus();
      await page.keyboard.press('Enter');
      const frame = await chat.content();
      await frame.waitForFunction(() => document.activeElement?.matches('[data-id="webchat-sendbox-input"]'));
      await page.keyboard.type('I need vehicle protection plans from monday because I sell them');
      await page.keyboard.press('Enter');
      await chat.hear(/Shall I file/);
      // As a screen reader is told: back to the history, Enter into the message, on to its buttons.
      const focusOn = async (key: string, selector: string) => {
        for (let presses = 0; presses < 8; presses += 1) {
          if (await frame.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
          await page.keyboard.press(key);
        }
        throw new Error(`${key} does not lead to ${selector}`);
      };
      await focusOn('Shift+Tab', '.webchat__basic-transcript');
      await page.keyboard.press('Enter');
      await focusOn('Tab', '[title="Yes, file it"]');
      const outline = await frame.evaluate(() => {
        const style = document.activeElement && getComputedStyle(document.activeElement);
        return `${style?.outlineStyle} ${style?.outlineWidth}`;
      });
      expect(outline).to.equal('solid 2px');
      await page.keyboard.press('Enter');
      await chat.hear(/AR-/);
      const used = chat.frame.locator('.ac-pushButton[title="Yes, file it"]');
      expect(await used.getAttribute('aria-disabled')).to.equal('true');
      await chat.input.focus();
      await page.keyboard.press('Escape');
      await chat.panel.waitFor({ state: 'hidden' });
    }));

  it('fits a screen at 200 % zoom, and refuses what is too long before it is sent', () =>
    visit('/?as=kchan', { viewport: { width: 640, height: 400 } }, async (page, chat) => {
      await chat.open();
      expect(await chat.panel.boundingBox()).to.deep.equal({ x: 0, y: 0, width: 640, height: 400 });
      await chat.say('I need an application');
      await chat.hear(/Which application/);
      const frame = await chat.content();
      const cut = () =>
        [...document.querySelectorAll('.ac-adaptiveCard, .webchat__bubble__content, main, section')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className }) => className);
      expect(await frame.evaluate(cut)).to.deep.equal([]);
      await chat.input.fill('word '.repeat(801));
      await chat.input.press('Enter');
      await chat.frame.getByText('4,000 characters fit into one message').waitFor();
      expect(await chat.input.inputValue()).to.have.length(4005);
      expect(await axeFindings(page)).to.deep.equal([]);
      await chat.input.fill('title tracker');
      expect(await chat.frame.locator('#length').textContent()).to.equal('');
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe would find, in ${colorScheme} colours, with menu and card`, () =>
      visit('/?as=kchan', { colorScheme }, async (page, chat) => {
        expect(await axeFindings(page)).to.deep.equal([]);
        await chat.open();
        await chat.say('I need access to an application');
        await chat.frame.getByRole('checkbox').first().waitFor();
        expect(await axeFindings(page)).to.deep.equal([]);
        app.clock.advance(1000);
        await chat.say('title tracker from monday because of the trade-ins');
        await chat.hear(/Shall I file/);
        expect(await axeFindings(page)).to.deep.equal([]);
        await chat.frame.locator('#menu-button').click();
        await chat.frame.locator('#menu').waitFor();
        expect(await axeFindings(page)).to.deep.equal([]);
      }));
  }
});

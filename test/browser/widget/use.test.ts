import { expect } from 'chai';
import { withBrowser } from '../../support/withBrowser.ts';
import { axeFindings } from '../chatOnPage.ts';
import { pageVisits } from './visitPage.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the widget in a browser, for everybody', function () {
  this.timeout(90_000);
  const house = withBrowser();
  const visit = pageVisits(house);
  const { app } = house;

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
        app().clock.advance(1000);
        await chat.say('title tracker from monday because of the trade-ins');
        await chat.hear(/Shall I file/);
        expect(await axeFindings(page)).to.deep.equal([]);
        await chat.frame.locator('#menu-button').click();
        await chat.frame.locator('#menu').waitFor();
        expect(await axeFindings(page)).to.deep.equal([]);
      }));
  }
});

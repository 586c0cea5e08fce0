import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { withBrowser } from '../../support/withBrowser.ts';
import { pageVisits } from './visitPage.ts';

describe('the widget in a browser, over a conversation', function () {
  this.timeout(90_000);
  const house = withBrowser();
  const visit = pageVisits(house);
  const { app } = house;

  /** Something that happens elsewhere and reaches the conversation. */
  const tell = async (conversationId: string, reference: string) => {
    app().clock.advance(1000);
    await app().bot.deliverEvent({
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
      await page.goto(`${app().url()}/?as=pnair`);
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
});

import AxeBuilder from '@axe-core/playwright';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** The chat as somebody at a portal's page sees it. */
export interface ChatOnPage {
  button: Locator;
  panel: Locator;
  frame: FrameLocator;
  input: Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits until the bot has said something like it. */
  hear(text: RegExp): Promise<void>;
  conversationId(): Promise<string>;
  /** Waits for the chat's frame to be loaded. */
  content(): Promise<Frame>;
}

/** Handles the chat on a page that embeds the widget. */
export const chatOn = (page: Page): ChatOnPage => {
  const frame = page.frameLocator('dealer-help iframe');
  const button = page.locator('dealer-help .button');
  const input = frame.locator('[data-id="webchat-sendbox-input"]');
  const content = async () => {
    const handle = await page.locator('dealer-help iframe').elementHandle();
    const found = await handle?.contentFrame();
    if (!found) throw new Error('the chat has no frame');
    return found;
  };
  return {
    button,
    panel: page.locator('dealer-help .panel'),
    frame,
    input,
    content,
    open: async () => {
      await button.click();
      await input.waitFor();
    },
    say: async (text) => {
      await input.fill(text);
      await input.press('Enter');
    },
    hear: (text) =>
      frame
        .locator('.webchat__bubble:not(.webchat__bubble--from-user)')
        .filter({ hasText: text })
        .last()
        .waitFor(),
    conversationId: async () =>
      (await content()).evaluate(
        () => JSON.parse(sessionStorage.getItem('dealer-help-chat') ?? '{}').conversationId,
      ),
  };
};

/** What axe finds on a page, frames and shadow roots included, one line a finding. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`),
  );
};

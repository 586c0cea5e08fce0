import { launchBrowser, type TestBrowser } from './browser.ts';
import type { TestApp } from './createTestApp.ts';
import { withApp } from './withApp.ts';

/** What `withBrowser` gives, inside of a test only. */
export interface BrowserHouse {
  app(): TestApp;
  browser(): TestBrowser;
}

/** One house and one browser for all tests of the surrounding `describe`. */
export const withBrowser = (): BrowserHouse => {
  let browser: TestBrowser | null = null;
  before(async function () {
    this.timeout(60_000);
    browser = await launchBrowser();
  });
  // Closed before the house stops, which would wait for its sockets.
  after(async () => {
    await browser?.close();
  });
  const app = withApp();
  return {
    app,
    browser: () => {
      if (!browser) throw new Error('only inside of a test');
      return browser;
    },
  };
};

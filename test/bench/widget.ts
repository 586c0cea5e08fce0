import { chatOn } from '../browser/chatOnPage.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestApp } from '../support/createTestApp.ts';
import { median, report } from './figures.ts';

const rounds = 7;

/** From opening the chat on a page to its greeting, in a fresh browser profile each time, beside the budget (1.5 s) as the floor. */
export const benchWidget = async () => {
  const app = await createTestApp();
  const browser = await launchBrowser();
  const seconds: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { context, newPage } = await browser.newContext({});
      const page = await newPage();
      await page.goto(`${app.url()}/?lang=fr-CA`);
      const chat = chatOn(page);
      await chat.button.waitFor();
      const began = performance.now();
      await chat.button.click();
      await chat.hear(/Bonjour/);
      seconds.push((performance.now() - began) / 1000);
      await context.close();
    }
  } finally {
    await browser.close();
    await app.stop();
  }
  report('widget, open to greeting (median)', median(seconds), 1.5, 's');
};

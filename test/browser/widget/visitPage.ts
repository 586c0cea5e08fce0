import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../support/browser.ts';
import type { BrowserHouse } from '../../support/withBrowser.ts';
import { type ChatOnPage, chatOn } from '../chatOnPage.ts';

/** Opens a portal page of the demo and does something there. */
export type VisitPage = (
  path: string,
  options: Parameters<TestBrowser['newContext']>[0],
  act: (page: Page, chat: ChatOnPage) => Promise<void>,
  expected?: RegExp[],
) => Promise<void>;

/** Visits in a fresh profile each; whatever the browser complains about that is not `expected` fails the test. */
export const pageVisits =
  ({ app, browser }: BrowserHouse): VisitPage =>
  async (path, options, act, expected = []) => {
    const { context, newPage, problems } = await browser().newContext(options);
    try {
      const page = await newPage();
      await page.goto(app().url() + path);
      const chat = chatOn(page);
      await chat.button.waitFor();
      await act(page, chat);
      expect(problems.filter((problem) => !expected.some((each) => each.test(problem)))).to.deep.equal([]);
    } finally {
      await context.close();
    }
  };

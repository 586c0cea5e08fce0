import type { Locator, Page } from 'playwright-core';
import { challengeQuestions } from '../../src/texts/challengeQuestions.ts';
import type { TestBrowser, TestContext } from '../support/browser.ts';
import type { TestApp } from '../support/createTestApp.ts';
import { demoAnswers } from '../support/secureForms.ts';
import { type ChatOnPage, chatOn } from './chatOnPage.ts';

/** A chat on a portal's page, greeted. */
export interface OpenedChat extends TestContext {
  page: Page;
  chat: ChatOnPage;
}

/** Opens the chat on a page of the demo portal, in a profile of its own. */
export const openChatPage = async (
  app: Pick<TestApp, 'url'>,
  browser: TestBrowser,
  path: string,
  options: Parameters<TestBrowser['newContext']>[0] = {},
): Promise<OpenedChat> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${app.url()}${path}`);
  const chat = chatOn(page);
  await chat.open();
  await chat.hear(/Dealer Help/);
  return { ...context, page, chat };
};

/** The button of the newest form that the chat has shown. */
export const formButton = (chat: ChatOnPage): Locator =>
  chat.frame.getByRole('button', { name: 'Open the secure form' }).last();

/** The dialog in which a form is shown, as a screen reader finds it. */
export const formDialog = (chat: ChatOnPage): Locator =>
  chat.frame.getByRole('dialog', { name: 'Secure form' });

/** Opens the newest form in the chat, and waits for its fields. */
export const openForm = async (chat: ChatOnPage): Promise<Locator> => {
  await formButton(chat).click();
  const form = formDialog(chat);
  await form.locator('.fields :is(input, select)').first().waitFor();
  return form;
};

/** Sends the form that is open in the chat. */
export const sendForm = async (app: Pick<TestApp, 'clock'>, chat: ChatOnPage): Promise<void> => {
  // The chat orders its messages by their time.
  app.clock.advance(1000);
  await formDialog(chat).locator('form button:not([type])').click();
};

/** Answers the two challenge questions that a form asks, as the demo's people enrolled them. */
export const answerGate = async (form: Locator): Promise<void> => {
  for (const [questionId, answer] of Object.entries(demoAnswers)) {
    const question = challengeQuestions.en[questionId as keyof typeof challengeQuestions.en];
    const field = form.getByLabel(question, { exact: true });
    if (await field.count()) await field.fill(answer);
  }
};

import type { Frame, Page } from 'playwright-core';

/** What has the focus, by its words and its place; frames and shadow roots are looked into. */
export const focusOf = async (page: Page): Promise<string> => {
  const read = (frame: Frame) =>
    frame.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return { tag: '', words: '' };
      const { labels } = element as HTMLInputElement;
      const words = [
        element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '',
        element.getAttribute('data-id') ?? element.id,
      ];
      return { tag: element.tagName, words: words.join(' ').replace(/\s+/g, ' ').trim() };
    });
  const { tag, words } = await read(page.mainFrame());
  const [inner] = page.mainFrame().childFrames();
  return tag === 'IFRAME' && inner ? (await read(inner)).words : words;
};

/** Presses a key until what has the focus matches, as somebody does who sees it. @throws after `most` presses */
export const pressUntil = async (page: Page, key: string, wanted: RegExp, most = 40): Promise<void> => {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    const words = await focusOf(page);
    if (wanted.test(words)) return;
    seen.push(words.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}, but to: ${seen.join(' | ')}`);
};

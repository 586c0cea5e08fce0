import type { Brand } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import { type TextKey, type TextValues, t } from '../../texts/index.ts';
import type { Assets } from '../pages/assets.ts';
import { type Html, type HtmlValue, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';

/** What every page of this surface needs. */
export interface PageContext {
  locale: Locale;
  brand: Brand;
  assets: Assets;
  /** Where the form goes: the link itself. */
  path: string;
}

/** How a form stands, or ended, where it is not to be filled in. */
export type Ending = 'done' | 'over' | 'expired' | 'used' | 'ended' | 'unknown' | 'wrongPage' | 'failed';

/** A text of this surface in the page's language. */
export const words = (context: Pick<PageContext, 'locale'>, key: TextKey, values?: TextValues): string =>
  t(context.locale, key, values);

/** The frame of each page. Its `main` is also what the chat shows in its dialog; `outcome` tells the dialog what it is. */
export const frame = (context: PageContext, outcome: string, content: HtmlValue): Html =>
  layout({
    locale: context.locale,
    title: `${words(context, 'secureForms.pageTitle')} · ${context.brand.name}`,
    assets: context.assets,
    styles: ['pages.css', 'secureForm.css'],
    scripts: ['secureForm.js'],
    bodyClass: 'page',
    body: html`<header class="top"><span class="brand">${context.brand.name}</span></header>
<main class="sheet secure" data-outcome="${outcome}">${content}</main>`,
  });

/** What is said when a form is not, or no longer, to be filled in. `text`: its purpose's own words. */
export const endingWords = (
  context: Pick<PageContext, 'locale' | 'brand'>,
  ending: Ending,
  text?: string | null,
): { title: string; text: string } => {
  const phone = { phone: context.brand.helpDeskPhone };
  return {
    title: words(context, `secureForms.${ending}Title`),
    text: text ?? words(context, `secureForms.${ending}Text`, phone),
  };
};

/** A page that only says how it stands. */
export const endingPage = (context: PageContext, ending: Ending, text?: string | null): Html => {
  const told = endingWords(context, ending, text);
  const kind = ending === 'done' ? 'done' : 'other';
  return frame(
    context,
    ending,
    html`<div class="outcome ${kind}" role="status"><h1 id="form-title" tabindex="-1">${told.title}</h1><p>${told.text}</p></div>`,
  );
};

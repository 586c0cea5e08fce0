import type { Brand } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import type { Assets } from '../pages/assets.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { sayIn } from './portalSections.ts';

/** A mail in the demo's mailbox. */
export interface DemoMail {
  to: string;
  subject: string;
  text: string;
  at: Date;
}

/** A mail's text, its web addresses as links. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

const mail = (locale: Locale, each: DemoMail) => {
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(each.at);
  return html`<article class="mail"><h2>${each.subject}</h2>
<header><span>${sayIn(locale)('portal.to', { address: each.to })}</span><time datetime="${each.at.toISOString()}">${at}</time></header>
<pre>${linked(each.text)}</pre></article>`;
};

/** The demo's mailbox; it loads itself again when a mail arrives. */
export const mailboxPage = (input: {
  locale: Locale;
  brand: Brand;
  assets: Assets;
  mails: DemoMail[];
}): Html => {
  const { locale, brand, mails } = input;
  const say = sayIn(locale);
  const empty = html`<div class="empty"><h2>${say('portal.mailboxEmpty')}</h2><p>${say('portal.mailboxEmptyText')}</p></div>`;
  return layout({
    locale,
    title: `${say('portal.mailboxTitle')} · ${brand.name}`,
    assets: input.assets,
    styles: ['pages.css'],
    scripts: ['mailbox.js'],
    body: html`<header class="top"><span class="brand">${brand.name}</span><a class="quiet-link" href="/">${say('portal.back')}</a></header>
<main class="wide"><h1>${say('portal.mailboxTitle')}</h1><p>${say('portal.mailboxText')}</p>
<div id="mails" aria-live="polite" data-count="${mails.length}">${mails.length > 0 ? mails.map((each) => mail(locale, each)) : empty}</div></main>`,
  });
};

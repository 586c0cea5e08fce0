import type { Brand } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { Assets } from '../pages/assets.ts';
import { type Html, html, jsonScript } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';

/** What the page hands to its script. */
export interface WidgetPageData {
  locale: Locale;
  nonce: string;
  /** Who may frame the chat, besides ourselves. */
  origins: readonly string[];
  webChatUrl: string;
  texts: Record<'connecting' | 'reconnecting' | 'offline' | 'online' | 'placeholder', string> & {
    length: Record<'near' | 'over', string>;
  };
}

interface WidgetPageInput {
  locale: Locale;
  nonce: string;
  brand: Brand;
  origins: readonly string[];
  assets: Assets;
}

const icon = (path: string) => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
const dots = 'M12 6h.01M12 12h.01M12 18h.01';
const cross = 'M6 6l12 12M18 6L6 18';
const chevron = 'M6 9l6 6 6-6';

// Not a <header>: the portal's page around the frame has its own.
const bar = ({ locale, brand }: WidgetPageInput) => html`<section class="bar" aria-labelledby="title">
<div class="title"><h1 id="title">${t(locale, 'widget.title', { brand: brand.name })}</h1><p>${t(locale, 'widget.subtitle')}</p></div>
<button type="button" class="icon dots" id="menu-button" popovertarget="menu" aria-label="${t(locale, 'widget.menu')}">${icon(dots)}</button>
<button type="button" class="icon" id="minimise" hidden aria-label="${t(locale, 'widget.minimise')}">${icon(chevron)}</button>
<div id="menu" popover>
<button type="button" id="new-chat">${t(locale, 'widget.newChat')}</button>
<button type="button" id="end-chat">${t(locale, 'widget.endChat')}</button>
<a href="${brand.privacyUrl}" target="_blank" rel="noopener">${t(locale, 'widget.privacy')}</a>
</div>
</section>`;

const state = (id: string, title: string, text: string, button: { id: string; label: string }) =>
  html`<section class="state" id="${id}" hidden tabindex="-1" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p>${text}</p>
<button type="button" class="primary" id="${button.id}">${button.label}</button>
</section>`;

const states = ({ locale, brand }: WidgetPageInput) => {
  const phone = { phone: brand.helpDeskPhone };
  return html`<section class="state" id="connecting"><div class="spinner" aria-hidden="true"></div><p>${t(locale, 'widget.connecting')}</p></section>
${state('failed', t(locale, 'widget.failedTitle'), t(locale, 'widget.failedText', phone), { id: 'retry', label: t(locale, 'widget.retry') })}
${state('ended', t(locale, 'widget.endedTitle'), t(locale, 'widget.endedText'), { id: 'again', label: t(locale, 'widget.newChat') })}
${state('concealed', t(locale, 'widget.hiddenTitle'), t(locale, 'widget.hiddenText'), { id: 'reveal', label: t(locale, 'widget.show') })}
<noscript><p class="state">${t(locale, 'widget.noScript', phone)}</p></noscript>`;
};

const formDialog = ({ locale, brand }: WidgetPageInput) =>
  html`<dialog id="form" aria-label="${t(locale, 'secureForms.pageTitle')}">
<button type="button" class="icon" id="form-close" aria-label="${t(locale, 'secureForms.close')}">${icon(cross)}</button>
<div class="form-loading" role="status"><div class="spinner" aria-hidden="true"></div><p>${t(locale, 'secureForms.opening')}</p></div>
<div class="form-failed" role="alert"><p>${t(locale, 'secureForms.failedText', { phone: brand.helpDeskPhone })}</p>
<button type="button" class="primary" id="form-retry">${t(locale, 'secureForms.retry')}</button></div>
<div id="form-content"></div>
</dialog>`;

/** The chat's page: its bar and its states in words; the conversation itself is Web Chat's. */
export const widgetPage = (input: WidgetPageInput): Html => {
  const { locale, nonce, origins, assets } = input;
  const webChatUrl = assets.url('webchat.js');
  const texts = {
    connecting: t(locale, 'widget.connecting'),
    reconnecting: t(locale, 'widget.reconnecting'),
    offline: t(locale, 'widget.offline'),
    online: t(locale, 'widget.online'),
    placeholder: t(locale, 'widget.placeholder'),
    length: { near: t(locale, 'widget.lengthNear'), over: t(locale, 'widget.lengthOver') },
  };
  const data: WidgetPageData = { locale, nonce, origins, webChatUrl, texts };
  return layout({
    locale,
    title: t(locale, 'widget.title', { brand: input.brand.name }),
    assets,
    styles: ['chat.css'],
    // Loaded beside the token's request; the script starts it.
    head: html`<link rel="preload" as="script" href="${webChatUrl}">`,
    scripts: ['chat.js'],
    body: html`${bar(input)}
<p id="connection" role="status"></p>
<main id="chat" aria-label="${t(locale, 'widget.chat')}">${states(input)}<div id="conversation"></div><p id="length" role="status"></p></main>
${formDialog(input)}
${jsonScript('page-data', data)}`,
  });
};

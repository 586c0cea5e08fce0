import type { Brand } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import type { Assets } from '../pages/assets.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { sayIn } from './portalSections.ts';

/** What production answers at `/`: where the chat is found. */
export const landingPage = (input: { locale: Locale; brand: Brand; assets: Assets }): Html => {
  const { locale, brand } = input;
  const say = sayIn(locale);
  return layout({
    locale,
    title: say('portal.landingTitle', { brand: brand.name }),
    assets: input.assets,
    styles: ['pages.css'],
    bodyClass: 'page',
    body: html`<header class="top"><span class="brand">${brand.name}</span></header>
<main class="sheet"><h1>${say('portal.landingTitle', { brand: brand.name })}</h1>
<p class="lead">${say('portal.landingText')}</p>
<p><a class="button" href="${brand.portalUrl}">${say('portal.landingPortal')}</a></p>
<p>${say('portal.landingPhone', { phone: brand.helpDeskPhone })}</p>
<p><a href="${brand.privacyUrl}">${say('portal.privacy')}</a></p></main>`,
  });
};

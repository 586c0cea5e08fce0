import type { Brand } from '../../config.ts';
import { type Locale, locales } from '../../locale.ts';
import type { Assets } from '../pages/assets.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import {
  applicationsCard,
  figures,
  type PortalContext,
  profileCard,
  sayIn,
  tasksCard,
  tryCard,
  vehiclesCard,
} from './portalSections.ts';
import type { DemoUser } from './readDemoUsers.ts';
import { signInCard } from './signInCard.ts';

const languageNames: Record<Locale, string> = { en: 'English', es: 'Español', 'fr-CA': 'Français (Canada)' };

const whoOptions = ({ say, user }: PortalContext, users: DemoUser[]) => {
  const byDealership = Map.groupBy(users, (each) => each.memberships[0]?.dealershipName ?? '');
  return html`<option value="">${say('portal.visitor')}</option>${[...byDealership].map(
    ([dealership, members]) =>
      html`<optgroup label="${dealership}">${members.map(
        (each) =>
          html`<option value="${each.userId}"${each.userId === user?.userId && html` selected`}>${each.fullName}, ${
            each.memberships[0]?.title
          }</option>`,
      )}</optgroup>`,
  )}`;
};

const banner = (context: PortalContext, users: DemoUser[]) => {
  const { say, locale } = context;
  return html`<aside class="demo" aria-label="Demo"><p>${say('portal.demoBanner')} <a href="/demo/mailbox">${say('portal.mailbox')}</a></p>
<form method="get" action="/" id="switch">
<label for="as">${say('portal.who')}</label><select id="as" name="as">${whoOptions(context, users)}</select>
<label for="lang">${say('portal.language')}</label><select id="lang" name="lang">${locales.map(
    (each) =>
      html`<option value="${each}" lang="${each}"${each === locale && html` selected`}>${languageNames[each]}</option>`,
  )}</select>
<button>${say('portal.apply')}</button></form></aside>`;
};

const initials = (name: string) =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('')
    .slice(0, 2);

const header = ({ say, user }: PortalContext, brand: Brand) => {
  const links = ['dashboard', 'vehicles', 'tasks', 'applications', 'profile'] as const;
  return html`<header class="top"><span class="brand">${brand.name}</span>
<nav class="links" aria-label="${say('portal.navigation')}">${links.map(
    (link) =>
      html`<a href="#${link}"${link === 'dashboard' && html` aria-current="page"`}>${say(`portal.${link}`)}</a>`,
  )}</nav>
${user && html`<span class="me"><span class="initials" aria-hidden="true">${initials(user.fullName)}</span>${user.fullName}</span>`}</header>`;
};

const welcome = ({ say, user }: PortalContext) => {
  if (!user) return html`<h1>${say('portal.helloVisitor')}</h1><p>${say('portal.subVisitor')}</p>`;
  const first = user.memberships[0];
  const sub = first && say('portal.sub', { title: first.title, dealership: first.dealershipName });
  return html`<h1>${say('portal.hello', { name: user.fullName.split(' ')[0] ?? '' })}</h1><p>${sub}</p>`;
};

// The loader as a portal embeds it: with the address that says who is signed in, or without one for visitors.
const loader = (user: DemoUser | null) =>
  user
    ? html`<script src="/widget.js" data-portal-token-url="/demo/portal-token?userId=${user.userId}" async></script>`
    : html`<script src="/widget.js" async></script>`;

/** The demo's dealer portal: looks like one, knows who is signed in, embeds the widget as any portal would. */
export const portalPage = (input: {
  locale: Locale;
  brand: Brand;
  assets: Assets;
  users: DemoUser[];
  user: DemoUser | null;
  passwords: Map<string, string>;
  /** Why the last sign-in failed. */
  verdict?: string | null;
}): Html => {
  const { locale, brand, assets, users, user } = input;
  const context: PortalContext = { locale, say: sayIn(locale), user };
  return layout({
    locale,
    title: brand.portalName,
    assets,
    styles: ['portal.css'],
    scripts: ['portal.js'],
    body: html`<a class="skip" href="#dashboard">${context.say('portal.skip')}</a>
${banner(context, users)}
${header(context, brand)}
<main id="dashboard" tabindex="-1"><div class="welcome">${welcome(context)}</div>
${figures(context)}
<div class="cards">${user ? null : signInCard(context, input.verdict ?? null)}${vehiclesCard(context)}${tasksCard(context)}${applicationsCard(context)}${profileCard(context)}${tryCard(
      context,
      users,
      input.passwords,
    )}</div></main>
<footer>${context.say('portal.footer', { brand: brand.name, portal: brand.portalName })}</footer>
${loader(user)}`,
  });
};

import type { Brand } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import { firstOfMonth } from '../../texts/firstOfMonth.ts';
import { type TextKey, type TextValues, t } from '../../texts/index.ts';
import type { Assets } from './assets.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { layout } from './layout.ts';

/** What every page of a sheet's kind needs. */
export interface PageContext {
  locale: Locale;
  brand: Brand;
  assets: Assets;
  /** Where its forms go: the page itself. */
  path: string;
  /** What it is called, and what its sign-in says; nothing in them names anybody. */
  texts: PageTexts;
}

export interface PageTexts {
  title: TextKey;
  signInTitle: TextKey;
  signInText: TextKey;
}

export interface Visitor {
  name: string;
  csrf: string;
}

/** A text in the page's language. */
export const words = (context: PageContext, key: TextKey, values?: TextValues): string =>
  t(context.locale, key, values);

/** A moment in words, in the help desk's zone and with its name. */
export const momentInWords = ({ locale, brand }: PageContext, at: Date): string =>
  firstOfMonth(
    locale,
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: brand.timeZone,
    }).format(at),
  );

const signOutForm = (
  context: PageContext,
  visitor: Visitor,
) => html`<form method="post" action="${context.path}" class="who">
<input type="hidden" name="csrf" value="${visitor.csrf}">
<span>${words(context, 'approvals.signedInAs', { name: visitor.name })}</span>
<button name="action" value="signOut" class="quiet">${words(context, 'approvals.signOut')}</button>
</form>`;

/** The frame of each page: brand, who is signed in, content. */
export const frame = (context: PageContext, visitor: Visitor | null, content: HtmlValue): Html =>
  layout({
    locale: context.locale,
    title: `${words(context, context.texts.title)} · ${context.brand.name}`,
    assets: context.assets,
    styles: ['pages.css'],
    bodyClass: 'page',
    body: html`<header class="top"><span class="brand">${context.brand.name}</span>${visitor && signOutForm(context, visitor)}</header>
<main class="sheet">${content}</main>`,
  });

/** A message above a form; `alert` is read out at once. */
export const notice = (text: string | null, kind: 'alert' | 'status' = 'alert'): HtmlValue =>
  text && html`<p class="notice ${kind}" role="${kind}">${text}</p>`;

/** A page that only says something. */
export const messagePage = (
  context: PageContext,
  visitor: Visitor | null,
  message: { title: string; text: string; back?: boolean },
): Html =>
  frame(
    context,
    visitor,
    html`<h1>${message.title}</h1><p>${message.text}</p>${
      message.back &&
      html`<p><a class="button" href="${context.path}">${words(context, 'approvals.back')}</a></p>`
    }`,
  );

/** Sign-in. It says nothing about what the page is for: a forwarded link gives nothing. */
export const signInPage = (
  context: PageContext,
  input: { notice: string | null; kind?: 'alert' | 'status'; login?: string },
): Html =>
  frame(
    context,
    null,
    html`<h1>${words(context, context.texts.signInTitle)}</h1>
<p class="lead">${words(context, context.texts.signInText)}</p>
${notice(input.notice, input.kind)}
<form method="post" action="${context.path}" class="fields">
<label for="login">${words(context, 'approvals.login')}</label>
<input id="login" name="login" value="${input.login ?? ''}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64">
<label for="password">${words(context, 'approvals.password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
<button name="action" value="signIn" class="button">${words(context, 'approvals.signIn')}</button>
</form>`,
  );

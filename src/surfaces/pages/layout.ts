import type { Locale } from '../../locale.ts';
import type { Assets } from './assets.ts';
import { type Html, type HtmlValue, html } from './html.ts';

/** The frame of a page: head with the brand's colours and icon, its own stylesheets and scripts (by name); body as given. */
export const layout = (page: {
  locale: Locale;
  title: string;
  assets: Assets;
  styles: string[];
  scripts?: string[];
  head?: HtmlValue;
  bodyClass?: string;
  body: HtmlValue;
}): Html => html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<link rel="icon" type="image/svg+xml" href="${page.assets.url('icon.svg')}">
${page.head}
${['theme.css', ...page.styles].map((name) => html`<link rel="stylesheet" href="${page.assets.url(name)}">`)}
${(page.scripts ?? []).map((name) => html`<script type="module" src="${page.assets.url(name)}"></script>`)}
</head>
<body class="${page.bodyClass ?? ''}">
${page.body}
</body>
</html>
`;

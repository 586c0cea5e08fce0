import type { Locale } from '../../locale.ts';
import { type Html, type HtmlValue, html } from './html.ts';

/** The frame of a page: head with its stylesheets and scripts, body as given. */
export const layout = (page: {
  locale: Locale;
  title: string;
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
<link rel="icon" href="data:,">
${page.head}
${page.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${(page.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body class="${page.bodyClass ?? ''}">
${page.body}
</body>
</html>
`;

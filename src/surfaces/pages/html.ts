/** Markup that is safe to send: made by `html` only, so whatever came from outside has been escaped on its way in. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const render = (value: HtmlValue): string => {
  if (value instanceof Html) return value.markup;
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
};

/**
 * A template whose values are escaped; nested templates and lists of them are kept. `null`, `undefined` and booleans
 * vanish, so `${condition && html`…`}` works. Attributes must be quoted.
 */
export const html = (parts: TemplateStringsArray, ...values: HtmlValue[]): Html =>
  new Html(
    parts.reduce((text, part, index) => `${text}${index > 0 ? render(values[index - 1]) : ''}${part}`, ''),
  );

/** JSON for a page's script to read; `<` is written so that nothing in it can end the element. */
export const jsonScript = (id: string, value: unknown): Html =>
  new Html(
    `<script type="application/json" id="${escapeHtml(id)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );

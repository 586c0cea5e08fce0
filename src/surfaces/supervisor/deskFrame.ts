import type { TextKey } from '../../texts/index.ts';
import { type Html, type HtmlValue, html } from '../pages/html.ts';
import { frame, notice, type PageContext, words } from '../pages/sheet.ts';
import type { Session } from '../pages/visit.ts';
import type { Form, Outcome } from './deskPage.ts';

/** Where the help desk's pages are. */
export const deskPaths = {
  callers: '/agent/callers',
  accounts: '/supervisor/accounts',
  reactivations: '/supervisor/reactivations',
} as const;

const places: { path: string; title: TextKey; forAgents?: true }[] = [
  { path: deskPaths.callers, title: 'callers.title', forAgents: true },
  { path: deskPaths.accounts, title: 'supervisor.title' },
  { path: deskPaths.reactivations, title: 'reactivations.title' },
];

const link = (context: PageContext, { path, title }: (typeof places)[number]) =>
  path === context.path
    ? html`<li><a href="${path}" aria-current="page">${words(context, title)}</a></li>`
    : html`<li><a href="${path}">${words(context, title)}</a></li>`;

/** The frame of the help desk's pages: the way to the others, the title, what has just happened, the content. */
export const deskFrame = (
  context: PageContext,
  session: Session,
  page: { told: Outcome['told']; content: HtmlValue },
): Html => {
  const shown = places.filter(({ forAgents }) => forAgents || session.isSupervisor);
  return frame(
    context,
    session,
    html`${
      shown.length > 1 &&
      html`<nav class="places" aria-label="${words(context, 'callers.pages')}"><ul>${shown.map((place) => link(context, place))}</ul></nav>`
    }
<h1>${words(context, context.texts.title)}</h1>
${page.told && notice(page.told.text, page.told.kind)}
${page.content}`,
  );
};

/** What a form carries unseen. */
export const hidden = ({ csrf }: Session, values: Record<string, string>): HtmlValue =>
  Object.entries({ csrf, ...values }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The operation id that a form carries, by which sending it twice counts once; another one where it carries none. */
export const operationIdOf = (form: Form, another: () => string): string => {
  const given = form.get('operationId') ?? '';
  return uuid.test(given) ? given : another();
};

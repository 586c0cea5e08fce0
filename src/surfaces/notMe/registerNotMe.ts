import type { Request, Response, Server } from 'restify';
import type { Services } from '../../services/createServices.ts';
import type { FreezeLinkState } from '../../services/freezes/readFreezeLink.ts';
import type { TextKey } from '../../texts/index.ts';
import { type Html, html } from '../pages/html.ts';
import { pageLocale } from '../pages/pageLocale.ts';
import { sendPage } from '../pages/sendPage.ts';
import { frame, messagePage, type PageContext, type PageTexts, words } from '../pages/sheet.ts';
import type { PageDeps } from '../pages/visit.ts';

export interface NotMeDeps extends Pick<PageDeps, 'config' | 'log' | 'assets'> {
  services: Pick<Services, 'freezes'>;
}

interface Visit {
  deps: NotMeDeps;
  response: Response;
  context: PageContext;
  token: string;
}

const texts: PageTexts = { title: 'notMe.title', signInTitle: 'notMe.title', signInText: 'notMe.title' };

const outcomes: Record<Exclude<FreezeLinkState, 'valid'> | 'frozen', { status: number; key: string }> = {
  frozen: { status: 200, key: 'done' },
  used: { status: 410, key: 'used' },
  expired: { status: 410, key: 'expired' },
  unknown: { status: 404, key: 'unknown' },
};

// One button, no script, no sign-in: it only takes power away.
const askPage = (context: PageContext): Html => {
  const { helpDeskPhone: phone } = context.brand;
  return frame(
    context,
    null,
    html`<h1>${words(context, 'notMe.askTitle')}</h1>
<p class="lead">${words(context, 'notMe.askText')}</p>
<ul>${(['notMe.askEffect', 'notMe.askUndo', 'notMe.askLeave'] as const).map((key) => html`<li>${words(context, key, { phone })}</li>`)}</ul>
<form method="post" action="${context.path}" class="buttons">
<button class="button">${words(context, 'notMe.freeze')}</button>
</form>`,
  );
};

const send = ({ response }: Visit, status: number, page: Html) =>
  sendPage(response, status, page, { formAction: "'self'" });

const tell = (visit: Visit, outcome: keyof typeof outcomes) => {
  const { status, key } = outcomes[outcome];
  const { context } = visit;
  const values = { phone: context.brand.helpDeskPhone };
  const [title, text] = [`notMe.${key}Title` as TextKey, `notMe.${key}Text` as TextKey];
  send(
    visit,
    status,
    messagePage(context, null, { title: words(context, title), text: words(context, text, values) }),
  );
};

const get = async (visit: Visit) => {
  const { state } = await visit.deps.services.freezes.readFreezeLink({ token: visit.token });
  if (state === 'valid') send(visit, 200, askPage(visit.context));
  else tell(visit, state);
};

const post = async (visit: Visit) => {
  const { kind } = await visit.deps.services.freezes.freezeByLink({ token: visit.token });
  tell(visit, kind);
};

/**
 * `/not-me/:token`: "This wasn't me". GET and HEAD change nothing and name nobody; the button freezes the account, from
 * whatever browser, for that only takes power away (SECURITY.md, "Notices and links").
 */
export const registerNotMe = (server: Server, deps: NotMeDeps): void => {
  const handle = (act: (visit: Visit) => Promise<void>) => async (request: Request, response: Response) => {
    const token = String(request.params.token ?? '').slice(0, 200);
    const { brand } = deps.config;
    const path = `/not-me/${encodeURIComponent(token)}`;
    const context = { locale: pageLocale(request), brand, assets: deps.assets, path, texts };
    const visit = { deps, response, context, token };
    try {
      await act(visit);
    } catch (error) {
      deps.log.error({ err: error }, 'not me: unexpected');
      const text = words(context, 'notMe.failedText', { phone: brand.helpDeskPhone });
      send(visit, 500, messagePage(context, null, { title: words(context, 'notMe.failedTitle'), text }));
    }
  };
  server.get('/not-me/:token', handle(get));
  server.head('/not-me/:token', handle(get));
  server.post('/not-me/:token', handle(post));
};

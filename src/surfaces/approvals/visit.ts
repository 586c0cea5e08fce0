import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Services } from '../../services/createServices.ts';
import type { Caller } from '../../services/identity/caller.ts';
import type { Assets } from '../pages/assets.ts';
import type { Html } from '../pages/html.ts';
import { pageLocale } from '../pages/pageLocale.ts';
import { sendPage } from '../pages/sendPage.ts';
import type { PageContext, Visitor } from './pages.ts';
import { readSessionCookie } from './sessionCookie.ts';

export interface ApprovalsDeps {
  config: Pick<Config, 'brand' | 'trustedProxies'>;
  clock: Clock;
  log: Logger;
  assets: Assets;
  services: Pick<Services, 'access' | 'accounts' | 'approvals' | 'identity'>;
}

/** Somebody who signed in on this page. */
export interface Session extends Visitor {
  caller: Caller;
  token: string;
}

/** One visit of the page: with which link, in which language, by whom. */
export interface Visit {
  deps: ApprovalsDeps;
  request: Request;
  /** Where tries are counted for somebody who has not signed in. */
  source: string;
  response: Response;
  context: PageContext;
  link: string;
  session: Session | null;
  /** The browser sent a session that is over. */
  sessionOver: boolean;
}

const readSession = async (deps: ApprovalsDeps, token: string | null): Promise<Session | null> => {
  const found = token ? await deps.services.accounts.readPageSession({ sessionToken: token }) : null;
  return found && token ? { ...found, token } : null;
};

const accountLocale = async (deps: ApprovalsDeps, session: Session | null) => {
  if (session?.caller.via !== 'page') return null;
  const account = await deps.services.identity.readAccount({ accountId: session.caller.accountId });
  return account?.locale ?? null;
};

/** Reads who comes with which link. Changes nothing. */
export const openVisit = async (
  deps: ApprovalsDeps,
  clientIp: (request: Request) => string,
  request: Request,
  response: Response,
): Promise<Visit> => {
  const link = String(request.params.token ?? '').slice(0, 200);
  const token = readSessionCookie(request);
  const session = await readSession(deps, token);
  const context: PageContext = {
    locale: pageLocale(request, await accountLocale(deps, session)),
    brand: deps.config.brand,
    assets: deps.assets,
    path: `/access-requests/${encodeURIComponent(link)}`,
  };
  return {
    deps,
    request,
    source: `page:${clientIp(request)}`,
    response,
    context,
    link,
    session,
    sessionOver: token !== null && session === null,
  };
};

/** Sends a page: no script, no frame, forms to ourselves only. */
export const show = (visit: Visit, status: number, page: Html): void =>
  sendPage(visit.response, status, page, { formAction: "'self'" });

/** Back to the link, as a GET. */
export const showAgain = ({ response, context }: Visit): void => {
  response.setHeader('Location', context.path);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.writeHead(303);
  response.end();
};

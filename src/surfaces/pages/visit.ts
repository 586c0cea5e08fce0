import { timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Services } from '../../services/createServices.ts';
import type { Caller } from '../../services/identity/caller.ts';
import type { Assets } from './assets.ts';
import type { Html } from './html.ts';
import { pageLocale } from './pageLocale.ts';
import { sendPage } from './sendPage.ts';
import { readSessionCookie, setSessionCookie } from './sessionCookie.ts';
import { type PageContext, type PageTexts, signInPage, type Visitor, words } from './sheet.ts';

/** What a page with sign-in needs; each surface adds its own services. */
export interface PageDeps {
  config: Pick<Config, 'brand' | 'trustedProxies'>;
  clock: Clock;
  log: Logger;
  assets: Assets;
  services: Pick<Services, 'accounts' | 'identity'>;
}

/** Somebody who signed in on one of our pages. */
export interface Session extends Visitor {
  caller: Caller;
  /** Of the help desk. */
  isSupervisor: boolean;
  token: string;
}

/** One visit of a page: in which language, by whom. */
export interface Visit<Deps extends PageDeps = PageDeps> {
  deps: Deps;
  request: Request;
  /** Where tries are counted for somebody who has not signed in. */
  source: string;
  response: Response;
  context: PageContext;
  session: Session | null;
  /** The browser sent a session that is over. */
  sessionOver: boolean;
}

const readSession = async (deps: PageDeps, token: string | null): Promise<Session | null> => {
  const found = token ? await deps.services.accounts.readPageSession({ sessionToken: token }) : null;
  return found && token ? { ...found, token } : null;
};

const accountLocale = async (deps: PageDeps, session: Session | null) => {
  if (session?.caller.via !== 'page') return null;
  const account = await deps.services.identity.readAccount({ accountId: session.caller.accountId });
  return account?.locale ?? null;
};

/** Reads who comes. Changes nothing. */
export const openVisit = async <Deps extends PageDeps>(
  deps: Deps,
  clientIp: (request: Request) => string,
  exchange: { request: Request; response: Response },
  page: { path: string; texts: PageTexts },
): Promise<Visit<Deps>> => {
  const { request, response } = exchange;
  const token = readSessionCookie(request);
  const session = await readSession(deps, token);
  const context: PageContext = {
    locale: pageLocale(request, await accountLocale(deps, session)),
    brand: deps.config.brand,
    assets: deps.assets,
    ...page,
  };
  return {
    deps,
    request,
    source: `page:${clientIp(request)}`,
    response,
    context,
    session,
    sessionOver: token !== null && session === null,
  };
};

/** Sends a page: no script, no frame, forms to ourselves only. */
export const show = (visit: Visit, status: number, page: Html): void =>
  sendPage(visit.response, status, page, { formAction: "'self'" });

/** Back to the page, as a GET. */
export const showAgain = ({ response, context }: Visit): void => {
  response.setHeader('Location', context.path);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.writeHead(303);
  response.end();
};

/** Whether a form was made by our page for this session, not by another site. */
export const isFrom = (session: Session, form: Map<string, string>): boolean => {
  const [given, expected] = [Buffer.from(form.get('csrf') ?? ''), Buffer.from(session.csrf)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** The sign-in of a page, to whoever has no session (any more). */
export const showSignIn = (visit: Visit): void => {
  const notice = visit.sessionOver ? words(visit.context, 'approvals.over') : null;
  show(visit, visit.sessionOver ? 401 : 200, signInPage(visit.context, { notice }));
};

/** A form came without a session: nothing was done, and that is said. */
export const showOver = (visit: Visit): void =>
  show(visit, 401, signInPage(visit.context, { notice: words(visit.context, 'approvals.over') }));

/** Ends the session, and says so. */
export const signOut = async (visit: Visit, session: Session): Promise<void> => {
  await visit.deps.services.accounts.endPageSession({ sessionToken: session.token });
  setSessionCookie(visit.response, null);
  const notice = words(visit.context, 'approvals.signedOut');
  show(visit, 200, signInPage(visit.context, { notice, kind: 'status' }));
};

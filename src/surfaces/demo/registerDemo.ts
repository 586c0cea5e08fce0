import type { Knex } from 'knex';
import type { Request, Response, Server } from 'restify';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { isFromHere } from '../http/demoOnly.ts';
import { sendJson } from '../http/sendJson.ts';
import type { Assets } from '../pages/assets.ts';
import { pageLocale } from '../pages/pageLocale.ts';
import { readForm } from '../pages/readForm.ts';
import { type PagePolicy, sendPage } from '../pages/sendPage.ts';
import { landingPage } from './landingPage.ts';
import { type DemoMail, mailboxPage } from './mailboxPage.ts';
import { mintPortalToken } from './mintPortalToken.ts';
import { portalPage } from './portalPage.ts';
import { readDemoPasswords } from './readDemoPasswords.ts';
import { readDemoUsers } from './readDemoUsers.ts';

export interface DemoDeps {
  config: Pick<Config, 'brand'>;
  assets: Assets;
  knex: Knex;
  clock: Clock;
  /** With what the demo's portal signs; the same secret checks it. */
  portalJwtSecret: string;
  /** What the demo's mailbox holds, in any order. */
  listMails: () => DemoMail[];
}

const ownPolicy: PagePolicy = {
  script: "'self'",
  connect: "'self'",
  frame: "'self'",
  formAction: "'self'",
};

const queryOf = (request: Request) => new URL(request.url ?? '/', 'http://localhost').searchParams;

const newestFirst = (deps: DemoDeps) => deps.listMails().toSorted((a, b) => b.at.getTime() - a.at.getTime());

const showPortal = async (deps: DemoDeps, request: Request, response: Response) => {
  const query = queryOf(request);
  const users = await readDemoUsers(deps);
  const user = users.find((each) => each.userId === query.get('as')) ?? null;
  const { brand } = deps.config;
  const locale = pageLocale(request, query.get('lang'));
  const page = portalPage({
    locale,
    brand,
    assets: deps.assets,
    users,
    user,
    passwords: readDemoPasswords(),
    verdict: query.get('signIn'),
  });
  sendPage(response, 200, page, ownPolicy);
};

const showMailbox = async (deps: DemoDeps, request: Request, response: Response) => {
  const { assets, config } = deps;
  const page = mailboxPage({
    locale: pageLocale(request, queryOf(request).get('lang')),
    brand: config.brand,
    assets,
    mails: newestFirst(deps),
  });
  sendPage(response, 200, page, ownPolicy);
};

const givePortalToken = async (deps: DemoDeps, request: Request, response: Response) => {
  const userId = readForm(request).get('userId') ?? queryOf(request).get('userId') ?? '';
  const users = await readDemoUsers(deps);
  if (!users.some((each) => each.userId === userId)) throw new AppError('notFound', { what: 'user' });
  const now = deps.clock.now();
  sendJson(response, 200, {
    portalToken: await mintPortalToken({ userId, secret: deps.portalJwtSecret, now }),
  });
};

/** The demo: a dealer portal at `/`, its sign-in, its mailbox. Answers this machine only. */
export const registerDemo = (server: Server, deps: DemoDeps): void => {
  type Act = (deps: DemoDeps, request: Request, response: Response) => Promise<void>;
  const guarded = (act: Act) => async (request: Request, response: Response) => {
    if (!isFromHere(request)) throw new AppError('forbidden', { reason: 'demo' });
    await act(deps, request, response);
  };
  server.get('/', guarded(showPortal));
  server.post('/demo/portal-token', guarded(givePortalToken));
  server.get('/demo/mailbox', guarded(showMailbox));
  server.get(
    '/demo/mailbox.json',
    guarded(async (_deps, _request, response) => sendJson(response, 200, newestFirst(deps))),
  );
};

/** Production's `/`: a plain page that says where the chat is. */
export const registerLanding = (server: Server, deps: Pick<DemoDeps, 'config' | 'assets'>): void => {
  server.get('/', async (request: Request, response: Response) => {
    const locale = pageLocale(request, queryOf(request).get('lang'));
    sendPage(response, 200, landingPage({ locale, brand: deps.config.brand, assets: deps.assets }));
  });
};

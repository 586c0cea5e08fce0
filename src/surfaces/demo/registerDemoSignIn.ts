import type { Request, Response, Server } from 'restify';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { toLocale } from '../../locale.ts';
import type { Services } from '../../services/createServices.ts';
import { isFromHere } from '../http/demoOnly.ts';
import { sendJson } from '../http/sendJson.ts';
import { readForm } from '../pages/readForm.ts';
import { mintPortalToken } from './mintPortalToken.ts';

export interface DemoSignInDeps {
  services: { portal: Pick<Services['portal'], 'signIn'> };
  clock: Clock;
  portalJwtSecret: string;
}

const wantsPage = (request: Request) => String(request.headers.accept ?? '').includes('text/html');

const showPage = (response: Response, query: Record<string, string>) => {
  response.writeHead(303, { Location: `/?${new URLSearchParams(query)}`, 'Cache-Control': 'no-store' });
  response.end();
};

/**
 * `POST /demo/sign-in`: the demo's portal checks User ID and password as any portal does, by the service behind
 * `/api/portal/sign-ins`. A page is sent on to the portal; everybody else gets `{verdict, portalToken}`.
 */
export const registerDemoSignIn = (server: Server, deps: DemoSignInDeps): void => {
  server.post('/demo/sign-in', async (request: Request, response: Response) => {
    if (!isFromHere(request)) throw new AppError('forbidden', { reason: 'demo' });
    const form = readForm(request);
    const userId = (form.get('userId') ?? '').slice(0, 64);
    const password = (form.get('password') ?? '').slice(0, 512);
    const source = request.socket.remoteAddress;
    const outcome = await deps.services.portal.signIn({ userId, password, source });
    const accepted = outcome.verdict === 'accepted' ? outcome.user.userId : null;
    if (wantsPage(request)) {
      const lang = toLocale(form.get('lang')) ?? 'en';
      return showPage(response, accepted ? { as: accepted, lang } : { signIn: outcome.verdict, lang });
    }
    const portalToken =
      accepted &&
      (await mintPortalToken({ userId: accepted, secret: deps.portalJwtSecret, now: deps.clock.now() }));
    sendJson(response, 200, { verdict: outcome.verdict, portalToken });
  });
};

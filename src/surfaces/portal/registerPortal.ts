import type { Request, Response, Server } from 'restify';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/createServices.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';
import { hasBearer } from '../http/bearer.ts';
import { sendJson } from '../http/sendJson.ts';
import { readQuery } from './readQuery.ts';
import { readSignIn, verdictAsJson } from './signIns.ts';

export interface PortalDeps {
  config: Pick<Config, 'demo' | 'portal'>;
  keyring: Keyring;
  services: { portal: Pick<Services['portal'], 'listChanges' | 'signIn'> };
}

/** `PORTAL_API_SECRET`; the demo is its own portal and has one of its own keys where none is set. */
export const portalApiSecret = ({ config, keyring }: Omit<PortalDeps, 'services'>): string | null =>
  config.portal.apiSecret ??
  (config.demo ? Buffer.from(keyring.key('demo-portal-api')).toString('base64url') : null);

/** `/api/portal/…`, for the dealer portal's server: README.md, openapi.json. */
export const registerPortal = (server: Server, deps: PortalDeps): void => {
  const secret = portalApiSecret(deps);
  const { portal } = deps.services;
  const guarded =
    (act: (request: Request) => Promise<unknown>) => async (request: Request, response: Response) => {
      if (!hasBearer(request, secret)) throw new AppError('unauthorized', { reason: 'portalSecret' });
      sendJson(response, 200, await act(request));
    };
  server.post(
    '/api/portal/sign-ins',
    guarded(async (request) => verdictAsJson(await portal.signIn(readSignIn(request.body)))),
  );
  server.get(
    '/api/portal/changes',
    guarded((request) => portal.listChanges(readQuery(request.url))),
  );
};

import type { Request, Response, Server } from 'restify';
import { sendError } from '../http/sendError.ts';
import { toFailure } from '../http/toFailure.ts';
import { endingPage } from './pages.ts';
import { showForm } from './showForm.ts';
import { takeForm } from './takeForm.ts';
import { contextOf, openVisit, type SecureFormsDeps, show, type Visit } from './visit.ts';

const fail = (visit: Visit, error: unknown) => {
  const { deps, request, response } = visit;
  const { status, bug } = toFailure(error);
  if (visit.wantsJson) return sendError(deps.log, request, response, error);
  // The route and not the address, which holds the link.
  if (bug) deps.log.error({ err: error, route: '/secure/:token' }, 'secure form failed');
  show(visit, status, endingPage(contextOf(visit, null), 'failed'));
};

/**
 * `/secure/:token`, where secrets are typed (SECURITY.md, "Secrets never enter the chat"): a page that works without scripts, or JSON
 * where that is accepted (the terminal). GET and HEAD change nothing.
 */
export const registerSecureForms = (server: Server, deps: SecureFormsDeps): void => {
  const handle = (act: (visit: Visit) => Promise<void>) => async (request: Request, response: Response) => {
    const visit = openVisit(deps, request, response);
    try {
      await act(visit);
    } catch (error) {
      fail(visit, error);
    }
  };
  server.get('/secure/:token', handle(showForm));
  server.head('/secure/:token', handle(showForm));
  server.post('/secure/:token', handle(takeForm));
};

import type { Request, Response, Server } from 'restify';
import { createClientIp } from '../http/clientIp.ts';
import { readForm } from '../pages/readForm.ts';
import { messagePage, words } from '../pages/sheet.ts';
import { signIn } from '../pages/signIn.ts';
import { isFrom, openVisit, show, showAgain, showOver, showSignIn, signOut } from '../pages/visit.ts';
import { decide, showRefusal, showRequest } from './decide.ts';
import { type ApprovalsDeps, texts, type Visit } from './visit.ts';

/** Whether the link is one at all; if not, says so. Whom and what it is about stays unsaid. */
const linkWorks = async (visit: Visit) => {
  const { state } = await visit.deps.services.approvals.readApprovalLink({ token: visit.link });
  if (state === 'valid') return true;
  const title = words(visit.context, `approvals.${state}Title`);
  const text = words(visit.context, `approvals.${state}Text`);
  show(visit, state === 'expired' ? 410 : 404, messagePage(visit.context, visit.session, { title, text }));
  return false;
};

const get = async (visit: Visit) => {
  if (!(await linkWorks(visit))) return;
  if (visit.session) return showRequest(visit, visit.session);
  showSignIn(visit);
};

const post = async (visit: Visit) => {
  if (!(await linkWorks(visit))) return;
  const form = readForm(visit.request);
  const action = form.get('action') ?? (form.has('portalToken') ? 'signIn' : '');
  if (action === 'signIn') return signIn(visit, form);
  const { session } = visit;
  if (!session) return showOver(visit);
  // A form that another site made: the request is shown, nothing is done.
  if (!isFrom(session, form)) return showAgain(visit);
  if (action === 'signOut') return signOut(visit, session);
  if (action === 'decide') return decide(visit, session, form);
  return showAgain(visit);
};

/**
 * `/access-requests/:token`, the approver's page. It works without scripts; GET and HEAD change nothing and name nobody
 * before sign-in (SECURITY.md, "Notices and links").
 */
export const registerApprovals = (server: Server, deps: ApprovalsDeps): void => {
  const clientIp = createClientIp(deps.config.trustedProxies);
  const handle = (act: (visit: Visit) => Promise<void>) => async (request: Request, response: Response) => {
    const link = String(request.params.token ?? '').slice(0, 200);
    const path = `/access-requests/${encodeURIComponent(link)}`;
    const visit = { ...(await openVisit(deps, clientIp, { request, response }, { path, texts })), link };
    try {
      await act(visit);
    } catch (error) {
      showRefusal(visit, error);
    }
  };
  server.get('/access-requests/:token', handle(get));
  server.head('/access-requests/:token', handle(get));
  server.post('/access-requests/:token', handle(post));
};

import { AppError } from '../../errors.ts';
import { setSessionCookie } from './sessionCookie.ts';
import { momentInWords, signInPage, words } from './sheet.ts';
import { show, showAgain, type Visit } from './visit.ts';

const begin = (visit: Visit, token: string) => {
  setSessionCookie(visit.response, token);
  showAgain(visit);
};

const refuse = (visit: Visit, status: number, notice: string, login?: string) =>
  show(visit, status, signInPage(visit.context, { notice, ...(login ? { login } : {}) }));

const withPassword = async (visit: Visit, login: string, password: string) => {
  const { deps, source, context } = visit;
  const outcome = await deps.services.accounts.signInToPage({
    login,
    password,
    source,
  });
  if (outcome.kind === 'signedIn') return begin(visit, outcome.sessionToken);
  if (outcome.kind === 'paused') {
    const until = momentInWords(context, outcome.until);
    return refuse(visit, 429, words(context, 'approvals.paused', { until }), login);
  }
  return refuse(visit, 401, words(context, 'approvals.refused'), login);
};

const withPortalToken = async (visit: Visit, token: string) => {
  try {
    const outcome = await visit.deps.services.accounts.signInToPageWithPortalToken({ token });
    if (outcome.kind === 'signedIn') return begin(visit, outcome.sessionToken);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unauthorized') throw error;
  }
  return refuse(visit, 401, words(visit.context, 'approvals.portalRefused'));
};

/** Signs in with User ID and password, or with the portal's word; then shows the page. */
export const signIn = async (visit: Visit, form: Map<string, string>): Promise<void> => {
  const portalToken = form.get('portalToken');
  if (portalToken) return withPortalToken(visit, portalToken.slice(0, 4096));
  const login = (form.get('login') ?? '').trim().slice(0, 64);
  const password = (form.get('password') ?? '').slice(0, 512);
  if (!login || !password) return refuse(visit, 401, words(visit.context, 'approvals.refused'), login);
  try {
    return await withPassword(visit, login, password);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'busy') throw error;
    return refuse(visit, 503, words(visit.context, 'approvals.busy'), login);
  }
};

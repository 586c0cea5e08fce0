import type { Request, Response, Server } from 'restify';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/createServices.ts';
import { newId } from '../../services/ids.ts';
import { createClientIp } from '../http/clientIp.ts';
import { readForm } from '../pages/readForm.ts';
import { messagePage, type PageTexts, words } from '../pages/sheet.ts';
import { signIn } from '../pages/signIn.ts';
import {
  isFrom,
  openVisit,
  type PageDeps,
  type Visit as PageVisit,
  type Session,
  show,
  showAgain,
  showOver,
  showSignIn,
  signOut,
} from '../pages/visit.ts';
import { accountsPage, type Told } from './accountsPage.ts';

export interface SupervisorDeps extends PageDeps {
  services: Pick<Services, 'accounts' | 'identity' | 'freezes'>;
}
type Visit = PageVisit<SupervisorDeps>;

const path = '/supervisor/accounts';
const texts: PageTexts = {
  title: 'supervisor.title',
  signInTitle: 'supervisor.signInTitle',
  signInText: 'supervisor.signInText',
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const showAccounts = async (visit: Visit, session: Session, told: Told | null = null, status = 200) => {
  const { deps, context } = visit;
  const accounts = await deps.services.freezes.listFrozen({ caller: session.caller });
  const newOperationId = () => newId(deps.clock);
  show(visit, status, accountsPage(context, session, { accounts, told, newOperationId }));
};

const check = async (visit: Visit, session: Session, form: Map<string, string>) => {
  const verdict = await visit.deps.services.freezes.checkOwner({
    caller: session.caller,
    freezeId: form.get('freezeId') ?? '',
    email: (form.get('email') ?? '').slice(0, 254),
    answer: (form.get('answer') ?? '').slice(0, 500),
  });
  // A match shows by itself: the account's next step is another one.
  if (verdict === 'match') return showAccounts(visit, session);
  const told = { text: words(visit.context, `supervisor.${verdict}`), kind: 'alert' } as const;
  return showAccounts(visit, session, told, verdict === 'locked' ? 429 : 422);
};

const unfreeze = async (visit: Visit, session: Session, form: Map<string, string>) => {
  const { deps, context } = visit;
  const [outcome, given] = [form.get('outcome'), form.get('operationId') ?? ''];
  if (outcome !== 'restored' && outcome !== 'kept') return showAccounts(visit, session);
  const { fullName: name } = await deps.services.freezes.unfreezeAccount({
    caller: session.caller,
    operationId: uuid.test(given) ? given : newId(deps.clock),
    freezeId: form.get('freezeId') ?? '',
    outcome,
  });
  return showAccounts(visit, session, {
    text: words(context, `supervisor.done_${outcome}`, { name }),
    kind: 'status',
  });
};

const problems: Record<string, 'gone' | 'notProved' | 'emailTaken' | 'busy'> = {
  notFound: 'gone',
  notFrozen: 'gone',
  notProved: 'notProved',
  emailTaken: 'emailTaken',
  busy: 'busy',
};

const showFailure = async (visit: Visit, error: unknown): Promise<void> => {
  const { context, deps, session } = visit;
  const { code, details } =
    error instanceof AppError ? error : { code: '', details: {} as { reason?: string } };
  if (code === 'notAllowed' || code === 'verificationRequired') {
    const title = words(context, 'supervisor.notAllowedTitle');
    const text = words(context, 'supervisor.notAllowedText');
    return show(visit, 403, messagePage(context, session, { title, text }));
  }
  const problem = problems[String(details.reason ?? code)];
  if (problem && session) {
    const told = { text: words(context, `supervisor.${problem}`), kind: 'alert' } as const;
    return showAccounts(visit, session, told, problem === 'busy' ? 503 : 409);
  }
  deps.log.error({ err: error }, 'supervisor: unexpected');
  const [title, text] = [words(context, 'supervisor.failedTitle'), words(context, 'supervisor.failedText')];
  return show(visit, 500, messagePage(context, session, { title, text, back: true }));
};

const get = async (visit: Visit) => (visit.session ? showAccounts(visit, visit.session) : showSignIn(visit));

const post = async (visit: Visit) => {
  const form = readForm(visit.request);
  const action = form.get('action');
  if (action === 'signIn') return signIn(visit, form);
  const { session } = visit;
  if (!session) return showOver(visit);
  // A form that another site made: the list is shown, nothing is done.
  if (!isFrom(session, form)) return showAgain(visit);
  if (action === 'signOut') return signOut(visit, session);
  if (action === 'check') return check(visit, session, form);
  if (action === 'unfreeze') return unfreeze(visit, session, form);
  return showAgain(visit);
};

/**
 * `/supervisor/accounts`: frozen accounts for the help desk's supervisors, who make sure who is calling and give them back. It
 * works without scripts; nothing is shown before sign-in, and nothing to anybody else.
 */
export const registerSupervisor = (server: Server, deps: SupervisorDeps): void => {
  const clientIp = createClientIp(deps.config.trustedProxies);
  const handle = (act: (visit: Visit) => Promise<void>) => async (request: Request, response: Response) => {
    const visit = await openVisit(deps, clientIp, { request, response }, { path, texts });
    try {
      await act(visit);
    } catch (error) {
      await showFailure(visit, error);
    }
  };
  server.get(path, handle(get));
  server.head(path, handle(get));
  server.post(path, handle(post));
};

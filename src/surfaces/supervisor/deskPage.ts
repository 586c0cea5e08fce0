import type { Request, Response, Server } from 'restify';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/createServices.ts';
import type { TextKey } from '../../texts/index.ts';
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

export interface DeskDeps extends PageDeps {
  services: Pick<
    Services,
    'accounts' | 'identity' | 'freezes' | 'callerChecks' | 'challengeQuestions' | 'credentials'
  >;
}
export type Visit = PageVisit<DeskDeps>;
export type Form = ReadonlyMap<string, string>;

/** What has just happened, above what a page shows. */
interface Told {
  text: string;
  kind: 'alert' | 'status';
}

/** What an act on a page comes to: what is told, with which status, and the case that is open. */
export interface Outcome {
  told?: Told;
  status?: number;
  caseId?: string;
}

/** A page of the help desk, declared. Sign-in, forged forms and failures are the mechanism's. */
export interface DeskPage {
  path: string;
  texts: PageTexts;
  /** What is said to whoever may not see it. */
  notAllowed: { title: TextKey; text: TextKey };
  /** Sends the page. */
  show(visit: Visit, session: Session, outcome: Outcome): Promise<void>;
  /** By the name of a form's button. */
  actions: Record<string, (visit: Visit, session: Session, form: Form) => Promise<Outcome>>;
  /** Expected failures, by their reason or code: what is said, above the page as it is now. */
  problems: Record<string, TextKey>;
}

const tell = (visit: Visit, key: TextKey, kind: Told['kind']): Told => ({
  text: words(visit.context, key),
  kind,
});

/** Something that went wrong, with what is said of it. */
export const alerting = (visit: Visit, key: TextKey, status: number, caseId?: string): Outcome => ({
  told: tell(visit, key, 'alert'),
  status,
  ...(caseId && { caseId }),
});

const showFailure = async (page: DeskPage, visit: Visit, error: unknown, form: Form): Promise<void> => {
  const { context, deps, session } = visit;
  const { code, details } = error instanceof AppError ? error : new AppError('unavailable');
  const say = (status: number, title: TextKey, text: TextKey, back = false) => {
    const message = { title: words(context, title), text: words(context, text), back };
    return show(visit, status, messagePage(context, session, message));
  };
  if (code === 'notAllowed' || code === 'verificationRequired') {
    return say(403, page.notAllowed.title, page.notAllowed.text);
  }
  const problem = error instanceof AppError && page.problems[String(details.reason ?? code)];
  if (problem && session) {
    const outcome = alerting(visit, problem, code === 'busy' ? 503 : 409, form.get('caseId'));
    return page.show(visit, session, outcome);
  }
  deps.log.error({ err: error }, `${page.path}: unexpected`);
  return say(500, 'supervisor.failedTitle', 'supervisor.failedText', true);
};

const get = async (page: DeskPage, visit: Visit) =>
  visit.session ? page.show(visit, visit.session, {}) : showSignIn(visit);

const post = async (page: DeskPage, visit: Visit, form: Map<string, string>) => {
  const action = form.get('action') ?? '';
  if (action === 'signIn') return signIn(visit, form);
  const { session } = visit;
  if (!session) return showOver(visit);
  // A form that another site made: the page is shown, nothing is done.
  if (!isFrom(session, form)) return showAgain(visit);
  if (action === 'signOut') return signOut(visit, session);
  const act = Object.hasOwn(page.actions, action) && page.actions[action];
  if (!act) return showAgain(visit);
  return page.show(visit, session, await act(visit, session, form));
};

/** Serves a page of the help desk. It works without scripts, and shows nothing before sign-in. */
export const registerDeskPage = (server: Server, deps: DeskDeps, page: DeskPage): void => {
  const { path, texts } = page;
  const clientIp = createClientIp(deps.config.trustedProxies);
  const handle =
    (act: (page: DeskPage, visit: Visit, form: Map<string, string>) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const visit = await openVisit(deps, clientIp, { request, response }, { path, texts });
      const form = readForm(request);
      try {
        await act(page, visit, form);
      } catch (error) {
        await showFailure(page, visit, error, form);
      }
    };
  server.get(path, handle(get));
  server.head(path, handle(get));
  server.post(path, handle(post));
};

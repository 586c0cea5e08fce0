import { AppError } from '../../errors.ts';
import type { RequestView } from '../../services/access/types.ts';
import { newId } from '../../services/ids.ts';
import { messagePage, words } from '../pages/sheet.ts';
import { type Session, show } from '../pages/visit.ts';
import { readDecisionForm } from './decisionForm.ts';
import { lostText, refusalOf } from './refusals.ts';
import { decisionPage, type Entered, noteLimit, outcomePage } from './requestPage.ts';
import type { Visit } from './visit.ts';

const readRequest = (visit: Visit, session: Session): Promise<RequestView> =>
  visit.deps.services.approvals.readRequestForDecision({ token: visit.link, caller: session.caller });

const closedText = (visit: Visit, request: RequestView) => {
  const states = new Set(request.items.map((item) => item.state));
  const only = states.size === 1 ? [...states][0] : null;
  if (only === 'withdrawn') return words(visit.context, 'approvals.closedWithdrawn');
  if (only === 'expired') return words(visit.context, 'approvals.closedExpired');
  return words(visit.context, 'approvals.closedDecided');
};

const showForm = (
  visit: Visit,
  session: Session,
  request: RequestView,
  again?: { problem: string; operationId: string; entered: Entered },
) =>
  show(
    visit,
    again ? 422 : 200,
    decisionPage(visit.context, session, {
      request,
      operationId: again?.operationId ?? newId(visit.deps.clock),
      problem: again?.problem ?? null,
      entered: again?.entered ?? null,
    }),
  );

/** Shows the request as it stands: with a form while something is open. */
export const showRequest = async (visit: Visit, session: Session): Promise<void> => {
  const request = await readRequest(visit, session);
  if (request.items.some((item) => item.state === 'requested')) return showForm(visit, session, request);
  const title = words(visit.context, 'approvals.closedTitle');
  show(
    visit,
    200,
    outcomePage(visit.context, session, { request, title, text: closedText(visit, request), done: false }),
  );
};

const showLost = async (visit: Visit, session: Session, error: AppError) => {
  const request = await readRequest(visit, session);
  const title = words(visit.context, 'approvals.lostTitle');
  const text = lostText(visit.context, error.details);
  show(visit, 409, outcomePage(visit.context, session, { request, title, text, done: false }));
};

/** Carries out what the form says. Sent twice, it counts once and is answered the same. */
export const decide = async (visit: Visit, session: Session, form: Map<string, string>): Promise<void> => {
  const { context, deps } = visit;
  const request = await readRequest(visit, session);
  const outcome = readDecisionForm(form, newId(deps.clock));
  if (outcome.kind === 'incomplete') {
    const problem = words(context, `approvals.${outcome.problem}`, { count: noteLimit });
    const operationId = form.get('operationId') ?? newId(deps.clock);
    return showForm(visit, session, request, { problem, operationId, entered: outcome.entered });
  }
  const { decisions, note, operationId } = outcome;
  try {
    const { caller } = session;
    const decided = await deps.services.access.decideRequest({
      caller,
      operationId,
      requestId: request.id,
      decisions,
      note,
    });
    const [title, text] = [words(context, 'approvals.doneTitle'), words(context, 'approvals.doneText')];
    show(visit, 200, outcomePage(context, session, { request: decided, title, text, done: true }));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'alreadyDecided') throw error;
    await showLost(visit, session, error);
  }
};

/** Tells in words why nothing is shown or decided, also when nobody expected it. */
export const showRefusal = (visit: Visit, error: unknown): void => {
  const { context, deps, session } = visit;
  const refusal = error instanceof AppError ? refusalOf(context, error) : null;
  if (refusal) {
    const { status, title, text } = refusal;
    const back = session !== null && (status === 403 || status === 409);
    show(visit, status, messagePage(context, session, { title, text, back }));
    return;
  }
  deps.log.error({ err: error }, 'approvals: unexpected');
  const title = words(context, 'approvals.failedTitle');
  const text = words(context, 'approvals.failedText', { phone: context.brand.helpDeskPhone });
  show(
    visit,
    error instanceof AppError ? 409 : 500,
    messagePage(context, session, { title, text, back: true }),
  );
};

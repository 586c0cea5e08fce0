import type { CaseView } from '../../services/callerChecks/readCase.ts';
import { newId } from '../../services/ids.ts';
import { type HtmlValue, html } from '../pages/html.ts';
import { type PageContext, words } from '../pages/sheet.ts';
import type { Session } from '../pages/visit.ts';
import { hidden, operationIdOf } from './deskFrame.ts';
import { alerting, type DeskPage, type Form, type Visit } from './deskPage.ts';

/** Looks an account up, which opens a case of it. */
const find = async (visit: Visit, session: Session, form: Form) => {
  const [userId, pdn] = [form.get('userId') ?? '', form.get('pdn') ?? ''];
  const { openCase } = visit.deps.services.callerChecks;
  return openCase({ caller: session.caller, userId, pdn });
};

/** Checks what a caller says; a match shows by itself: the case's next step is another one. */
const check = async (visit: Visit, session: Session, form: Form) => {
  const caseId = form.get('caseId') ?? '';
  const verdict = await visit.deps.services.callerChecks.checkCaller({
    caller: session.caller,
    operationId: operationIdOf(form, () => newId(visit.deps.clock)),
    caseId,
    answer: form.get('answer') ?? '',
  });
  if (verdict === 'match') return { caseId };
  return verdict === 'noMatch'
    ? alerting(visit, 'supervisor.noMatch', 422, caseId)
    : alerting(visit, 'callers.locked', 429, caseId);
};

/** What every page can do that makes sure who is calling, and what can go wrong with it. */
export const checkingCallers: Pick<DeskPage, 'actions' | 'problems'> = {
  actions: { find, check },
  problems: {
    notFound: 'callers.notFound',
    case: 'callers.over',
    sentTwice: 'callers.sentTwice',
    noSecret: 'callers.noSecret',
    closed: 'callers.frozen',
    notProved: 'supervisor.notProved',
    busy: 'supervisor.busy',
  },
};

/** Asks what the caller says; where nobody can prove anything, why. */
export const checkForm = (
  context: PageContext,
  session: Session,
  input: { found: CaseView; newOperationId: () => string },
): HtmlValue => {
  const { caseId, question, status } = input.found;
  if (status === 'frozen') return html`<p>${words(context, 'callers.frozen')}</p>`;
  if (question === null) return html`<p>${words(context, 'callers.noSecret')}</p>`;
  const answer = `answer-${caseId}`;
  return html`<form method="post" action="${context.path}" class="fields">
${hidden(session, { caseId, operationId: input.newOperationId() })}
<p class="hint" id="hint-${caseId}">${words(context, 'callers.checkHint')}</p>
<label for="${answer}">${words(context, 'supervisor.answer', { question })}</label>
<input id="${answer}" name="answer" aria-describedby="hint-${caseId}" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="500">
<button name="action" value="check" class="button">${words(context, 'supervisor.check')}</button>
</form>`;
};

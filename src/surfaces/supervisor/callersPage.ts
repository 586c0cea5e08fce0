import type { CaseView } from '../../services/callerChecks/readCase.ts';
import { newId } from '../../services/ids.ts';
import { type HtmlValue, html } from '../pages/html.ts';
import { momentInWords, type PageContext, words } from '../pages/sheet.ts';
import { type Session, show } from '../pages/visit.ts';
import { checkForm, checkingCallers } from './callerCheck.ts';
import { deskFrame, deskPaths, hidden, operationIdOf } from './deskFrame.ts';
import type { DeskPage, Form, Outcome, Visit } from './deskPage.ts';

const lookUpForm = (context: PageContext, session: Session) =>
  html`<p class="lead">${words(context, 'callers.lead')}</p>
<form method="post" action="${context.path}" class="fields">
${hidden(session, {})}
<label for="userId">${words(context, 'supervisor.userId')}</label>
<input id="userId" name="userId" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="64">
<label for="pdn">${words(context, 'callers.pdn')}</label>
<input id="pdn" name="pdn" inputmode="numeric" autocomplete="off" required maxlength="16">
<button name="action" value="find" class="button">${words(context, 'callers.find')}</button>
</form>`;

const reenrolForm = (context: PageContext, session: Session, caseId: string, operationId: string) =>
  html`<form method="post" action="${context.path}">
${hidden(session, { caseId, operationId })}
<p class="notice status">${words(context, 'callers.proved')}</p>
<p>${words(context, 'callers.reenrolHint')}</p>
<button name="action" value="reenrol" class="button">${words(context, 'callers.reenrol')}</button>
</form>`;

const caseSection = (
  context: PageContext,
  session: Session,
  found: CaseView,
  newOperationId: () => string,
): HtmlValue => {
  const { caseId, reenrolsUntil } = found;
  const rows = [
    [words(context, 'supervisor.userId'), found.userId],
    [words(context, 'supervisor.dealership'), found.dealerships.join(', ')],
    [words(context, 'callers.status'), words(context, `callers.status_${found.status}`)],
  ];
  return html`<section class="item" aria-labelledby="name-${caseId}">
<h2 id="name-${caseId}">${found.fullName}</h2>
<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
${reenrolsUntil && html`<p>${words(context, 'callers.reenrols', { until: momentInWords(context, reenrolsUntil) })}</p>`}
${
  found.isProved
    ? reenrolForm(context, session, caseId, newOperationId())
    : checkForm(context, session, { found, newOperationId })
}
</section>
<p><a href="${context.path}">${words(context, 'callers.another')}</a></p>`;
};

const showCallers = async (visit: Visit, session: Session, outcome: Outcome) => {
  const { deps, context } = visit;
  const { told, caseId = '' } = outcome;
  const found = await deps.services.callerChecks.readCase({ caller: session.caller, caseId });
  const content = found
    ? caseSection(context, session, found, () => newId(deps.clock))
    : lookUpForm(context, session);
  show(visit, outcome.status ?? 200, deskFrame(context, session, { told, content }));
};

const reenrol = async (visit: Visit, session: Session, form: Form): Promise<Outcome> => {
  const { deps, context } = visit;
  const { fullName: name, until } = await deps.services.challengeQuestions.openReenrolment({
    caller: session.caller,
    operationId: operationIdOf(form, () => newId(deps.clock)),
    caseId: form.get('caseId') ?? '',
  });
  const text = words(context, 'callers.opened', { name, until: momentInWords(context, until) });
  return { told: { text, kind: 'status' } };
};

/** Every agent's page: an account is looked up, its caller checked, and new challenge questions are allowed to its owner. */
export const callersPage: DeskPage = {
  path: deskPaths.callers,
  texts: { title: 'callers.title', signInTitle: 'callers.signInTitle', signInText: 'callers.signInText' },
  notAllowed: { title: 'callers.notAllowedTitle', text: 'callers.notAllowedText' },
  show: showCallers,
  actions: { ...checkingCallers.actions, reenrol },
  problems: checkingCallers.problems,
};

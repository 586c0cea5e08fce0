import type { CaseView } from '../../services/callerChecks/readCase.ts';
import type { Reactivation } from '../../services/credentials/types.ts';
import { newId } from '../../services/ids.ts';
import { html } from '../pages/html.ts';
import { momentInWords, type PageContext, words } from '../pages/sheet.ts';
import { type Session, show } from '../pages/visit.ts';
import { checkForm, checkingCallers } from './callerCheck.ts';
import { deskFrame, deskPaths, hidden, operationIdOf } from './deskFrame.ts';
import type { DeskPage, Form, Outcome, Visit } from './deskPage.ts';

interface Item {
  one: Reactivation;
  /** The case that is open of it. */
  found: CaseView | null;
  newOperationId: () => string;
}

const facts = (context: PageContext, { userId, dealership, askedAt, lastUsedAt }: Reactivation) => {
  const rows = [
    [words(context, 'supervisor.userId'), userId],
    [words(context, 'supervisor.dealership'), dealership],
    [words(context, 'reactivations.asked'), momentInWords(context, askedAt)],
    [words(context, 'reactivations.lastUsed'), momentInWords(context, lastUsedAt)],
  ];
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
};

const findForm = (context: PageContext, session: Session, { userId, pdn }: Reactivation) =>
  html`<form method="post" action="${context.path}">
${hidden(session, { userId, pdn })}
<p class="hint">${words(context, 'reactivations.approveHint')}</p>
<button name="action" value="find" class="button">${words(context, 'reactivations.find')}</button>
</form>`;

const decideForm = (
  context: PageContext,
  session: Session,
  { one, newOperationId }: Item,
  action: 'approve' | 'refuse',
) =>
  html`<form method="post" action="${context.path}">
${hidden(session, { reactivationId: one.id, operationId: newOperationId() })}
<button name="action" value="${action}" class="button ${action === 'refuse' && 'plain'}">${words(context, `reactivations.${action}`)}</button>
</form>`;

const nextStep = (context: PageContext, session: Session, item: Item) => {
  const { one, found, newOperationId } = item;
  if (one.isProved) {
    return html`<p class="notice status">${words(context, 'reactivations.proved')}</p>${decideForm(context, session, item, 'approve')}`;
  }
  return found ? checkForm(context, session, { found, newOperationId }) : findForm(context, session, one);
};

const section = (context: PageContext, session: Session, item: Item) => {
  const { one } = item;
  return html`<section class="item" aria-labelledby="name-${one.id}">
<h2 id="name-${one.id}">${one.name}</h2>
${facts(context, one)}
${nextStep(context, session, item)}
${decideForm(context, session, item, 'refuse')}
</section>`;
};

const showWaiting = async (visit: Visit, session: Session, outcome: Outcome) => {
  const { deps, context } = visit;
  const { told, caseId = '' } = outcome;
  const { caller } = session;
  const waiting = await deps.services.credentials.listReactivations({ caller });
  const found = await deps.services.callerChecks.readCase({ caller, caseId });
  const newOperationId = () => newId(deps.clock);
  const content =
    waiting.length === 0
      ? html`<p class="lead">${words(context, 'reactivations.none')}</p>`
      : html`<p class="lead">${words(context, 'reactivations.lead')}</p>${waiting.map((one) =>
          section(context, session, {
            one,
            found: found?.userId === one.userId ? found : null,
            newOperationId,
          }),
        )}`;
  show(visit, outcome.status ?? 200, deskFrame(context, session, { told, content }));
};

const decide = (approve: boolean) => async (visit: Visit, session: Session, form: Form) => {
  const { deps, context } = visit;
  const { name } = await deps.services.credentials.decideReactivation({
    caller: session.caller,
    operationId: operationIdOf(form, () => newId(deps.clock)),
    reactivationId: form.get('reactivationId') ?? '',
    approve,
  });
  const text = words(context, approve ? 'reactivations.done_approved' : 'reactivations.done_refused', {
    name,
  });
  return { told: { text, kind: 'status' } } as const;
};

/**
 * Whom no administrator of the dealership can let in again after more than 180 idle days, for supervisors: approved once the
 * caller is checked, refused without.
 */
export const reactivationsPage: DeskPage = {
  path: deskPaths.reactivations,
  texts: {
    title: 'reactivations.title',
    signInTitle: 'reactivations.signInTitle',
    signInText: 'reactivations.signInText',
  },
  notAllowed: { title: 'supervisor.notAllowedTitle', text: 'supervisor.notAllowedText' },
  show: showWaiting,
  actions: { ...checkingCallers.actions, approve: decide(true), refuse: decide(false) },
  problems: {
    ...checkingCallers.problems,
    alreadyDecided: 'reactivations.gone',
    notAdministrator: 'reactivations.gone',
    notFound: 'reactivations.gone',
  },
};

import type { DisputedChange, FrozenAccount } from '../../services/freezes/listFrozen.ts';
import { newId } from '../../services/ids.ts';
import { html } from '../pages/html.ts';
import { momentInWords, type PageContext, words } from '../pages/sheet.ts';
import { type Session, show } from '../pages/visit.ts';
import { deskFrame, deskPaths, hidden, operationIdOf } from './deskFrame.ts';
import { alerting, type DeskPage, type Form, type Outcome, type Visit } from './deskPage.ts';

const changeInWords = (context: PageContext, { kind, at, channel }: DisputedChange) => {
  const what = words(context, `supervisor.change_${kind}`);
  const place = channel && ['webchat', 'msteams', 'page', 'agent'].includes(channel) ? channel : 'other';
  const where = words(
    context,
    `supervisor.where_${place as 'webchat' | 'msteams' | 'page' | 'agent' | 'other'}`,
  );
  return words(context, 'supervisor.change', { what, at: momentInWords(context, at), where });
};

const facts = (context: PageContext, account: FrozenAccount) => {
  const rows = [
    [words(context, 'supervisor.userId'), account.userId],
    [words(context, 'supervisor.dealership'), account.dealerships.join(', ') || '–'],
    [words(context, 'supervisor.frozenAt'), momentInWords(context, account.frozenAt)],
  ];
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<h3>${words(context, 'supervisor.changes')}</h3>
<ul>${account.changes.map((change) => html`<li>${changeInWords(context, change)}</li>`)}</ul>`;
};

// The person on the phone says both; one verdict for the two.
const checkForm = (context: PageContext, session: Session, account: FrozenAccount) => {
  const [email, answer] = [`email-${account.freezeId}`, `answer-${account.freezeId}`];
  const question = account.question ?? words(context, 'supervisor.noQuestion');
  return html`<form method="post" action="${context.path}" class="fields">
${hidden(session, { freezeId: account.freezeId })}
<p class="hint">${words(context, 'supervisor.checkHint')}</p>
<label for="${email}">${words(context, 'supervisor.email')}</label>
<input id="${email}" name="email" type="email" autocomplete="off" required maxlength="254">
<label for="${answer}">${words(context, 'supervisor.answer', { question })}</label>
<input id="${answer}" name="answer" autocomplete="off" spellcheck="false" required maxlength="500">
<button name="action" value="check" class="button">${words(context, 'supervisor.check')}</button>
</form>`;
};

const unfreezeForm = (context: PageContext, session: Session, account: FrozenAccount, operationId: string) =>
  html`<form method="post" action="${context.path}">
${hidden(session, { freezeId: account.freezeId, operationId, action: 'unfreeze' })}
<p class="notice status">${words(context, 'supervisor.proved')}</p>
<p>${words(context, 'supervisor.restoreHint')}</p>
<p>${words(context, 'supervisor.keepHint')}</p>
<div class="buttons">
<button name="outcome" value="restored" class="button">${words(context, 'supervisor.restore')}</button>
<button name="outcome" value="kept" class="button plain">${words(context, 'supervisor.keep')}</button>
</div></form>`;

const section = (context: PageContext, session: Session, account: FrozenAccount, operationId: string) =>
  html`<section class="item" aria-labelledby="name-${account.freezeId}">
<h2 id="name-${account.freezeId}">${account.fullName}</h2>
${facts(context, account)}
${
  account.isProved
    ? unfreezeForm(context, session, account, operationId)
    : checkForm(context, session, account)
}
</section>`;

const showAccounts = async (visit: Visit, session: Session, { told, status = 200 }: Outcome) => {
  const { deps, context } = visit;
  const accounts = await deps.services.freezes.listFrozen({ caller: session.caller });
  const content =
    accounts.length === 0
      ? html`<p class="lead">${words(context, 'supervisor.none')}</p>`
      : accounts.map((account) => section(context, session, account, newId(deps.clock)));
  show(visit, status, deskFrame(context, session, { told, content }));
};

const check = async (visit: Visit, session: Session, form: Form): Promise<Outcome> => {
  const verdict = await visit.deps.services.freezes.checkOwner({
    caller: session.caller,
    freezeId: form.get('freezeId') ?? '',
    email: (form.get('email') ?? '').slice(0, 254),
    answer: form.get('answer') ?? '',
  });
  // A match shows by itself: the account's next step is another one.
  if (verdict === 'match') return {};
  return alerting(visit, `supervisor.${verdict}`, verdict === 'locked' ? 429 : 422);
};

const unfreeze = async (visit: Visit, session: Session, form: Form): Promise<Outcome> => {
  const { deps, context } = visit;
  const outcome = form.get('outcome');
  if (outcome !== 'restored' && outcome !== 'kept') return {};
  const { fullName: name } = await deps.services.freezes.unfreezeAccount({
    caller: session.caller,
    operationId: operationIdOf(form, () => newId(deps.clock)),
    freezeId: form.get('freezeId') ?? '',
    outcome,
  });
  return { told: { text: words(context, `supervisor.done_${outcome}`, { name }), kind: 'status' } };
};

/** Frozen accounts, for supervisors, who make sure who is calling and give them back. */
export const accountsPage: DeskPage = {
  path: deskPaths.accounts,
  texts: {
    title: 'supervisor.title',
    signInTitle: 'supervisor.signInTitle',
    signInText: 'supervisor.signInText',
  },
  notAllowed: { title: 'supervisor.notAllowedTitle', text: 'supervisor.notAllowedText' },
  show: showAccounts,
  actions: { check, unfreeze },
  problems: {
    notFound: 'supervisor.gone',
    notFrozen: 'supervisor.gone',
    notProved: 'supervisor.notProved',
    emailTaken: 'supervisor.emailTaken',
    busy: 'supervisor.busy',
  },
};

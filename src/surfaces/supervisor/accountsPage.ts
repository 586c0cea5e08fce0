import type { DisputedChange, FrozenAccount } from '../../services/freezes/listFrozen.ts';
import { type Html, html } from '../pages/html.ts';
import { frame, momentInWords, notice, type PageContext, type Visitor, words } from '../pages/sheet.ts';

/** What has just happened, above the list. */
export interface Told {
  text: string;
  kind: 'alert' | 'status';
}

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

const hidden = (visitor: Visitor, account: FrozenAccount, more: Record<string, string> = {}) =>
  Object.entries({ csrf: visitor.csrf, freezeId: account.freezeId, ...more }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );

// The person on the phone says both; one verdict for the two.
const checkForm = (context: PageContext, visitor: Visitor, account: FrozenAccount) => {
  const [email, answer] = [`email-${account.freezeId}`, `answer-${account.freezeId}`];
  const question = account.question ?? words(context, 'supervisor.noQuestion');
  return html`<form method="post" action="${context.path}" class="fields">
${hidden(visitor, account)}
<p class="hint">${words(context, 'supervisor.checkHint')}</p>
<label for="${email}">${words(context, 'supervisor.email')}</label>
<input id="${email}" name="email" type="email" autocomplete="off" required maxlength="254">
<label for="${answer}">${words(context, 'supervisor.answer', { question })}</label>
<input id="${answer}" name="answer" autocomplete="off" spellcheck="false" required maxlength="500">
<button name="action" value="check" class="button">${words(context, 'supervisor.check')}</button>
</form>`;
};

const unfreezeForm = (context: PageContext, visitor: Visitor, account: FrozenAccount, operationId: string) =>
  html`<form method="post" action="${context.path}">
${hidden(visitor, account, { operationId, action: 'unfreeze' })}
<p class="notice status">${words(context, 'supervisor.proved')}</p>
<p>${words(context, 'supervisor.restoreHint')}</p>
<p>${words(context, 'supervisor.keepHint')}</p>
<div class="buttons">
<button name="outcome" value="restored" class="button">${words(context, 'supervisor.restore')}</button>
<button name="outcome" value="kept" class="button plain">${words(context, 'supervisor.keep')}</button>
</div></form>`;

/** The accounts that wait for a supervisor, each with its next step. `newOperationId` makes sending a form twice count once. */
export const accountsPage = (
  context: PageContext,
  visitor: Visitor,
  input: { accounts: FrozenAccount[]; told: Told | null; newOperationId: () => string },
): Html =>
  frame(
    context,
    visitor,
    html`<h1>${words(context, 'supervisor.title')}</h1>
${input.told && notice(input.told.text, input.told.kind)}
${
  input.accounts.length === 0
    ? html`<p class="lead">${words(context, 'supervisor.none')}</p>`
    : input.accounts.map(
        (account) => html`<section class="item" aria-labelledby="name-${account.freezeId}">
<h2 id="name-${account.freezeId}">${account.fullName}</h2>
${facts(context, account)}
${
  account.isProved
    ? unfreezeForm(context, visitor, account, input.newOperationId())
    : checkForm(context, visitor, account)
}
</section>`,
      )
}`,
  );

import { dayInWords } from '../../services/access/days.ts';
import type { RequestItemView, RequestView } from '../../services/access/types.ts';
import { type Html, html } from '../pages/html.ts';
import { frame, momentInWords, notice, type PageContext, type Visitor, words } from '../pages/sheet.ts';

export const noteLimit = 500;

/** What somebody had entered when the page is shown again. */
export interface Entered {
  verdicts: Map<string, string>;
  note: string;
}

const facts = (context: PageContext, request: RequestView) => {
  const { locale } = context;
  const end = request.endOn ? dayInWords(request.endOn, locale) : words(context, 'approvals.noEnd');
  const rows = [
    [words(context, 'approvals.beneficiary'), request.beneficiaryName],
    ...(request.forSelf ? [] : [[words(context, 'approvals.requester'), request.requesterName]]),
    [words(context, 'approvals.dealership'), request.dealershipName],
    [words(context, 'approvals.reason'), request.reason],
    [words(context, 'approvals.from'), dayInWords(request.startOn, locale)],
    [words(context, 'approvals.until'), end],
    [words(context, 'approvals.asked'), momentInWords(context, request.createdAt)],
    [words(context, 'approvals.reference'), request.reference],
  ];
  return html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
};

const introOf = (context: PageContext, request: RequestView) => {
  const { requesterName: requester, beneficiaryName: beneficiary, dealershipName: dealership } = request;
  return request.forSelf
    ? words(context, 'approvals.intro', { requester, dealership })
    : words(context, 'approvals.introOther', { requester, beneficiary, dealership });
};

const stateKeys = {
  requested: 'approvals.stateRequested',
  denied: 'approvals.stateDenied',
  withdrawn: 'approvals.stateWithdrawn',
  expired: 'approvals.stateExpired',
  approved: 'approvals.stateApproved',
  scheduled: 'approvals.stateScheduled',
  granted: 'approvals.stateGranted',
  ended: 'approvals.stateEnded',
  revoked: 'approvals.stateRevoked',
} as const;

const stateInWords = (context: PageContext, request: RequestView, item: RequestItemView) => {
  const start = dayInWords(request.startOn, context.locale);
  const state = words(context, stateKeys[item.state], { start });
  if (item.state === 'requested') return state;
  const at = momentInWords(context, item.since);
  return item.decidedByName
    ? words(context, 'approvals.decidedBy', { state, name: item.decidedByName, at })
    : words(context, 'approvals.at', { state, at });
};

const nameOf = (context: PageContext, item: RequestItemView) =>
  html`<strong>${item.name}</strong>${item.sensitive && html` <span class="tag">${words(context, 'approvals.sensitive')}</span>`}`;

const settledList = (context: PageContext, request: RequestView, items: RequestItemView[]) =>
  items.length > 0 &&
  html`<ul class="items">${items.map(
    (item) => html`<li class="item ${item.state}"><div>${nameOf(context, item)}</div>
<div class="state">${stateInWords(context, request, item)}</div>
${item.note && html`<div class="state">${words(context, 'approvals.withNote', { note: item.note })}</div>`}</li>`,
  )}</ul>`;

const choice = (
  context: PageContext,
  item: RequestItemView,
  entered: Entered | null,
  verdict: 'approve' | 'deny',
) =>
  html`<label class="choice"><input type="radio" name="item-${item.id}" value="${verdict}"${
    entered?.verdicts.get(item.id) === verdict && html` checked`
  }><span>${words(context, `approvals.${verdict}`)}</span></label>`;

const openItems = (context: PageContext, items: RequestItemView[], entered: Entered | null) =>
  items.length === 1
    ? html`<ul class="items">${items.map((item) => html`<li class="item"><div>${nameOf(context, item)}</div></li>`)}</ul>`
    : items.map(
        (item) => html`<fieldset class="item"><legend>${nameOf(context, item)}</legend>
<div class="choices">${choice(context, item, entered, 'approve')}${choice(context, item, entered, 'deny')}</div></fieldset>`,
      );

const buttons = (context: PageContext, count: number) =>
  count === 1
    ? html`<button name="all" value="approve" class="button">${words(context, 'approvals.approve')}</button>
<button name="all" value="deny" class="button plain">${words(context, 'approvals.deny')}</button>`
    : html`<button class="button">${words(context, 'approvals.send')}</button>
<button name="all" value="approve" class="button plain">${words(context, 'approvals.approveAll')}</button>
<button name="all" value="deny" class="button plain">${words(context, 'approvals.denyAll')}</button>`;

/** The request with a choice for each open application. The operation id makes sending it twice count once. */
export const decisionPage = (
  context: PageContext,
  visitor: Visitor,
  input: { request: RequestView; operationId: string; problem: string | null; entered: Entered | null },
): Html => {
  const { request, entered } = input;
  const open = request.items.filter((item) => item.state === 'requested');
  const settled = request.items.filter((item) => item.state !== 'requested');
  return frame(
    context,
    visitor,
    html`<h1>${words(context, 'approvals.title')}</h1>
<p class="lead">${introOf(context, request)}</p>
${facts(context, request)}
${notice(input.problem)}
<form method="post" action="${context.path}">
<input type="hidden" name="action" value="decide">
<input type="hidden" name="csrf" value="${visitor.csrf}">
<input type="hidden" name="operationId" value="${input.operationId}">
<input type="hidden" name="shown" value="${open.map((item) => item.id).join(',')}">
<h2>${words(context, 'approvals.applications')}</h2>
${openItems(context, open, entered)}
${settledList(context, request, settled)}
<div class="fields"><label for="note">${words(context, 'approvals.note')}</label>
<textarea id="note" name="note" rows="3" maxlength="${noteLimit}">${entered?.note ?? ''}</textarea></div>
<p class="hint">${words(context, 'approvals.onlyOnce')}</p>
<div class="buttons">${buttons(context, open.length)}</div>
</form>`,
  );
};

/** The request as it stands, with what just happened on top. */
export const outcomePage = (
  context: PageContext,
  visitor: Visitor,
  input: { request: RequestView; title: string; text: string; done: boolean },
): Html => {
  const { request } = input;
  const open = request.items.some((item) => item.state === 'requested');
  return frame(
    context,
    visitor,
    html`<div class="outcome ${input.done ? 'done' : 'other'}" role="status"><h1>${input.title}</h1><p>${input.text}</p></div>
<h2>${words(context, 'approvals.applications')}</h2>
${settledList(context, request, request.items)}
${open && html`<p><a class="button" href="${context.path}">${words(context, 'approvals.decideRest')}</a></p>`}
${facts(context, request)}`,
  );
};

import { pageSize } from '../../../services/access/directoryTypes.ts';
import { listOf } from '../../../texts/index.ts';
import { pickerCard } from '../../cards/pickerCard.ts';
import { factsAsText, summaryCard } from '../../cards/summaryCard.ts';
import type { Chat } from '../../chat.ts';
import { formatDay } from '../../format.ts';
import { normalise } from '../../input.ts';
import { asksForMore, moreValue, pageOf } from '../../moreWords.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { chosenOf, type DecisionData, type Waiting } from './data.ts';

const undecided = { approved: null, some: false, note: null };

const nextPage = ({ offset, total }: DecisionData): Filled<DecisionData> => ({
  set: {
    ...undecided,
    offset: offset + pageSize < total ? offset + pageSize : offset,
    requestId: null,
    reference: null,
  },
});

/** Which of the waiting requests. */
export const requestSlot: Slot<DecisionData> = {
  name: 'request',
  mention: /\b(request|reference|solicitud|demande)\b/i,
  missing: (data) => data.requestId === null,
  ask: (chat, data) => {
    const page = pageOf(
      chat,
      data.waiting.map(({ id, label }) => ({ label, value: id })),
      data,
    );
    const text = [page.more, chat.t('tasks.askDecide', { count: data.total })].filter(Boolean).join('\n\n');
    return { text, choices: page.choices, numbered: true };
  },
  fill: (chat, data, asked) => {
    if (asked && asksForMore(chat)) return nextPage(data);
    const { reference } = chat.entities;
    const said = normalise(chat.input.text);
    const found = data.waiting.find((each) => said.includes(normalise(each.reference)));
    if (found) return found.id === data.requestId ? null : { set: { ...undecided, requestId: found.id } };
    // Not on this page, or nothing is looked up yet.
    return reference ? { set: { ...undecided, reference, requestId: null } } : null;
  },
  choose: (_chat, data, value) =>
    value === moreValue ? nextPage(data) : { set: { ...undecided, requestId: value } },
  clear: () => ({ ...undecided, requestId: null, reference: null }),
  describe: (chat, data) => {
    const chosen = chosenOf(data);
    return chosen ? { title: chat.t('tasks.slotRequest'), value: chosen.label } : null;
  },
};

const approve = /\b(approv\w*|accept\w*|grant|aprob\w*|apru[eé]b\w*|autori[zc]\w*|acept\w*|approuv\w*)\b/i;
const deny =
  /\b(den(y|ied|ies)|reject\w*|refus\w*|decline\w*|rech[aá][zc]\w*|deneg\w*|deni[eé]g\w*|rejet\w*)\b/i;

// "Approve SmartAuction" names what is approved; "deny SmartAuction" what is not; without a name it is all of it.
const saidApproved = (chat: Chat, chosen: Waiting): string[] | null => {
  const { text } = chat.input;
  if (approve.test(text) === deny.test(text)) return null;
  const codes = chat.entities.applications.map(({ code }) => code);
  const named = chosen.items.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
  const all = chosen.items.map(({ id }) => id);
  // An application that the request does not hold: a misunderstanding, not a verdict on the others.
  if (codes.length > named.length) return null;
  if (approve.test(text)) return named.length > 0 ? named : all;
  return named.length > 0 ? all.filter((id) => !named.includes(id)) : [];
};

const detailsOf = (chat: Chat, chosen: Waiting) => [
  { title: chat.t('tasks.slotBeneficiary'), value: chosen.beneficiary },
  { title: chat.t('tasks.slotRequester'), value: chosen.requester },
  {
    title: chat.t('tasks.slotApplications'),
    value: listOf(
      chat.locale,
      chosen.items.map(({ name }) => name),
    ),
  },
  { title: chat.t('tasks.slotDealership'), value: chosen.dealership },
  { title: chat.t('tasks.slotReason'), value: chosen.reason },
  { title: chat.t('tasks.slotStart'), value: formatDay(chat.locale, chosen.startOn) },
  {
    title: chat.t('tasks.slotEnd'),
    value: chosen.endOn ? formatDay(chat.locale, chosen.endOn) : chat.t('tasks.noEnd'),
  },
];

const askDecision = (chat: Chat, data: DecisionData, step: string) => {
  const chosen = chosenOf(data);
  if (!chosen) return { text: chat.t('tasks.decideThis') };
  const choices = [
    { label: chat.t('tasks.approve'), value: 'yes' },
    { label: chat.t('tasks.deny'), value: 'no' },
    ...(chosen.items.length > 1 ? [{ label: chat.t('tasks.approveSome'), value: 'some' }] : []),
  ];
  const facts = detailsOf(chat, chosen);
  const text = chat.t('tasks.decideThis');
  const inWords = factsAsText(chat, chosen.reference, facts);
  const card = summaryCard({ title: chosen.reference, facts, choices, step, spoken: inWords });
  return { text, choices, card, spoken: `${inWords}\n${text}` };
};

/** The verdict on all of its items. */
export const verdictSlot: Slot<DecisionData> = {
  name: 'verdict',
  mention: /\b(decision|verdict|decisi[oó]n|d[eé]cision)\b/i,
  missing: (data) => data.requestId !== null && data.approved === null && !data.some,
  ask: askDecision,
  fill: (chat, data) => {
    const chosen = chosenOf(data);
    const approved = chosen ? saidApproved(chat, chosen) : null;
    return approved ? { set: { approved, some: false } } : null;
  },
  choose: (_chat, data, value) => {
    if (value === 'some') return { set: { some: true } };
    const all = chosenOf(data)?.items.map(({ id }) => id) ?? [];
    return { set: { approved: value === 'yes' ? all : [], some: false } };
  },
  clear: () => ({ approved: null, some: false }),
  describe: (chat, data) => {
    if (data.approved === null) return null;
    const names = (wanted: boolean) =>
      chosenOf(data)
        ?.items.filter(({ id }) => data.approved?.includes(id) === wanted)
        .map(({ name }) => name) ?? [];
    const parts = [
      names(true).length > 0 && chat.t('tasks.willApprove', { names: listOf(chat.locale, names(true)) }),
      names(false).length > 0 && chat.t('tasks.willDeny', { names: listOf(chat.locale, names(false)) }),
    ];
    return { title: chat.t('tasks.slotVerdict'), value: parts.filter(Boolean).join('; ') };
  },
};

/** Which of several items are approved; the rest is denied. */
export const someSlot: Slot<DecisionData> = {
  name: 'some',
  mention: /\b(items?|which)\b/i,
  missing: (data) => data.some && data.approved === null,
  ask: (chat, data, step) => {
    const choices = chosenOf(data)?.items.map(({ id, name }) => ({ label: name, value: id })) ?? [];
    const text = chat.t('tasks.askSome');
    return {
      text,
      choices,
      numbered: true,
      card: pickerCard({
        label: chat.t('tasks.slotApplications'),
        choices,
        submit: chat.t('tasks.pick'),
        step,
      }),
    };
  },
  fill: (chat, data, asked) => {
    const codes = chat.entities.applications.map(({ code }) => code);
    const named = chosenOf(data)?.items.filter(({ code }) => codes.includes(code)) ?? [];
    return asked && named.length > 0 ? { set: { approved: named.map(({ id }) => id) } } : null;
  },
  choose: (chat, data, value): Filled<DecisionData> => {
    const ids = value.split(',');
    const approved = chosenOf(data)?.items.filter(({ id }) => ids.includes(id)) ?? [];
    if (approved.length === 0) return { problem: chat.t('tasks.nothingPicked') };
    return { set: { approved: approved.map(({ id }) => id) } };
  },
  clear: () => ({ approved: null, some: true }),
  describe: () => null,
};

const none = /^\s*(no|none|nothing|skip|ninguno|nada|omitir|aucune?|rien|passer|non)\b/i;

/** Why something is denied; the requester reads it. */
export const noteSlot: Slot<DecisionData> = {
  name: 'note',
  free: true,
  mention: /\b(note|comment|nota|comentario|remarque|commentaire)\b/i,
  missing: (data) =>
    data.note === null &&
    data.approved !== null &&
    data.approved.length < (chosenOf(data)?.items.length ?? 0),
  ask: (chat) => ({
    text: chat.t('tasks.askNote'),
    choices: [{ label: chat.t('tasks.noNote'), value: 'none' }],
  }),
  fill: (chat, _data, asked) => {
    if (!asked) return null;
    const { text } = chat.input;
    if (text.length > 500) return { problem: chat.t('tasks.longReason', { length: text.length }) };
    return { set: { note: none.test(text) ? '' : text } };
  },
  choose: () => ({ set: { note: '' } }),
  clear: () => ({ note: null }),
  describe: (chat, data) =>
    data.note === null
      ? null
      : { title: chat.t('tasks.slotNote'), value: data.note || chat.t('tasks.noNote') },
};

import type { OperationId } from '../../services/identity/operations.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Task } from '../slotFilling/task.ts';
import { dealershipSlot } from '../slots/dealershipSlot.ts';
import { applicationsSlot } from './requestAppAccess/applicationsSlot.ts';
import { beneficiarySlot } from './requestAppAccess/beneficiarySlot.ts';
import { newRequestData, type RequestData } from './requestAppAccess/data.ts';
import { endSlot, startSlot } from './requestAppAccess/datesSlots.ts';
import { reasonSlot } from './requestAppAccess/reasonSlot.ts';
import { reviewRequest } from './requestAppAccess/review.ts';
import { tellFiled } from './requestAppAccess/tellFiled.ts';

const operationOf = (data: RequestData): OperationId => {
  if (data.forSomeoneElse) {
    return data.automatic ? 'requestAutomaticAccessForColleague' : 'requestAccessForColleague';
  }
  return data.automatic ? 'requestAutomaticAccess' : 'requestAccess';
};

// Somebody was looked up at one dealership: at another one they are looked up again.
const atDealership = dealershipSlot<RequestData>({ beneficiary: null, candidates: [] });

const decisionFact = (chat: Chat, data: RequestData) => {
  const chosen = chat.catalogue.filter(({ code }) => data.codes.includes(code));
  const names = listOf(
    chat.locale,
    chosen.filter(({ autoApprove }) => autoApprove).map(({ name }) => name),
  );
  const deciders = data.deciders || chat.t('tasks.helpDesk');
  const all = chosen.every(({ autoApprove }) => autoApprove);
  const mixed = names ? chat.t('tasks.partlyAtOnce', { deciders, names }) : deciders;
  return { title: chat.t('tasks.slotDecision'), value: all ? chat.t('tasks.atOnce') : mixed };
};

/** Access to one or several applications, for oneself or, as administrator, for a colleague. */
export const requestAppAccessTask: Task<RequestData> = {
  id: 'requestAppAccess',
  intents: ['requestAppAccess'],
  name: (chat) => chat.t('tasks.name_requestAppAccess'),
  start: newRequestData,
  operation: (data) => ({ operation: operationOf(data) }),
  slots: [applicationsSlot, beneficiarySlot, atDealership, startSlot, endSlot, reasonSlot],
  review: reviewRequest,
  summary: (chat, data) => ({
    title: chat.t('tasks.summaryRequest'),
    question: chat.t('tasks.confirmRequest'),
    yes: chat.t('tasks.yesFile'),
    facts: [decisionFact(chat, data)],
  }),
  act: (chat, data, operationId) => {
    const own = data.dealerships.find(({ id }) => id === data.dealershipId)?.membershipId;
    const beneficiary = data.forSomeoneElse ? data.beneficiary?.membershipId : own;
    return chat.deps.services.access.fileRequest({
      caller: chat.turn.caller,
      operationId,
      dealershipId: data.dealershipId ?? '',
      beneficiaryMembershipId: beneficiary ?? '',
      codes: data.codes,
      reason: data.reason ?? '',
      startOn: data.startOn ?? '',
      endOn: data.endOn,
      locale: chat.locale,
    });
  },
  done: tellFiled,
};

import { AppError } from '../../../errors.ts';
import type { Plan } from '../../../services/access/types.ts';
import type { Membership } from '../../../services/identity/types.ts';
import { listOf } from '../../../texts/index.ts';
import type { Chat } from '../../chat.ts';
import { dayOf, formatDate } from '../../format.ts';
import { literal } from '../../message.ts';
import type { Review } from '../../slotFilling/task.ts';
import { reviewDealership } from '../../slots/dealershipData.ts';
import { findCandidates } from '../findCandidates.ts';
import type { RequestData } from './data.ts';

type Set = Partial<RequestData>;

const endWithForm = (chat: Chat): Review<RequestData> => ({
  end: { text: chat.t('tasks.userIdForm', { portal: chat.deps.brand.portalName }), offers: [], person: true },
});

/** A colleague as said becomes somebody at the dealership, a choice, or the question who was meant. */
const reviewBeneficiary = async (
  chat: Chat,
  data: RequestData,
  membership: Membership,
): Promise<Review<RequestData>> => {
  if (!membership.isAdministrator) {
    const own = { ...data, forSomeoneElse: false, newHire: false, person: null, candidates: [] };
    const forMe = {
      label: chat.t('tasks.forMeInstead'),
      action: { action: 'begin', task: 'requestAppAccess', data: own },
    } as const;
    const text = chat.t('tasks.onlyAdministrators', { dealership: membership.dealershipName });
    return { end: { text, offers: [forMe], person: true } };
  }
  if (data.person === '') return endWithForm(chat);
  if (data.person === null || data.candidates.length > 0) return {};
  const candidates = await findCandidates(chat, membership.dealershipId, data.person);
  const [only] = candidates;
  if (only && candidates.length === 1) return { set: { beneficiary: only } };
  if (candidates.length > 1) return { set: { candidates } };
  const values = { person: literal(data.person), dealership: membership.dealershipName };
  chat.note(chat.t('tasks.nobodyFound', values));
  return { set: { person: null, newHire: true } };
};

const tellSkipped = (chat: Chat, data: RequestData, plan: Plan): void => {
  const who = data.forSomeoneElse ? (data.beneficiary?.name ?? '') : '';
  for (const item of plan.items) {
    if (item.outcome !== 'alreadyHeld' && item.outcome !== 'alreadyRequested') continue;
    const since = item.since ? formatDate(chat.locale, item.since, chat.deps.brand.timeZone) : '';
    const values = {
      name: item.name,
      since,
      who,
      other: who ? 'yes' : 'no',
      reference: item.reference ?? '',
    };
    chat.note(chat.t(item.outcome === 'alreadyHeld' ? 'tasks.held' : 'tasks.requested', values));
  }
};

/** Nothing is left to ask for; an administrator may have meant somebody else. */
const endWithNothing = (chat: Chat, data: RequestData, membership: Membership): Review<RequestData> => {
  const again = { ...data, codes: [] };
  const other = { ...data, forSomeoneElse: true, person: null, beneficiary: null };
  const another = { action: 'begin', task: 'requestAppAccess', data: again } as const;
  const colleague = { action: 'begin', task: 'requestAppAccess', data: other } as const;
  return {
    end: {
      text: chat.t('tasks.nothingLeft'),
      offers: [
        { label: chat.t('tasks.anotherApplication'), action: another },
        ...(membership.isAdministrator && !data.forSomeoneElse
          ? [{ label: chat.t('tasks.forColleague'), action: colleague }]
          : []),
      ],
      person: true,
    },
  };
};

const dateProblem = (chat: Chat, error: unknown): Review<RequestData> => {
  if (!(error instanceof AppError) || error.code !== 'invalidDate') throw error;
  chat.note(chat.t('dialogs.invalidDate'));
  return { set: { startOn: null, endOn: null } };
};

const reviewPlan = async (
  chat: Chat,
  data: RequestData,
  membership: Membership,
  beneficiaryMembershipId: string,
): Promise<Review<RequestData>> => {
  try {
    const plan = await chat.deps.services.access.planRequest({
      caller: chat.turn.caller,
      dealershipId: membership.dealershipId,
      beneficiaryMembershipId,
      codes: data.codes,
      startOn: data.startOn ?? dayOf(chat.turn.now, membership.timeZone),
      endOn: data.startOn ? data.endOn : null,
    });
    tellSkipped(chat, data, plan);
    const left = plan.items.filter(({ outcome }) => outcome === 'automatic' || outcome === 'needsApproval');
    const set = {
      codes: left.map(({ code }) => code),
      automatic: left.some(({ outcome }) => outcome === 'automatic'),
    };
    if (left.length === 0 && data.near.length === 0) return endWithNothing(chat, data, membership);
    return {
      set: { ...set, deciders: plan.decider === 'supervisors' ? '' : listOf(chat.locale, plan.deciderNames) },
    };
  } catch (error) {
    return dateProblem(chat, error);
  }
};

/** Looks at a request so far: dealership, colleague, and what is held or asked for already. */
export const reviewRequest = async (chat: Chat, data: RequestData): Promise<Review<RequestData>> => {
  const { account } = await chat.assurance();
  if (!account) return {};
  const set: Set = await reviewDealership(chat, data);
  const membership = account.memberships.find(({ dealershipId }) => dealershipId === set.dealershipId);
  if (!membership) return { set };
  let beneficiary = data.beneficiary;
  if (data.forSomeoneElse && !beneficiary) {
    const review = await reviewBeneficiary(chat, data, membership);
    if (review.end) return review;
    Object.assign(set, review.set);
    beneficiary = review.set?.beneficiary ?? null;
  }
  const membershipId = data.forSomeoneElse ? beneficiary?.membershipId : membership.id;
  if (!membershipId || data.codes.length === 0) return { set };
  const plan = await reviewPlan(chat, { ...data, ...set }, membership, membershipId);
  return plan.end ? plan : { set: { ...set, ...plan.set } };
};

import { AppError } from '../../../errors.ts';
import type { RemovalPlan } from '../../../services/access/removal/types.ts';
import type { Membership } from '../../../services/identity/types.ts';
import type { Chat } from '../../chat.ts';
import { dayOf, formatDay, formatMoment } from '../../format.ts';
import { literal } from '../../message.ts';
import type { Review } from '../../slotFilling/task.ts';
import { reviewDealership } from '../../slots/dealershipData.ts';
import { isOwnName } from '../directory/personSlot.ts';
import { isOffboarding, nobody, type RemovalData } from './data.ts';

type Step = Review<RemovalData>;

/** A PDN that was said: proves its dealership, and selects it. */
const reviewPdn = async (chat: Chat, data: RemovalData): Promise<Step> => {
  const { provedDealershipId } = await chat.assurance();
  if (!data.saidPdn) return { set: { provedId: provedDealershipId } };
  const proof = await chat.deps.services.verification.provePdn({
    caller: chat.turn.caller,
    pdn: data.saidPdn,
  });
  chat.forgetAssurance();
  if (proof.kind === 'paused') {
    const when = formatMoment(chat.locale, proof.until, chat.deps.brand.timeZone);
    return { end: { text: chat.t('removal.pdnPaused', { when }), offers: [], person: true } };
  }
  if (proof.kind === 'wrong') {
    chat.note(chat.t('removal.pdnWrong', { pdn: data.saidPdn, triesLeft: proof.triesLeft }));
    return { set: { saidPdn: null, provedId: provedDealershipId } };
  }
  const moved = data.dealershipId !== null && data.dealershipId !== proof.dealershipId;
  return {
    set: {
      saidPdn: null,
      provedId: proof.dealershipId,
      dealershipId: proof.dealershipId,
      ...(moved && { ...nobody, person: data.person }),
    },
  };
};

const onlyAdministrators = (chat: Chat, { codes, on }: RemovalData, dealership: string): Step => ({
  end: {
    text: chat.t('removal.onlyAdministrators', { dealership }),
    offers: [
      {
        label: chat.t('removal.mineInstead'),
        action: { action: 'begin', task: 'removeAppAccess', data: { codes, on } },
      },
    ],
    person: true,
  },
});

const self = { ...nobody, forSomeoneElse: false, left: null, maybeLeft: false };

/** A colleague as said becomes somebody at the dealership, a choice, or the question who was meant. */
const reviewColleague = async (chat: Chat, data: RemovalData, membership: Membership): Promise<Step> => {
  if (await isOwnName(chat, data.person)) return { set: self };
  if (!membership.isAdministrator) {
    return onlyAdministrators(chat, data, membership.dealershipName);
  }
  if (data.person === null || data.candidates.length > 0) return {};
  const found = await chat.deps.services.access.findColleagues({
    caller: chat.turn.caller,
    dealershipId: membership.dealershipId,
    name: data.person,
  });
  const candidates = found
    .map(({ membershipId, fullName: name, title }) => ({ membershipId, name, title }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const [only] = candidates;
  if (only && candidates.length === 1) return { set: { colleague: only } };
  if (candidates.length > 1) return { set: { candidates } };
  const values = { person: literal(data.person), dealership: membership.dealershipName };
  chat.note(chat.t('tasks.nobodyFound', values));
  return { set: nobody };
};

const tellNotHeld = (chat: Chat, data: RemovalData, plan: RemovalPlan): void => {
  const who = data.forSomeoneElse ? (data.colleague?.name ?? '') : '';
  for (const { name, outcome, until } of plan.items) {
    const values = { name, who, other: who ? 'yes' : 'no' };
    if (outcome === 'notHeld') chat.note(chat.t('removal.notHeld', values));
    if (outcome === 'endsBefore' && until) {
      const day = formatDay(chat.locale, dayOf(until, chat.deps.brand.timeZone));
      chat.note(chat.t('removal.endsBefore', { ...values, day }));
    }
  }
};

const codesLeft = (data: RemovalData, plan: RemovalPlan): string[] => {
  const removable = plan.removable.map(({ code }) => code);
  if (data.all) return removable.filter((code) => !data.except.includes(code));
  const left = data.codes.filter((code) => removable.includes(code));
  // There is nothing to choose from.
  const isOnly = data.codes.length === 0 && data.near.length === 0 && removable.length === 1;
  return isOnly ? removable : left;
};

const planned = async (chat: Chat, data: RemovalData, membershipId: string) => {
  const offboarding = isOffboarding(data);
  try {
    return await chat.deps.services.access.planRemoval({
      caller: chat.turn.caller,
      dealershipId: data.dealershipId ?? '',
      membershipId,
      offboarding,
      codes: offboarding || data.all ? [] : data.codes,
      on: data.on,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalidDate') throw error;
    chat.note(chat.t('removal.pastDate'));
    return null;
  }
};

const nothingHeld = (chat: Chat, data: RemovalData): Step => {
  const who = data.forSomeoneElse ? (data.colleague?.name ?? '') : '';
  const values = { who, dealership: data.dealershipName, other: who ? 'yes' : 'no' };
  return { end: { text: chat.t('removal.nothingHeld', values), offers: [], person: true } };
};

const reviewPlan = async (chat: Chat, data: RemovalData, membershipId: string): Promise<Step> => {
  const plan = await planned(chat, data, membershipId);
  if (!plan) return { set: { on: null } };
  const { removable } = plan;
  if (isOffboarding(data)) return { set: { removable } };
  tellNotHeld(chat, data, plan);
  if (removable.length === 0) return nothingHeld(chat, data);
  return { set: { removable, codes: codesLeft(data, plan) } };
};

/** Looks at a removal so far: PDN, dealership, colleague, and what there is to remove. */
export const reviewRemoval = async (chat: Chat, given: RemovalData): Promise<Step> => {
  const { account } = await chat.assurance();
  if (!account) return {};
  let data = given;
  const apply = (step: Step) => {
    data = { ...data, ...step.set };
    return step.end ? step : null;
  };
  const stopped = apply(await reviewPdn(chat, data));
  if (stopped) return stopped;
  apply({ set: await reviewDealership(chat, { ...data, pdn: null }, { administered: data.forSomeoneElse }) });
  const membership = account.memberships.find(({ dealershipId }) => dealershipId === data.dealershipId);
  if (!membership) return { set: data };
  if (data.on !== null && data.on <= dayOf(chat.turn.now, membership.timeZone)) data = { ...data, on: null };
  if (data.forSomeoneElse && !data.colleague) {
    const ended = apply(await reviewColleague(chat, data, membership));
    if (ended) return ended;
  }
  const membershipId = data.forSomeoneElse ? data.colleague?.membershipId : membership.id;
  if (!membershipId || data.provedId !== data.dealershipId) return { set: data };
  if (data.forSomeoneElse && data.maybeLeft && data.left === null && data.codes.length === 0 && !data.all) {
    return { set: data };
  }
  const plan = await reviewPlan(chat, data, membershipId);
  return plan.end ? plan : { set: { ...data, ...plan.set } };
};

import type { Chat } from '../../chat.ts';
import { dayOf } from '../../format.ts';
import type { Review } from '../../slotFilling/task.ts';
import { reviewDealership } from '../../slots/dealershipData.ts';
import type { RemovalData } from './data.ts';
import { reviewColleague } from './reviewColleague.ts';
import { reviewPdn } from './reviewPdn.ts';
import { reviewPlan } from './reviewPlan.ts';

type Step = Review<RemovalData>;

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

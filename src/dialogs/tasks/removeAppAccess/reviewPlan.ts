import { AppError } from '../../../errors.ts';
import type { RemovalPlan } from '../../../services/access/removal/types.ts';
import { listOf } from '../../../texts/index.ts';
import type { Chat } from '../../chat.ts';
import { dayOf, formatDay } from '../../format.ts';
import type { Review } from '../../slotFilling/task.ts';
import { isOffboarding, type RemovalData } from './data.ts';

type Step = Review<RemovalData>;

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

// "Everything but SmartAuction" of somebody who has only that.
const allKept = (chat: Chat, data: RemovalData): Step => {
  const who = data.forSomeoneElse ? (data.colleague?.name ?? '') : '';
  const names = listOf(
    chat.locale,
    (data.removable ?? []).map(({ name }) => name),
  );
  const values = { who, names, dealership: data.dealershipName, other: who ? 'yes' : 'no' };
  return { end: { text: chat.t('removal.allKept', values), offers: [], person: true } };
};

/** What there is to remove; what is not held is told, and is no longer among what was named. */
export const reviewPlan = async (chat: Chat, data: RemovalData, membershipId: string): Promise<Step> => {
  const plan = await planned(chat, data, membershipId);
  if (!plan) return { set: { on: null } };
  const { removable } = plan;
  if (isOffboarding(data)) return { set: { removable } };
  tellNotHeld(chat, data, plan);
  if (removable.length === 0) return nothingHeld(chat, data);
  const codes = codesLeft(data, plan);
  return data.all && codes.length === 0
    ? allKept(chat, { ...data, removable })
    : { set: { removable, codes } };
};

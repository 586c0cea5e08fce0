import type { OperationId } from '../../services/identity/operations.ts';
import type { Chat } from '../chat.ts';
import type { Slot, Task } from '../slotFilling/task.ts';
import { dealershipSlot } from '../slots/dealershipSlot.ts';
import { applicationsSlot } from './removeAppAccess/applicationsSlot.ts';
import { isOffboarding, newRemovalData, type RemovalData } from './removeAppAccess/data.ts';
import { leftSlot } from './removeAppAccess/leftSlot.ts';
import { pdnSlot } from './removeAppAccess/pdnSlot.ts';
import { reviewRemoval } from './removeAppAccess/review.ts';
import { tellRemoved } from './removeAppAccess/tellRemoved.ts';
import { whenSlot } from './removeAppAccess/whenSlot.ts';
import { whomSlot } from './removeAppAccess/whomSlot.ts';

const someDealership = dealershipSlot<RemovalData>({ colleague: null, candidates: [], removable: null });

// A PDN is looked at in one place only, where wrong ones are counted.
const atDealership: Slot<RemovalData> = {
  ...someDealership,
  fill: (chat, data, asked) => (chat.entities.pdn ? null : someDealership.fill(chat, data, asked)),
};

// The questions of the gate are asked when it is clear that there is somebody to off-board, and that one may.
const operationOf = (data: RemovalData): OperationId => {
  if (!data.forSomeoneElse) return 'removeOwnAccess';
  const isKnown = data.colleague !== null && data.provedId === data.dealershipId;
  return isOffboarding(data) && isKnown ? 'offboardColleague' : 'removeColleagueAccess';
};

const membershipOf = (data: RemovalData): string =>
  (data.forSomeoneElse
    ? data.colleague?.membershipId
    : data.dealerships.find(({ id }) => id === data.dealershipId)?.membershipId) ?? '';

const summaryOf = (chat: Chat, data: RemovalData) => {
  const values = { name: data.colleague?.name ?? '', dealership: data.dealershipName };
  return isOffboarding(data)
    ? {
        title: chat.t('removal.summaryLeft', values),
        question: chat.t('removal.confirmLeft', values),
        yes: chat.t('removal.yesLeft'),
      }
    : {
        title: chat.t('removal.summary'),
        question: chat.t('removal.confirm'),
        yes: chat.t('removal.yes'),
      };
};

/** Access taken away: one's own, or as administrator a colleague's; of somebody who left, all of it and the place too. */
export const removeAppAccessTask: Task<RemovalData> = {
  id: 'removeAppAccess',
  intents: ['removeAppAccess'],
  name: (chat) => chat.t('removal.name'),
  start: newRemovalData,
  operation: (data) => ({ operation: operationOf(data) }),
  slots: [whomSlot, atDealership, pdnSlot, leftSlot, applicationsSlot, whenSlot],
  review: reviewRemoval,
  summary: summaryOf,
  act: (chat, data, operationId) =>
    chat.deps.services.access.removeAccess({
      caller: chat.turn.caller,
      operationId,
      dealershipId: data.dealershipId ?? '',
      membershipId: membershipOf(data),
      offboarding: isOffboarding(data),
      codes: isOffboarding(data) ? [] : data.codes,
      on: data.on,
      locale: chat.locale,
    }),
  done: tellRemoved,
};

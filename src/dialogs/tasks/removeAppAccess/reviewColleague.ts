import type { Membership } from '../../../services/identity/types.ts';
import type { Chat } from '../../chat.ts';
import { literal } from '../../message.ts';
import type { Review } from '../../slotFilling/task.ts';
import { isOwnName } from '../directory/personSlot.ts';
import { findCandidates } from '../findCandidates.ts';
import { nobody, type RemovalData } from './data.ts';

type Step = Review<RemovalData>;

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
export const reviewColleague = async (
  chat: Chat,
  data: RemovalData,
  membership: Membership,
): Promise<Step> => {
  if (await isOwnName(chat, data.person)) return { set: self };
  if (!membership.isAdministrator) {
    return onlyAdministrators(chat, data, membership.dealershipName);
  }
  if (data.person === null || data.candidates.length > 0) return {};
  const candidates = await findCandidates(chat, membership.dealershipId, data.person);
  const [only] = candidates;
  if (only && candidates.length === 1) {
    // "The office manager" may be who says it.
    return { set: only.membershipId === membership.id ? self : { colleague: only } };
  }
  if (candidates.length > 1) return { set: { candidates } };
  const values = { person: literal(data.person), dealership: membership.dealershipName };
  chat.note(chat.t('tasks.nobodyFound', values));
  return { set: nobody };
};

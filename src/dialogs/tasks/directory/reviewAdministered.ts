import type { Chat } from '../../chat.ts';
import type { Review } from '../../slotFilling/task.ts';
import { type DealershipData, reviewDealership } from '../../slots/dealershipData.ts';

/** The offer that leads to the names of the administrators. */
export const askWhoAdministers = (chat: Chat, data: Partial<DealershipData> = {}) => ({
  label: chat.t('directory.whoAdministers'),
  action: { action: 'begin', task: 'administrators', data } as const,
});

/**
 * At which of the dealerships that one administers. Whoever administers none, or not the one that was said, is told at once
 * rather than after more questions; the services refuse it anyway.
 */
export const reviewAdministered = async (
  chat: Chat,
  data: DealershipData,
): Promise<Review<DealershipData>> => {
  const { account } = await chat.assurance();
  const set = await reviewDealership(chat, data, { administered: true });
  const own = account?.memberships ?? [];
  const chosen = own.find(({ dealershipId }) => dealershipId === set.dealershipId);
  const allowed = chosen ? chosen.isAdministrator : own.some(({ isAdministrator }) => isAdministrator);
  if (allowed || !account) return { set };
  const text = chosen
    ? chat.t('directory.onlyAdministrators', { dealership: chosen.dealershipName })
    : chat.t('directory.onlyAdministratorsAnywhere');
  return { end: { text, offers: [askWhoAdministers(chat, chosen ? set : {})] } };
};

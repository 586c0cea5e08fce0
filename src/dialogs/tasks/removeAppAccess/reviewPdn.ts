import type { Chat } from '../../chat.ts';
import { formatMoment } from '../../format.ts';
import type { Review } from '../../slotFilling/task.ts';
import { nobody, type RemovalData, whereIsPdn } from './data.ts';

/** A PDN that was said: proves its dealership, and selects it. */
export const reviewPdn = async (chat: Chat, data: RemovalData): Promise<Review<RemovalData>> => {
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
    const { triesLeft } = proof;
    chat.note(chat.t('removal.pdnWrong', { pdn: data.saidPdn, triesLeft, ...whereIsPdn(chat, data) }));
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

import type { Slot } from '../../slotFilling/task.ts';
import type { RequestData } from './data.ts';

/** A reason in the middle of another message: "… because I run our auctions". */
export const because =
  /\b(?:because(?: of)?|(?:bc|['’]?c(?:au|u|o)[sz]e?)(?= (?:I|we|my|our)\b)|since (?=(?:I|we)\b)|porque|ya que|parce qu(?:e\b|['’])|puisqu(?:e\b|['’])|car (?=(?:je|nous|on|mon|ma|notre)\b|j['’]))[\s:]*(.{3,})$/i;

/** Why: in the user's own words, for whoever decides. */
export const reasonSlot: Slot<RequestData> = {
  name: 'reason',
  free: true,
  mention: /\b(reason|why|raz[oó]n|motivo|raison|motif)\b/i,
  missing: (data) => data.reason === null,
  ask: (chat) => ({ text: chat.t('tasks.askReason') }),
  fill: (chat, _data, asked) => {
    const { text } = chat.input;
    if (!asked) {
      const said = because.exec(text)?.[1]?.trim();
      return said ? { set: { reason: said.slice(0, 500) } } : null;
    }
    if ((text.match(/\p{L}/gu) ?? []).length < 3) return { problem: chat.t('tasks.shortReason') };
    if (text.length > 500) return { problem: chat.t('tasks.longReason', { length: text.length }) };
    return { set: { reason: text } };
  },
  clear: () => ({ reason: null }),
  describe: (chat, data) =>
    data.reason === null ? null : { title: chat.t('tasks.slotReason'), value: data.reason },
};

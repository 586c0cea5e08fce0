import type { Slot } from '../../slotFilling/task.ts';
import type { RemovalData } from './data.ts';

/** Whether somebody of whom it may be so has left; said by itself mostly, and then not asked. */
export const leftSlot: Slot<RemovalData> = {
  name: 'left',
  mention: /\b(left|leav(es|ing)|off-?board\w*|se fue|ya no trabaja|baja|partie?|d[eé]part)\b/i,
  missing: (data) =>
    data.forSomeoneElse && data.maybeLeft && data.left === null && data.codes.length === 0 && !data.all,
  ask: (chat, data) => ({
    text: chat.t('removal.askLeft', {
      name: data.colleague?.name ?? chat.t('tasks.colleague'),
      dealership: data.dealershipName,
    }),
    choices: [
      { label: chat.t('removal.hasLeft'), value: 'yes' },
      { label: chat.t('removal.stillThere'), value: 'no' },
    ],
  }),
  // Leaving is read together with who it is.
  fill: () => null,
  choose: (_chat, _data, value) => ({ set: { left: value === 'yes', maybeLeft: false, removable: null } }),
  clear: () => ({ left: null, maybeLeft: true }),
  describe: (chat, data) =>
    data.forSomeoneElse && data.left
      ? { title: chat.t('removal.slotLeft'), value: chat.t('removal.leaves') }
      : null,
};

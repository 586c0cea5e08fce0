import { type FiledRequest, filedRequestSchema, type ItemState } from '../../../services/access/types.ts';
import { listOf } from '../../../texts/index.ts';
import type { Chat } from '../../chat.ts';
import { formatDay } from '../../format.ts';

const namesOf = (chat: Chat, filed: FiledRequest, states: readonly ItemState[]): string =>
  listOf(
    chat.locale,
    filed.items.filter(({ state }) => states.includes(state)).map(({ name }) => name),
  );

const waitingWords = (chat: Chat, filed: FiledRequest, names: string): string =>
  filed.decider === 'administrators' && filed.deciderNames.length > 0
    ? chat.t('tasks.filedWaiting', {
        names,
        deciders: new Intl.ListFormat(chat.locale, { type: 'disjunction' }).format(filed.deciderNames),
      })
    : chat.t('tasks.filedWaitingHelpDesk', { names });

/** Tells what filing a request has done, and not more: granted, coming on its day, or waiting for somebody. */
export const tellFiled = (chat: Chat, result: unknown): void => {
  const filed = filedRequestSchema.parse(result);
  const day = formatDay(chat.locale, filed.startOn);
  const granted = namesOf(chat, filed, ['granted']);
  const scheduled = namesOf(chat, filed, ['approved', 'scheduled']);
  const waiting = namesOf(chat, filed, ['requested']);
  const skipped = listOf(
    chat.locale,
    filed.skipped.map(({ name }) => name),
  );
  const lines = [
    chat.t('tasks.filed', { reference: filed.reference }),
    granted && chat.t('tasks.itemsGranted', { names: granted }),
    scheduled && chat.t('tasks.itemsScheduled', { names: scheduled, day }),
    waiting && waitingWords(chat, filed, waiting),
    skipped && chat.t('tasks.itemsSkipped', { names: skipped }),
    chat.t(waiting ? 'tasks.filedTold' : 'tasks.filedEnd'),
  ];
  chat.note(lines.filter(Boolean).join('\n\n'));
};

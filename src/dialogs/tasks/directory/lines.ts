import type { Holder } from '../../../services/access/directoryTypes.ts';
import type { AccountStatus } from '../../../services/identity/types.ts';
import type { OfferedAction } from '../../action.ts';
import type { Chat } from '../../chat.ts';
import { formatDate } from '../../format.ts';
import { literal } from '../../message.ts';
import type { TaskData } from '../../slotFilling/task.ts';
import type { TaskId } from '../index.ts';

/** Since when, and until when where it ends: "since Nov 23, 2026, until …". */
export const periodWords = (chat: Chat, { since, until }: Pick<Holder, 'since' | 'until'>): string => {
  const { timeZone } = chat.deps.brand;
  const day = (at: Date) => formatDate(chat.locale, at, timeZone);
  const from = chat.t('directory.since', { since: day(since) });
  // It ends when its last day is over: the moment before belongs to that day.
  const last = until && new Date(until.getTime() - 1);
  return last ? `${from}, ${chat.t('directory.until', { until: day(last) })}` : from;
};

/** A name with what an administrator has to know about the account: "Gina Holt (Controller; idle)". */
export const personWords = (
  chat: Chat,
  person: { fullName: string; title: string; status?: AccountStatus },
): string => {
  const { fullName, title, status = 'active' } = person;
  const facts = [
    title && literal(title),
    status === 'locked' && chat.t('directory.locked'),
    status === 'idle' && chat.t('directory.idle'),
    status === 'frozen' && chat.t('directory.frozen'),
  ].filter(Boolean);
  return facts.length > 0 ? `${literal(fullName)} (${facts.join('; ')})` : literal(fullName);
};

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Offers the next page of a long list. */
export const offerMore = (chat: Chat, task: TaskId, data: TaskData): void => {
  const ways: { label: string; action: OfferedAction }[] = [
    { label: chat.t('directory.showMore'), action: { action: 'begin', task, data } },
    { label: chat.t('directory.enough'), action: { action: 'nothing' } },
  ];
  chat.offer(ways);
};

import { pageSize } from '../../../services/access/directoryTypes.ts';
import type { RemovalView } from '../../../services/access/removal/types.ts';
import type { RequestPage, RequestView } from '../../../services/access/types.ts';
import type { OfferedAction } from '../../action.ts';
import type { Chat } from '../../chat.ts';
import type { DealershipData } from '../../slots/dealershipData.ts';
import { bullets } from '../directory/lines.ts';
import { removalLine } from '../removalLines.ts';
import { isOpen, requestLines } from '../requestLines.ts';

export type StatusData = DealershipData & {
  reference: string | null;
  /** How many were shown before. */
  offset: number;
};

/** What is told: a page of requests, and, with the first, the removals that are planned. */
export interface Status extends RequestPage {
  removals: RemovalView[];
}

type Offers = { label: string; action: OfferedAction }[];

const begin = (label: string, task: string, data: Record<string, unknown> = {}): Offers[number] => ({
  label,
  action: { action: 'begin', task, data },
});

/** What may be done about what was told. */
export const statusOffers = async (
  chat: Chat,
  { total, requests, removals }: Status,
  data: StatusData,
): Promise<Offers> => {
  const { account } = await chat.assurance();
  const administers = account?.memberships.some(({ isAdministrator }) => isAdministrator) ?? false;
  const offset = data.offset + pageSize;
  return [
    ...(total > offset
      ? [begin(chat.t('directory.showMore'), 'requestStatus', { ...data, reference: null, offset })]
      : []),
    ...(administers ? [begin(chat.t('tasks.seeWaiting'), 'decideRequest')] : []),
    ...(requests.some(isOpen) ? [begin(chat.t('tasks.withdrawOne'), 'withdrawRequest')] : []),
    ...(removals.length > 0 ? [begin(chat.t('removal.takeBackOne'), 'withdrawRemoval')] : []),
  ];
};

const headOf = (chat: Chat, total: number, requests: readonly RequestView[], offset: number): string => {
  const page = { first: offset + 1, last: offset + requests.length, total };
  return total > requests.length ? chat.t('tasks.yourRequestsPage', page) : chat.t('tasks.yourRequests');
};

const noRequests = (chat: Chat, offset: number): string =>
  chat.t(offset > 0 ? 'directory.noMore' : 'tasks.noRequests');

/** Requests and planned removals. Who asks for removals only is not told that there are no requests. */
export const tellStatus = (
  chat: Chat,
  { total, requests, removals }: Status,
  { offset, onlyRemovals }: { offset: number; onlyRemovals: boolean },
): void => {
  const left = total - offset - requests.length;
  if (requests.length > 0) {
    const lines = requests.map((request) => requestLines(chat, request));
    const more = left > 0 ? [chat.t('tasks.moreRequests', { count: left })] : [];
    chat.note([headOf(chat, total, requests, offset), ...lines, ...more].join('\n\n'));
  } else if (removals.length === 0 || !onlyRemovals) chat.note(noRequests(chat, offset));
  if (removals.length === 0) return;
  const planned = bullets(removals.map((removal) => removalLine(chat, removal)));
  chat.note([chat.t('removal.plannedRemovals'), planned].join('\n\n'));
};

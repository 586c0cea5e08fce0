import type { RequestView } from '../../services/access/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import { formatDate, formatDay } from '../format.ts';

/** Whether somebody still has to decide something of it. */
export const isOpen = (request: RequestView): boolean =>
  request.items.some(({ state }) => state === 'requested');

/**
 * Requests in a few words, as choices: "AR-… · SmartAuction · Marcus Reyes", with the dealership where they are of several.
 */
export const requestLabels = (requests: readonly RequestView[]): ((request: RequestView) => string) => {
  const several = new Set(requests.map(({ dealershipId }) => dealershipId)).size > 1;
  return ({ reference, items, beneficiaryName, dealershipName }) =>
    [
      reference,
      items.map(({ name }) => name).join(', '),
      beneficiaryName,
      ...(several ? [dealershipName] : []),
    ].join(' · ');
};

/** A request with each item's state: who decides or decided, since when. */
export const requestLines = (chat: Chat, request: RequestView): string => {
  const { timeZone } = chat.deps.brand;
  const since = (at: Date) => formatDate(chat.locale, at, timeZone);
  const items = request.items.map((item) => {
    const values = {
      name: item.name,
      since: since(item.since),
      by: item.decidedByName ?? '',
      day: formatDay(chat.locale, request.startOn),
    };
    return `- ${chat.t(`tasks.state_${item.state}`, values)}`;
  });
  const deciders =
    request.decider === 'supervisors' ? chat.t('tasks.helpDesk') : listOf(chat.locale, request.deciderNames);
  const waits =
    request.decider && request.items.some(({ state }) => state === 'requested')
      ? [
          chat.t('tasks.waitsFor', {
            deciders,
            since: request.deciderSince ? since(request.deciderSince) : since(request.createdAt),
          }),
        ]
      : [];
  const head = request.forSelf
    ? `**${request.reference}** (${request.dealershipName})`
    : `**${request.reference}** (${request.dealershipName}, ${request.beneficiaryName})`;
  return [head, items.join('\n'), ...waits].join('\n\n');
};

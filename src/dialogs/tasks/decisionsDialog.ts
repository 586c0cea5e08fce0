import { type PastDecision, type PastDecisions, pageSize } from '../../services/access/directoryTypes.ts';
import type { Chat } from '../chat.ts';
import { formatMoment } from '../format.ts';
import { literal } from '../message.ts';
import type { Review, Task } from '../slotFilling/task.ts';
import { type DealershipData, newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { bullets, offerMore } from './directory/lines.ts';
import { reviewAdministered } from './directory/reviewAdministered.ts';

type DecisionsData = DealershipData & {
  /** How many were shown before. */
  offset: number;
};

// Who is no administrator is told so; which dealership is only a filter, and not asked for.
const review = async (chat: Chat, data: DecisionsData): Promise<Review<DecisionsData>> => {
  const place = await reviewDealership(chat, data, { optional: true });
  const { end } = await reviewAdministered(chat, { ...data, ...place });
  return end ? { end } : { set: place };
};

const line = (chat: Chat, decision: PastDecision): string => {
  const { reference, dealershipName, application, beneficiaryName, verdict, decidedAt, note } = decision;
  const said = chat.t('directory.decision', {
    when: formatMoment(chat.locale, decidedAt, chat.deps.brand.timeZone),
    application,
    beneficiary: literal(beneficiaryName),
    verdict,
    reference,
    dealership: dealershipName,
  });
  return note ? `${said} ${chat.t('directory.decisionNote', { note: literal(note) })}` : said;
};

/** "What did I decide?": an administrator's own decisions, newest first, a page at a time. Only reads. */
export const decisionsTask: Task<DecisionsData> = {
  id: 'decisions',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('directory.name_decisions'),
  start: () => ({ ...newDealershipData(), offset: 0 }),
  operation: () => ({ operation: 'viewOwnDecisions' }),
  slots: [quietDealershipSlot()],
  review,
  summary: () => null,
  act: (chat, { dealershipId, offset }) =>
    chat.deps.services.access.listDecisions({ caller: chat.turn.caller, dealershipId, offset }),
  done: (chat, result, data) => {
    const { total, decisions } = result as PastDecisions;
    if (decisions.length === 0) {
      chat.note(chat.t(data.offset > 0 ? 'directory.noMore' : 'directory.noDecisions'));
      return;
    }
    const last = data.offset + decisions.length;
    const head = chat.t('directory.decisions', { total, first: data.offset + 1, last });
    chat.note([head, bullets(decisions.map((decision) => line(chat, decision)))].join('\n\n'));
    if (total > last) offerMore(chat, 'decisions', { ...data, offset: data.offset + pageSize });
  },
};

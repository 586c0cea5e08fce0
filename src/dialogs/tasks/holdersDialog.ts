import { type Holders, type Holdings, pageSize } from '../../services/access/directoryTypes.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Slot, Task } from '../slotFilling/task.ts';
import { type DealershipData, newDealershipData } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { bullets, offerMore, periodWords, personWords } from './directory/lines.ts';
import { reviewAdministered } from './directory/reviewAdministered.ts';

type HoldersData = DealershipData & {
  codes: string[];
  /** Not about single applications: what everybody there has. */
  everyone: boolean;
  /** How many were shown before. */
  offset: number;
};

/** More lists at once are not read. */
const mostApplications = 3;

const applicationsSlot: Slot<HoldersData> = {
  name: 'applications',
  mention: /\b(applications?|apps?|aplicaci[oó]n(es)?)\b/i,
  missing: (data) => data.codes.length === 0 && !data.everyone,
  ask: (chat) => ({
    text: chat.t('directory.askApplication'),
    choices: chat.catalogue.map(({ code, name }) => ({ label: name, value: code })),
    numbered: true,
  }),
  fill: (chat) => {
    const { question, applications } = chat.entities;
    if (question?.about === 'everyone') return { set: { everyone: true, codes: [], offset: 0 } };
    const codes = question?.codes ?? applications.map(({ code }) => code);
    return codes.length > 0
      ? { set: { everyone: false, codes: codes.slice(0, mostApplications), offset: 0 } }
      : null;
  },
  choose: (chat, _data, value) => {
    const isKnown = chat.catalogue.some(({ code }) => code === value);
    return { set: { codes: isKnown ? [value] : [], offset: 0 } };
  },
  clear: () => ({ codes: [], everyone: false, offset: 0 }),
  describe: () => null,
};

const tellOne = (chat: Chat, data: HoldersData, { name, total, people }: Holders): string => {
  const dealership = data.dealershipName;
  if (total === 0)
    return chat.t(data.offset > 0 ? 'directory.noMore' : 'directory.nobodyHas', { name, dealership });
  const lines = people.map((person) => `${personWords(chat, person)}, ${periodWords(chat, person)}`);
  const left = total - data.offset - people.length;
  const more = chat.t('directory.moreHolders', { count: left, example: people[0]?.fullName ?? '' });
  const head = chat.t(data.offset > 0 ? 'directory.holdersNext' : 'directory.holders', {
    name,
    dealership,
    total,
  });
  return [head, bullets(lines), ...(left > 0 ? [more] : [])].join('\n\n');
};

const tellEveryone = (chat: Chat, data: HoldersData, { total, people }: Holdings): void => {
  if (people.length === 0) {
    chat.note(chat.t('directory.noMore'));
    return;
  }
  const first = data.offset + 1;
  const last = data.offset + people.length;
  const head = chat.t('directory.everyone', { dealership: data.dealershipName, first, last, total });
  const lines = people.map((person) => {
    const names = listOf(chat.locale, person.applications);
    return chat.t('directory.everyoneLine', {
      who: personWords(chat, person),
      names,
      has: names ? 'yes' : 'no',
    });
  });
  chat.note([head, bullets(lines)].join('\n\n'));
  if (total > last) offerMore(chat, 'holders', { ...data, offset: data.offset + pageSize });
};

const tellHolders = (chat: Chat, data: HoldersData, lists: Holders[]): void => {
  chat.note(lists.map((list) => tellOne(chat, data, list)).join('\n\n'));
  const offset = data.offset + pageSize;
  const unfinished = lists.filter(({ total }) => total > offset);
  if (unfinished.length === 0) return;
  const codes = unfinished.map(({ code }) => code);
  offerMore(chat, 'holders', { ...data, codes, offset });
};

/** "Who has Floorplan Manager?", "who has what?": for the dealership's administrators. Only reads. */
export const holdersTask: Task<HoldersData> = {
  id: 'holders',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('directory.name_holders'),
  start: () => ({ ...newDealershipData(), codes: [], everyone: false, offset: 0 }),
  operation: () => ({ operation: 'viewDealershipAccess' }),
  slots: [quietDealershipSlot(), applicationsSlot],
  review: reviewAdministered,
  summary: () => null,
  act: (chat, { dealershipId, codes, everyone, offset }) => {
    const page = { caller: chat.turn.caller, dealershipId: dealershipId ?? '', offset };
    const { access } = chat.deps.services;
    return everyone ? access.listHoldings(page) : access.whoHolds({ ...page, codes });
  },
  done: (chat, result, data) =>
    data.everyone
      ? tellEveryone(chat, data, result as Holdings)
      : tellHolders(chat, data, result as Holders[]),
};

import type { AccessView } from '../../services/access/directoryTypes.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Review, Task } from '../slotFilling/task.ts';
import { newDealershipData, reviewDealership } from '../slots/dealershipData.ts';
import { quietDealershipSlot } from '../slots/dealershipSlot.ts';
import { bullets, periodWords, personWords } from './directory/lines.ts';
import { type AccessData, isOwnName, personSlot, reviewPerson } from './directory/personSlot.ts';
import { reviewAdministered } from './directory/reviewAdministered.ts';

const dealershipSlot = quietDealershipSlot<AccessData>({ membershipId: null, candidates: [] });

const review = async (chat: Chat, data: AccessData): Promise<Review<AccessData>> => {
  const { account } = await chat.assurance();
  const isAdministrator = account?.memberships.some((membership) => membership.isAdministrator);
  const self = data.self || (!isAdministrator && (await isOwnName(chat, data.person)));
  if (self) return { set: { self, ...(await reviewDealership(chat, data, { optional: true })) } };
  const place = await reviewAdministered(chat, data);
  if (place.end) return place;
  const person = await reviewPerson(chat, { ...data, ...place.set });
  return { set: { ...place.set, ...person.set } };
};

const headOf = (chat: Chat, view: AccessView, self: boolean): string => {
  const values = {
    who: personWords(chat, view),
    dealership: view.dealershipName,
    self: self ? 'yes' : 'no',
    count: view.applications.length,
  };
  return chat.t('directory.has', values);
};

const tellAll = (chat: Chat, views: AccessView[], self: boolean): void => {
  const parts = views.map((view) => {
    const lines = view.applications.map((held) => `${held.name}, ${periodWords(chat, held)}`);
    return [headOf(chat, view, self), bullets(lines)].filter(Boolean).join('\n\n');
  });
  chat.note(parts.join('\n\n'));
};

/** "Does Marcus have Floorplan Manager?": yes or no, at each dealership that was looked at. */
const tellSome = (chat: Chat, views: AccessView[], { codes, self }: AccessData): void => {
  const lines = views.flatMap((view) =>
    chat.catalogue
      .filter(({ code }) => codes.includes(code))
      .map(({ code, name }) => {
        const held = view.applications.find((application) => application.code === code);
        const values = {
          who: personWords(chat, view),
          self: self ? 'yes' : 'no',
          name,
          dealership: view.dealershipName,
          period: held ? periodWords(chat, held) : '',
        };
        return chat.t(held ? 'directory.hasIt' : 'directory.hasItNot', values);
      }),
  );
  chat.note(lines.join('\n\n'));
};

/** What one asked about and does not have can be requested at once. */
const offerToRequest = (chat: Chat, views: AccessView[], codes: string[]): void => {
  const missing = codes.filter(
    (code) => !views.some((view) => view.applications.some((a) => a.code === code)),
  );
  if (missing.length === 0) return;
  const names = chat.catalogue.filter(({ code }) => missing.includes(code)).map(({ name }) => name);
  chat.offer([
    {
      label: chat.t('directory.requestIt', { names: listOf(chat.locale, names) }),
      action: { action: 'begin', task: 'requestAppAccess', data: { codes: missing } },
    },
    { label: chat.t('directory.noThanks'), action: { action: 'nothing' } },
  ]);
};

/** "What does Marcus have?" for administrators, "what do I have?" for everybody. Only reads. */
export const accessOfTask: Task<AccessData> = {
  id: 'accessOf',
  intents: ['requestStatus'],
  readsOnly: true,
  name: (chat) => chat.t('directory.name_accessOf'),
  start: () => ({
    ...newDealershipData(),
    self: false,
    person: null,
    membershipId: null,
    candidates: [],
    codes: [],
  }),
  operation: ({ self }) => ({ operation: self ? 'viewOwnAccess' : 'viewDealershipAccess' }),
  slots: [dealershipSlot, personSlot],
  review,
  summary: () => null,
  act: (chat, { dealershipId, membershipId, self }) =>
    chat.deps.services.access.listAccess({
      caller: chat.turn.caller,
      dealershipId,
      membershipId: self ? null : membershipId,
    }),
  done: (chat, result, data) => {
    const views = result as AccessView[];
    if (data.codes.length === 0) return tellAll(chat, views, data.self);
    tellSome(chat, views, data);
    if (data.self) offerToRequest(chat, views, data.codes);
  },
};

import { type OwnEventVerb, type OwnSecurity, ownSecuritySchema } from '../../services/ownSecurity/types.ts';
import type { TextKey } from '../../texts/index.ts';
import type { OfferedAction } from '../action.ts';
import type { Chat } from '../chat.ts';
import { formatDate, formatMoment } from '../format.ts';
import type { Task } from '../slotFilling/task.ts';
import { titleOf } from './titles.ts';

type SecurityData = {
  /** For the events before those that were shown. */
  before: string | null;
};

const places: Record<string, TextKey> = {
  webchat: 'ownSecurity.in_webchat',
  msteams: 'ownSecurity.in_msteams',
  page: 'ownSecurity.in_page',
  agent: 'ownSecurity.in_agent',
};

type Underscored<Verb extends string> = Verb extends `${infer Noun}.${infer Past}`
  ? `${Noun}_${Past}`
  : never;

// A text's key holds one dot. The compiler still sees that every verb has its text.
const eventKey = <Verb extends OwnEventVerb>(verb: Verb) =>
  `ownSecurity.event_${verb.replace('.', '_') as Underscored<Verb>}` as const;

const eventLine = (chat: Chat, timeZone: string, { at, verb, channel }: OwnSecurity['events'][number]) => {
  const place = channel ? places[channel] : undefined;
  const values = { at: formatMoment(chat.locale, at, timeZone), place: place ? chat.t(place) : '' };
  return `- ${chat.t(eventKey(verb), values)}`;
};

const headLines = (chat: Chat, security: OwnSecurity): string[] => {
  const { lastSignInAt, idleFrom, idleSoon, timeZone } = security;
  const at = lastSignInAt && formatMoment(chat.locale, lastSignInAt, timeZone);
  const day = formatDate(chat.locale, idleFrom, timeZone);
  return [
    at ? chat.t('ownSecurity.lastSignIn', { at }) : chat.t('ownSecurity.neverSignedIn'),
    chat.t(idleSoon ? 'ownSecurity.idleSoon' : 'ownSecurity.idleFrom', { day }),
  ];
};

const eventLines = (chat: Chat, { events, timeZone }: OwnSecurity, isFirst: boolean): string => {
  if (events.length === 0) return chat.t('ownSecurity.noEvents');
  const head = chat.t(isFirst ? 'ownSecurity.events' : 'ownSecurity.earlierEvents');
  return [head, '', ...events.map((event) => eventLine(chat, timeZone, event))].join('\n');
};

const begin = (task: string, data: Record<string, unknown> = {}): OfferedAction => ({
  action: 'begin',
  task,
  data,
});

const tell = (chat: Chat, result: unknown, data: SecurityData): void => {
  const security = ownSecuritySchema.parse(result);
  const isFirst = data.before === null;
  const head = isFirst ? [headLines(chat, security).join('\n')] : [];
  chat.note([...head, eventLines(chat, security, isFirst)].join('\n\n'));
  chat.note(chat.t('ownSecurity.next'));
  const { older, idleSoon } = security;
  const change = (task: 'changePassword' | 'changeChallengeQuestions') =>
    ({ label: titleOf(chat, task), action: { action: 'task', task, mode: 'do' } }) as const;
  chat.offer([
    { label: chat.t('ownSecurity.allFine'), action: { action: 'nothing' } },
    ...(idleSoon ? [{ label: chat.t('ownSecurity.keep'), action: begin('keepAlive') }] : []),
    ...(older
      ? [{ label: chat.t('ownSecurity.earlier'), action: begin('mySecurity', { before: older }) }]
      : []),
    change('changePassword'),
    change('changeChallengeQuestions'),
    { label: chat.t('ownSecurity.notMe'), action: begin('freezeAccount') },
  ]);
};

/** What happened to one's own account, a page at a time, and what may follow from it. Only reads. */
export const mySecurityTask: Task<SecurityData> = {
  id: 'mySecurity',
  intents: ['dataProtection'],
  name: (chat) => chat.t('ownSecurity.name'),
  start: () => ({ before: null }),
  operation: () => ({ operation: 'viewOwnSecurity' }),
  slots: [],
  summary: () => null,
  act: (chat, { before }) =>
    chat.deps.services.ownSecurity.readOwnSecurity({ caller: chat.turn.caller, before }),
  done: tell,
};

import { type Activity, ActivityTypes } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { type AccessEvent, parseAccessEvent } from '../services/access/events.ts';
import { parseRemovalEvent } from '../services/access/removal/events.ts';
import { parseFormFinished } from '../services/secureForms/finished.ts';
import { listOf } from '../texts/index.ts';
import type { Chat } from './chat.ts';
import { formatDay } from './format.ts';
import { hearFormEvent } from './forms/hearFormEvent.ts';
import { literal } from './message.ts';
import { reactivationWords } from './reactivationWords.ts';
import { activeName, activeOf } from './resume.ts';
import { removalNews } from './tasks/removeAppAccess/news.ts';

/** Somebody installed the bot, or came into a conversation with it. */
export const isInstall = (activity: Activity): boolean =>
  activity.type === ActivityTypes.ConversationUpdate &&
  (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient?.id);

type Item = AccessEvent['value']['items'][number];

const namesOf = (chat: Chat, items: readonly Item[], states: readonly Item['state'][]): string =>
  listOf(
    chat.locale,
    items.filter(({ state }) => states.includes(state)).map(({ name }) => name),
  );

const linesOf = (chat: Chat, { value }: AccessEvent): string[] => {
  const day = formatDay(chat.locale, value.startOn);
  const texts = [
    { names: namesOf(chat, value.items, ['granted']), key: 'tasks.itemsGranted' },
    { names: namesOf(chat, value.items, ['approved', 'scheduled']), key: 'tasks.itemsScheduled' },
    { names: namesOf(chat, value.items, ['denied']), key: 'tasks.itemsDenied' },
    { names: namesOf(chat, value.items, ['revoked']), key: 'tasks.itemsRevoked' },
    { names: namesOf(chat, value.items, ['expired']), key: 'tasks.itemsExpired' },
  ] as const;
  return texts.filter(({ names }) => names !== '').map(({ names, key }) => chat.t(key, { names, day }));
};

const headline = (chat: Chat, event: AccessEvent): string => {
  const { reference, beneficiaryName } = event.value;
  const values = { reference, name: beneficiaryName ?? '', forOther: beneficiaryName ? 'yes' : 'no' };
  if (event.name === 'accessRequest.decided') {
    return chat.t('tasks.eventDecided', { ...values, decider: event.value.decidedByName });
  }
  if (event.name === 'accessRequest.granted') return chat.t('tasks.eventGranted', values);
  if (event.name === 'accessRequest.expired') return chat.t('tasks.eventExpired', values);
  return chat.t('tasks.eventEscalated', values);
};

const requestNews = (chat: Chat, event: AccessEvent): string => {
  if (event.name === 'accessRequest.removed') {
    const { reference, items } = event.value;
    const names = namesOf(chat, items, ['withdrawn', 'revoked']);
    return chat.t('removal.eventClosed', { reference, names });
  }
  const lines = [headline(chat, event), ...linesOf(chat, event)];
  if (event.name === 'accessRequest.decided' && event.value.note) {
    lines.push(chat.t('tasks.eventNote', { note: literal(event.value.note) }));
  }
  return lines.join('\n\n');
};

// Null: no event of ours.
const newsOf = (chat: Chat, name: string, value: unknown): string | null => {
  const ofRequest = parseAccessEvent(name, value);
  if (ofRequest) return requestNews(chat, ofRequest);
  const ofRemoval = parseRemovalEvent(name, value);
  return ofRemoval ? removalNews(chat, ofRemoval) : reactivationWords(chat, name, value);
};

/**
 * News of a request, a removal, or the account: told at once. A running dialog is not disturbed: its question is asked again below.
 * What has no name of ours is not answered.
 */
export const hearEvent = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const { name = '', value } = chat.context.activity;
  const finished = parseFormFinished(name, value);
  if (finished) return hearFormEvent(dc, chat, finished);
  const news = newsOf(chat, name, value);
  if (news === null) return;
  chat.note(news);
  if (!activeOf(dc)) return;
  await chat.flush();
  chat.note(chat.t('dialogs.backTo', { task: activeName(dc, chat) }));
  await dc.repromptDialog();
};

import type { Chat } from '../../chat.ts';
import { normalise, wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { dealershipIn, dealershipsOf } from '../../slots/dealershipData.ts';
import { numberForName } from '../numberForName.ts';
import { nobody, type RemovalData } from './data.ts';
import { guessName, isMeant, isTakenFrom } from './names.ts';
import { isMine, isOwn, leavingIn } from './words.ts';

const isElsewhere = (chat: Chat): boolean => {
  const { decision, intent, entities } = chat.input.recognition;
  const { text } = chat.input;
  const other = decision === 'route' && intent !== 'removeAppAccess' && wordCount(text) > 2;
  return other || entities.yesNo !== undefined || entities.applications.length > 0;
};

const nameIn = (chat: Chat): string | null => {
  const name = chat.input.text
    .replace(/^\s*(it['’]?s|of|from|for|es|de|para|c['’]est|pour|celui de|celle de)\s+/i, '')
    .replace(/['’]s$|[.!]+$/g, '')
    .trim();
  const isName = wordCount(name) >= 1 && wordCount(name) <= 4 && !/[\d?¿]/.test(name);
  return isName && !isElsewhere(chat) ? name : null;
};

// "I’m leaving" is no colleague called "I’m".
const personIn = (chat: Chat): string | null => {
  const { person, title = null } = chat.entities;
  return person && !/^(i|i['’]m|i am|je|yo)$/i.test(person) ? person : title;
};

const leavingSet = (chat: Chat, data: RemovalData): Partial<RemovalData> => {
  const said = leavingIn(chat.input.text);
  if (said === 'left') return { left: true, forSomeoneElse: true };
  if (said === 'stays' && (data.left || data.maybeLeft)) return { left: false, removable: null };
  if (said === 'maybe' && data.left === null) return { maybeLeft: true };
  return {};
};

const ofMine = (said: boolean): Partial<RemovalData> => ({
  ...nobody,
  forSomeoneElse: false,
  left: null,
  maybeLeft: false,
  ...(said && { all: true }),
});

// A name that is not marked as one, and neither an application's nor one's own.
const guessIn = async (chat: Chat): Promise<string | null> => {
  const { applications, nearApplications, aspect } = chat.entities;
  const { text } = chat.input;
  const named = [...applications, ...nearApplications].flatMap((each) => normalise(each.text).split(' '));
  const isNamed = (word: string) => named.includes(normalise(word));
  const guess = isOwn(text) && !isMeant(text) ? null : guessName(text, isNamed);
  // "I don't need it for audits" names nobody; "I want it taken from tom" does.
  if (!guess || (aspect === 'mine' && !isTakenFrom(text, guess))) return null;
  const { account } = await chat.assurance();
  if (account && dealershipIn(guess, dealershipsOf(account), true)) return null;
  return isNamed(guess.split(' ')[0] ?? '') ? null : guess;
};

const fill = async (chat: Chat, data: RemovalData, asked: boolean): Promise<Filled<RemovalData> | null> => {
  const { text } = chat.input;
  const { forSomeoneElse, correction } = chat.entities;
  const isSelf = leavingIn(text) === 'self';
  if (isSelf || ((asked || correction) && isMine(text) && wordCount(text) <= 6))
    return { set: ofMine(isSelf) };
  const left = leavingSet(chat, data);
  const meant = personIn(chat) ?? (asked ? nameIn(chat) : null);
  if (meant && meant !== data.person) {
    return { set: { ...nobody, ...left, forSomeoneElse: true, person: meant } };
  }
  const guess = meant ? null : await guessIn(chat);
  if (guess && (data.person === null || correction || isMeant(text)) && guess !== data.person)
    return { set: { ...nobody, ...left, forSomeoneElse: true, person: guess } };
  const others = forSomeoneElse || left.forSomeoneElse;
  // At a later question "them" and "all of them" are applications.
  const isNews = others && !data.forSomeoneElse && data.removable === null;
  const set = { ...left, ...(isNews && { forSomeoneElse: true }) };
  const changes = Object.entries(set).some(([key, value]) => data[key as keyof RemovalData] !== value);
  if (changes) return { set };
  return asked ? numberForName(chat) : null;
};

/** Whose access; one's own unless the message says otherwise. */
export const whomSlot: Slot<RemovalData> = {
  name: 'whom',
  mention:
    /\b(who|whom|whose|person|colleague|someone else|persona|qui[eé]n|compa[nñ]er[oa]|personne|coll[eè]gue|qui)\b/i,
  missing: (data) => data.forSomeoneElse && data.colleague === null,
  ask: (chat, data) => {
    if (data.candidates.length === 0) return { text: chat.t('removal.askWhom') };
    return {
      text: chat.t('tasks.askWhich', { person: literal(data.person ?? '') }),
      choices: data.candidates.map(({ name, title, membershipId }) => ({
        label: `${name} (${title})`,
        value: membershipId,
      })),
      numbered: true,
    };
  },
  fill,
  choose: (_chat, data, value) => {
    const colleague = data.candidates.find(({ membershipId }) => membershipId === value) ?? null;
    return { set: { colleague, candidates: [], removable: null } };
  },
  clear: () => ({ ...nobody, forSomeoneElse: true }),
  describe: (chat, data) => {
    if (!data.forSomeoneElse && data.removable === null) return null;
    const name = data.colleague?.name ?? data.person ?? chat.t('tasks.colleague');
    return { title: chat.t('removal.slotWhom'), value: data.forSomeoneElse ? name : chat.t('tasks.you') };
  },
};

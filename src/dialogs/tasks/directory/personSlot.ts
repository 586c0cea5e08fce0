import type { Chat } from '../../chat.ts';
import { normalise, wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Review, Slot } from '../../slotFilling/task.ts';
import type { DealershipData } from '../../slots/dealershipData.ts';
import { findCandidates } from '../findCandidates.ts';
import { numberForName } from '../numberForName.ts';
import { titleAsked } from './titleAsked.ts';

/** Whose access is asked about. JSON. */
export type AccessData = DealershipData & {
  /** One's own. */
  self: boolean;
  /** A colleague, as said. */
  person: string | null;
  membershipId: string | null;
  candidates: { membershipId: string; label: string }[];
  /** The applications that the question is about; none: all of them. */
  codes: string[];
};

const myself = /^\s*(me|myself|mine|i|m[ií]|yo|lo m[ií]o|moi(-m[êe]me)?|my own)\s*[.!?]*\s*$/i;

// "Sorry, I meant Marcus", "no, Marcus".
const correcting =
  /^.*?\b(?:i meant?|quise decir|quiero decir|je voulais dire|je veux dire)\b[\s,:]*|^\s*(?:no|non)\s*,\s*/i;

const nameIn = (chat: Chat): string | null => {
  const { decision, intent } = chat.input.recognition;
  const text = chat.input.text.replace(correcting, '');
  const words = wordCount(text);
  const elsewhere = decision === 'route' && intent !== 'requestStatus' && words > 2;
  const isName =
    words >= 1 &&
    words <= 4 &&
    /\p{L}{2}/u.test(text) &&
    !/[?¿]/.test(text) &&
    !chat.entities.yesNo &&
    !elsewhere;
  return isName ? text.replace(/[.!]+$/, '').trim() : null;
};

const fillers = new Set('the one a la el le l una un'.split(' '));

// "The receptionist" tells two people of one name apart by what is shown of them.
const pickedOf = (text: string, candidates: AccessData['candidates']): string | null => {
  const words = normalise(text)
    .split(' ')
    .filter((word) => !fillers.has(word));
  const fitting = candidates.filter(({ label }) => {
    const shown = normalise(label).split(' ');
    return words.every((word) => shown.includes(word));
  });
  return fitting.length === 1 && words.length > 0 ? (fitting[0]?.membershipId ?? null) : null;
};

const fill = (chat: Chat, data: AccessData, asked: boolean): Filled<AccessData> | null => {
  const { question } = chat.entities;
  const nobody = { person: null, membershipId: null, candidates: [] };
  if (question?.about === 'ownAccess' || (asked && myself.test(chat.input.text))) {
    return { set: { ...nobody, self: true, codes: question?.codes ?? data.codes } };
  }
  if (question?.about === 'access') {
    const person = question.person ?? titleAsked(chat.input.text);
    return { set: { ...nobody, self: false, person, codes: question.codes } };
  }
  const picked = asked ? pickedOf(chat.input.text, data.candidates) : null;
  if (picked) return { set: { membershipId: picked, candidates: [] } };
  if (!asked) return null;
  const person = nameIn(chat) ?? (wordCount(chat.input.text) <= 4 ? titleAsked(chat.input.text) : null);
  return person ? { set: { ...nobody, self: false, person } } : numberForName(chat);
};

/** Who: by name, from several of that name, or oneself. */
export const personSlot: Slot<AccessData> = {
  name: 'person',
  mention: /\b(person|colleague|persona|compa[nñ]er[oa]|personne|coll[eè]gue)\b/i,
  missing: (data) => !data.self && data.membershipId === null,
  ask: (chat, data) => {
    if (data.candidates.length === 0) return { text: chat.t('directory.askPerson') };
    return {
      text: chat.t('tasks.askWhich', { person: literal(data.person ?? '') }),
      choices: data.candidates.map(({ membershipId, label }) => ({ label, value: membershipId })),
      numbered: true,
    };
  },
  fill,
  choose: (chat, data, value) =>
    data.candidates.some(({ membershipId }) => membershipId === value)
      ? { set: { membershipId: value, candidates: [] } }
      : { problem: chat.t('tasks.nothingPicked') },
  clear: () => ({ self: false, person: null, membershipId: null, candidates: [] }),
  describe: () => null,
};

/** Whether a name that was said is the asking person's own. */
export const isOwnName = async (chat: Chat, person: string | null): Promise<boolean> => {
  const { account } = await chat.assurance();
  if (!account || !person) return false;
  const own = [...normalise(account.fullName).split(' '), normalise(account.userId)];
  return normalise(person)
    .split(' ')
    .every((word) => own.includes(word));
};

/** A name becomes somebody at the dealership, a choice of several, or the question who was meant. */
export const reviewPerson = async (chat: Chat, data: AccessData): Promise<Review<AccessData>> => {
  if (data.self || data.membershipId || !data.person || !data.dealershipId || data.candidates.length > 0) {
    return {};
  }
  const found = await findCandidates(chat, data.dealershipId, data.person);
  const candidates = found.map(({ membershipId, name, title }) => ({
    membershipId,
    label: title ? `${name} (${title})` : name,
  }));
  if (candidates.length === 1) return { set: { membershipId: candidates[0]?.membershipId ?? null } };
  if (candidates.length > 1) return { set: { candidates } };
  chat.note(chat.t('tasks.nobodyFound', { person: literal(data.person), dealership: data.dealershipName }));
  return { set: { person: null } };
};

import type { Chat } from '../../chat.ts';
import { wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { numberForName } from '../numberForName.ts';
import type { RequestData } from './data.ts';
import { because } from './reasonSlot.ts';

const forMe =
  /\b(for (me|myself)|it'?s for me|para m[ií]( mism[oa])?|es para m[ií]|pour moi(-m[êe]me)?|c.?est pour moi)\b/i;

const noUserId =
  /\b(no (user ?id|login|account)|(doesn.?t|does not|hasn.?t) (have|got)|not yet|without (a )?user|no tiene|sin usuario|todav[ií]a no|a[uú]n no|n.?a pas|pas encore|sans (code|identifiant|compte))\b/i;

const nameIn = (text: string): string | null => {
  const name = text
    .replace(/^\s*(it'?s|for|the name is|es|para|c.?est|pour)\s+/i, '')
    .replace(/[.!]+$/, '')
    .trim();
  return wordCount(name) >= 1 && wordCount(name) <= 4 && !/[\d?¿]/.test(name) ? name : null;
};

const isElsewhere = (chat: Chat): boolean => {
  const { decision, intent, entities } = chat.input.recognition;
  return (
    (decision === 'route' && intent !== 'requestAppAccess' && wordCount(chat.input.text) > 2) ||
    entities.yesNo !== undefined
  );
};

const somebody =
  /\b(for|he|she|they|him|her|them|colleague|guy|hire|employee|some(one|body)|para|[eé]l|ella|colega|compa[nñ]er[oa]|pour|il|elle|lui|coll[eè]gue)\b/i;

// "It's for Priya", said by itself.
const isFor =
  /\b(?:[Ii]t['’]?s|[Ii]t is|[Ee]s|[Cc]['’]est) (?:for|para|pour) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

const nobody = { person: undefined, title: undefined, newHire: false, forSomeoneElse: false };

// "… because I cover for Gina": Gina is a reason, not whom it is for.
const isOnlyReason = (chat: Chat): boolean => {
  const { person } = chat.entities;
  const { text } = chat.input;
  const rest = text.replace(because, '');
  if (rest === text) return false;
  return person ? !rest.toLowerCase().includes(person.toLowerCase()) : !somebody.test(rest);
};

const fill = (chat: Chat, data: RequestData, asked: boolean): Filled<RequestData> | null => {
  const { text } = chat.input;
  const { person, title, newHire, forSomeoneElse } = isOnlyReason(chat) ? nobody : chat.entities;
  if (forMe.test(text)) {
    return {
      set: { forSomeoneElse: false, newHire: false, person: null, beneficiary: null, candidates: [] },
    };
  }
  if (asked && noUserId.test(text)) return { set: { newHire: true, person: '' } };
  const name =
    person ?? title ?? isFor.exec(text)?.[1] ?? (asked && !isElsewhere(chat) ? nameIn(text) : null);
  if (name && name !== data.person) {
    return { set: { forSomeoneElse: true, person: name, beneficiary: null, candidates: [] } };
  }
  if ((newHire && !data.newHire) || (forSomeoneElse && !data.forSomeoneElse)) {
    return { set: { forSomeoneElse: true, newHire: newHire || data.newHire, beneficiary: null } };
  }
  return asked ? numberForName(chat) : null;
};

/** For whom; oneself unless the message says otherwise. */
export const beneficiarySlot: Slot<RequestData> = {
  name: 'beneficiary',
  mention:
    /\b(who|whom|person|colleague|beneficiary|someone else|persona|qui[eé]n|compa[nñ]er[oa]|personne|coll[eè]gue|qui)\b/i,
  missing: (data) => data.forSomeoneElse && data.beneficiary === null,
  ask: (chat, data) => {
    const choices = data.candidates.map(({ name, title, membershipId }) => ({
      label: `${name} (${title})`,
      value: membershipId,
    }));
    if (choices.length > 0) {
      return {
        text: chat.t('tasks.askWhich', { person: literal(data.person ?? '') }),
        choices,
        numbered: true,
      };
    }
    const choice = { label: chat.t('tasks.noUserIdYet'), value: '#none' };
    return { text: chat.t(data.newHire ? 'tasks.askNewHire' : 'tasks.askPerson'), choices: [choice] };
  },
  fill,
  choose: (_chat, data, value) => {
    if (value === '#none') return { set: { newHire: true, person: '' } };
    const beneficiary = data.candidates.find(({ membershipId }) => membershipId === value) ?? null;
    return { set: { beneficiary, candidates: [] } };
  },
  clear: () => ({ forSomeoneElse: true, person: null, beneficiary: null, candidates: [] }),
  describe: (chat, data) => {
    if (data.codes.length === 0) return null;
    const name = data.beneficiary?.name ?? data.person;
    return {
      title: chat.t('tasks.slotBeneficiary'),
      value: data.forSomeoneElse ? name || chat.t('tasks.colleague') : chat.t('tasks.you'),
    };
  },
};

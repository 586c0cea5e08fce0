import { locales } from '../../../locale.ts';
import { type ProfileField, profileFields } from '../../../services/profile/types.ts';
import type { Chat } from '../../chat.ts';
import { normalise, wordCount } from '../../input.ts';
import { literal } from '../../message.ts';
import type { Filled, Slot } from '../../slotFilling/task.ts';
import { isQuestion } from '../../understand.ts';
import { currentValue, isMissing, membershipOf, type ProfileData, reopen } from './data.ts';
import { phoneIn, phoneProblem } from './phoneWords.ts';
import { describeField, fieldName, profileLines, shown } from './show.ts';
import { addressIn, fieldWords, languageIn, nameIn, titleIn } from './words.ts';

const fieldsIn = (text: string): ProfileField[] =>
  profileFields.filter((field) => fieldWords[field].test(text));

const changesNothing = (data: ProfileData): boolean =>
  data.wanted.length === 0 && profileFields.every((field) => data[field] === null);

const nothing =
  /^(?:(?:no|non) )?(?:nothing|none|nada|ningun[oa]|rien|aucun)(?: (?:of (?:it|them|these)|at all|else|mas|du tout|d autre))?(?: (?:thanks|thank you|gracias|merci))?$/;

// Neither a yes nor a no says what to change.
const answerWithoutField = (chat: Chat): Filled<ProfileData> | null => {
  const { yesNo } = chat.entities;
  if (wordCount(chat.input.text) > 4) return null;
  if (yesNo === 'no' || nothing.test(normalise(chat.input.text))) return { set: { nothing: true } };
  return yesNo === 'yes' ? { problem: chat.t('profile.whichField') } : null;
};

/** Which fields: named in the first message, or asked for where it names none. */
export const fieldSlot: Slot<ProfileData> = {
  name: 'field',
  mention: /$^/,
  missing: changesNothing,
  ask: (chat, data) => ({
    text: `${chat.t('profile.askField')}\n\n${profileLines(chat, data, profileFields)}`,
    choices: profileFields.map((field) => ({ label: fieldName(chat, field), value: field })),
  }),
  fill: (chat, data, asked) => {
    // Later in the task a field's name is part of a question or of another value.
    if (!asked && data.current) return null;
    const wanted = fieldsIn(chat.input.text);
    if (wanted.length > 0) return { set: { wanted: [...new Set([...data.wanted, ...wanted])] } };
    return asked ? answerWithoutField(chat) : null;
  },
  choose: (_chat, data, value) => ({ set: reopen(data, value as ProfileField) }),
  clear: () => ({ wanted: [] }),
  describe: () => null,
};

// Something else was meant: a yes or no, a question, another need in a whole sentence.
const isNoValue = (chat: Chat): boolean => {
  const { decision, intent, entities } = chat.input.recognition;
  const elsewhere = decision === 'route' && intent !== 'editProfile' && wordCount(chat.input.text) > 3;
  return elsewhere || isQuestion(chat) || (entities.yesNo !== undefined && wordCount(chat.input.text) <= 2);
};

type FreeField = 'name' | 'title' | 'address';
const limits: Record<FreeField, number> = { name: 80, title: 60, address: 200 };

/** A field whose value is whatever is typed at its question. */
const freeSlot = (
  field: FreeField,
  find: (chat: Chat) => string | null,
  shape: RegExp,
): Slot<ProfileData> => ({
  name: field,
  free: true,
  mention: fieldWords[field],
  missing: (data) => isMissing(data, field),
  ask: (chat, data) => {
    const current = literal(shown(chat, field, currentValue(data, field)));
    return { text: chat.t(`profile.ask_${field}`, { current }) };
  },
  fill: (chat, _data, asked): Filled<ProfileData> | null => {
    const said = find(chat);
    if (said) return { set: { [field]: said } };
    if (!asked || isNoValue(chat)) return null;
    chat.keepLanguage();
    const text = chat.input.text.replace(/\s+/g, ' ').trim();
    if (text.length > limits[field]) return { problem: chat.t('profile.tooLong', { max: limits[field] }) };
    return shape.test(text) ? { set: { [field]: text } } : { problem: chat.t(`profile.shape_${field}`) };
  },
  clear: (data) => reopen(data, field),
  describe: (chat, data) => describeField(chat, data, field),
});

export const nameSlot = freeSlot(
  'name',
  (chat) => nameIn(chat.input.text),
  /^[^\d@?¿<>]*\p{L}{2}[^\d@?¿<>]*$/u,
);
export const titleSlot = freeSlot(
  'title',
  (chat) => titleIn(chat.input.text, chat.locale),
  /^[^@?¿<>]*\p{L}{2}[^@?¿<>]*$/u,
);
export const addressSlot = freeSlot(
  'address',
  (chat) => addressIn(chat.input.text),
  /^(?=.*\p{L}{2})[^@?¿<>]{8,}$/u,
);

/** Where a title is changed, for people who work at several dealerships. */
export const membershipSlot: Slot<ProfileData> = {
  name: 'membership',
  mention: /\b(dealership|store|rooftop|concesionario|agencia|concession(naire)?)\b/i,
  missing: (data) =>
    (data.title !== null || data.wanted.includes('title')) &&
    data.current !== null &&
    membershipOf(data) === null,
  ask: (chat, data) => ({
    text: chat.t('profile.askMembership'),
    choices: (data.current?.memberships ?? []).map(({ id, dealershipName }) => ({
      label: dealershipName,
      value: id,
    })),
    numbered: true,
  }),
  fill: (chat, data, asked) => {
    const said = ` ${normalise(chat.input.text)} `;
    const named = (data.current?.memberships ?? []).filter(({ dealershipName }) => {
      const [first = ''] = normalise(dealershipName).split(' ');
      return said.includes(` ${normalise(dealershipName)} `) || (asked && said.includes(` ${first} `));
    });
    const [only] = named;
    return named.length === 1 && only ? { set: { membershipId: only.id } } : null;
  },
  choose: (_chat, _data, value) => ({ set: { membershipId: value } }),
  clear: () => ({ membershipId: null }),
  describe: () => null,
};

export const phoneSlot: Slot<ProfileData> = {
  name: 'phone',
  mention: fieldWords.phone,
  missing: (data) => isMissing(data, 'phone'),
  ask: (chat, data) => ({
    text: chat.t('profile.ask_phone', { current: shown(chat, 'phone', currentValue(data, 'phone')) }),
  }),
  fill: (chat, _data, asked) => {
    const phone = phoneIn(chat, asked);
    if (phone) return { set: { phone } };
    return phoneProblem(chat, asked) ? { problem: chat.t('profile.shape_phone') } : null;
  },
  clear: (data) => reopen(data, 'phone'),
  describe: (chat, data) => describeField(chat, data, 'phone'),
};

export const languageSlot: Slot<ProfileData> = {
  name: 'language',
  mention: fieldWords.language,
  missing: (data) => isMissing(data, 'language'),
  ask: (chat, data) => ({
    text: chat.t('profile.ask_language', {
      current: shown(chat, 'language', currentValue(data, 'language')),
    }),
    choices: locales.map((locale) => ({ label: chat.t(`profile.language_${locale}`), value: locale })),
    numbered: true,
  }),
  fill: (chat, _data, asked) => {
    const { text } = chat.input;
    const language = asked || fieldWords.language.test(text) ? languageIn(text) : null;
    return language ? { set: { language } } : null;
  },
  choose: (_chat, _data, value) => ({
    set: { language: locales.find((locale) => locale === value) ?? null },
  }),
  clear: (data) => reopen(data, 'language'),
  describe: (chat, data) => describeField(chat, data, 'language'),
};

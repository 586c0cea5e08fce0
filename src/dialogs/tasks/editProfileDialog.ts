import { type ProfileField, profileFields, updatedProfileSchema } from '../../services/profile/types.ts';
import { listOf } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Review, Task } from '../slotFilling/task.ts';
import { changesOf, currentValue, newProfileData, type ProfileData } from './editProfile/data.ts';
import { fieldName, shown } from './editProfile/show.ts';
import {
  addressSlot,
  fieldSlot,
  languageSlot,
  membershipSlot,
  nameSlot,
  phoneSlot,
  titleSlot,
} from './editProfile/slots.ts';

const forget = (data: ProfileData, fields: ProfileField[]): Partial<ProfileData> => ({
  ...Object.fromEntries(fields.map((field) => [field, null])),
  wanted: data.wanted.filter((field) => !fields.includes(field)),
});

// What stands there already is not changed, and said to be like that.
const review = async (chat: Chat, data: ProfileData): Promise<Review<ProfileData>> => {
  if (data.nothing) return { end: { text: chat.t('dialogs.nothingChanged'), offers: [] } };
  const current =
    data.current ?? (await chat.deps.services.profile.readProfile({ caller: chat.turn.caller }));
  const [only] = current.memberships;
  const membershipId = data.membershipId ?? (current.memberships.length === 1 ? (only?.id ?? null) : null);
  const known = { ...data, current, membershipId };
  const same = profileFields.filter(
    (field) => known[field] !== null && known[field] === currentValue(known, field),
  );
  for (const field of same) {
    const values = { field: fieldName(chat, field), value: shown(chat, field, known[field]) };
    chat.note(chat.t('profile.sameAlready', values));
  }
  return { set: { ...known, ...forget(known, same) } };
};

const tellChanged = (chat: Chat, result: unknown): void => {
  const { changed, locale } = updatedProfileSchema.parse(result);
  if (changed.includes('language')) chat.turn.locale = locale;
  if (changed.length === 0) {
    chat.note(chat.t('dialogs.nothingChanged'));
    return;
  }
  const fields = listOf(
    chat.locale,
    changed.map((field) => fieldName(chat, field)),
  );
  chat.note(chat.t('profile.changed', { fields }));
  if (changed.includes('language')) chat.note(chat.t('profile.languageFromNow'));
};

/** The own profile: only what changes is asked; old and new are shown before anything is saved. */
export const editProfileTask: Task<ProfileData> = {
  id: 'editProfile',
  intents: ['editProfile'],
  name: (chat) => chat.t('profile.name'),
  start: newProfileData,
  operation: () => ({ operation: 'editProfile' }),
  // A ZIP code is no PDN.
  noPdn: ({ address }) => address,
  slots: [fieldSlot, nameSlot, membershipSlot, titleSlot, phoneSlot, addressSlot, languageSlot],
  review,
  summary: (chat) => ({
    title: chat.t('profile.summary'),
    question: chat.t('profile.confirm'),
    yes: chat.t('profile.yes'),
  }),
  act: (chat, data, operationId) =>
    chat.deps.services.profile.updateProfile({
      caller: chat.turn.caller,
      operationId,
      changes: changesOf(data),
    }),
  done: tellChanged,
};

import { fieldInWords } from '../../../services/profile/fieldInWords.ts';
import type { ProfileField } from '../../../services/profile/types.ts';
import type { Fact } from '../../cards/summaryCard.ts';
import type { Chat } from '../../chat.ts';
import { literal } from '../../message.ts';
import { currentValue, membershipOf, type ProfileData } from './data.ts';

/** What a field is called; a title of somebody at several dealerships says where. */
export const fieldName = (chat: Chat, field: ProfileField): string => chat.t(`profile.field_${field}`);

/** A field's value in words; nothing is said to be nothing. */
export const shown = (chat: Chat, field: ProfileField, value: string | null): string =>
  fieldInWords(chat.locale, field, value);

/** "Phone: (218) 555-0101 → (218) 555-0142"; only the new value while the old one may not be told yet. */
export const describeField = (chat: Chat, data: ProfileData, field: ProfileField): Fact | null => {
  const value = data[field];
  if (value === null) return null;
  const several = (data.current?.memberships.length ?? 0) > 1 && field === 'title';
  const place = several ? membershipOf(data)?.dealershipName : undefined;
  const title = place ? `${fieldName(chat, field)} (${place})` : fieldName(chat, field);
  const to = shown(chat, field, value);
  if (!data.current) return { title, value: to };
  return {
    title,
    value: chat.t('profile.fromTo', { from: shown(chat, field, currentValue(data, field)), to }),
  };
};

/** The whole profile, numbered as the choices below it are. */
export const profileLines = (chat: Chat, data: ProfileData, fields: readonly ProfileField[]): string => {
  const titles = data.current?.memberships.map(({ title, dealershipName }) =>
    (data.current?.memberships.length ?? 0) > 1 ? `${title} (${dealershipName})` : title,
  );
  return fields
    .map((field, index) => {
      const value = field === 'title' ? (titles ?? []).join(', ') : currentValue(data, field);
      const fact = { title: fieldName(chat, field), value: literal(shown(chat, field, value)) };
      return `${index + 1}. ${chat.t('dialogs.fact', fact)}`;
    })
    .join('\n');
};

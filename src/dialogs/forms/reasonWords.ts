import { forms } from '../../texts/forms.ts';
import type { TextKey } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';

/** Why a form cannot be opened, or closed without an act: `forms.over_<reason>`. */
export const formReasonWords = (chat: Chat, reason: unknown): string => {
  const key = `over_${reason}`;
  const { helpDeskPhone: phone } = chat.deps.brand;
  return chat.t(Object.hasOwn(forms.en, key) ? (`forms.${key}` as TextKey) : 'forms.notDone', { phone });
};

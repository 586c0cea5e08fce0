import { parsePhone } from '../../../services/profile/phone.ts';
import type { Chat } from '../../chat.ts';

/** The phone number that a message says: written like one, or at its own question in any form. */
export const phoneIn = (chat: Chat, asked: boolean): string | null => {
  const said = chat.entities.phone ?? (asked ? chat.input.text : '');
  return said === '' ? null : parsePhone(said);
};

/** Whether figures were meant as a phone number that cannot be one. */
export const phoneProblem = (chat: Chat, asked: boolean): boolean =>
  chat.entities.phone !== undefined || (asked && /\d[\d\s().-]{2,}/.test(chat.input.text));

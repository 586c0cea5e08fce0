import type { AppError, ErrorCode } from '../errors.ts';
import type { TextKey } from '../texts/index.ts';
import type { Chat } from './chat.ts';
import { formatMoment } from './format.ts';
import { formReasonWords } from './forms/reasonWords.ts';

const statusTexts: Record<string, TextKey> = {
  locked: 'dialogs.statusLocked',
  idle: 'dialogs.statusIdle',
  frozen: 'dialogs.statusFrozen',
  offboarded: 'dialogs.statusOffboarded',
  ownPlace: 'removal.errorOwnPlace',
  lastAdministrator: 'removal.errorLastAdministrator',
  plannedForYou: 'removal.errorPlannedForYou',
  supervisorNeeded: 'removal.errorSupervisorNeeded',
};

/** The truth about an account that is not active; told only to its verified owner. */
export const statusWords = (chat: Chat, status: string): string =>
  chat.t(statusTexts[status] ?? 'dialogs.notAllowed');

const texts: Partial<Record<ErrorCode, TextKey>> = {
  notAdministrator: 'dialogs.notAdministrator',
  alreadyHeld: 'dialogs.alreadyHeld',
  alreadyRequested: 'dialogs.alreadyRequested',
  notHeld: 'removal.errorNotHeld',
  unknownApplication: 'dialogs.unknownApplication',
  invalidDate: 'dialogs.invalidDate',
  busy: 'dialogs.busy',
  unavailable: 'dialogs.busy',
  tooManyRequests: 'dialogs.busy',
};

const decidedWords = (chat: Chat, { byName, at }: Record<string, unknown>): string => {
  if (typeof byName !== 'string' || !(at instanceof Date || typeof at === 'string')) {
    return chat.t('dialogs.alreadyClosed');
  }
  const when = formatMoment(chat.locale, at, chat.deps.brand.timeZone);
  return chat.t('dialogs.alreadyDecided', { name: byName, when });
};

/** An expected failure in words: what is the case, and that nothing was changed. The one mapper from errors to the chat. */
export const errorWords = (chat: Chat, error: AppError): string => {
  if (error.code === 'notAllowed' && error.details.who === 'beneficiary') {
    return chat.t('dialogs.beneficiaryNotAllowed');
  }
  if (error.code === 'notAllowed') return statusWords(chat, String(error.details.reason));
  if (error.code === 'formRefused') return formReasonWords(chat, error.details.reason);
  if (error.code === 'alreadyDecided') return decidedWords(chat, error.details);
  return chat.t(texts[error.code] ?? 'dialogs.failed');
};

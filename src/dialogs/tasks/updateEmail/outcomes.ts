import type { ConfirmedEmail, RequestedEmail } from '../../../services/emailChanges/types.ts';
import type { Chat } from '../../chat.ts';
import { formatMoment } from '../../format.ts';
import { type EmailData, withEmail } from './data.ts';

type Outcome = RequestedEmail | ConfirmedEmail;

/** What an act led to, where that is not the end: told, and what is known from now on. Null: it is the end. */
export const goOnAfter = (chat: Chat, result: unknown, data: EmailData): Partial<EmailData> | null => {
  const outcome = result as Outcome;
  switch (outcome.kind) {
    case 'sent':
      chat.note(chat.t('email.sent', { email: data.shown }));
      return { pending: outcome.changeId, awaitsCode: true, entered: false };
    case 'refused':
      chat.note(chat.t(`email.refused_${outcome.reason}`));
      return outcome.reason === 'tooMany' ? null : withEmail(null);
    case 'wrong':
      chat.note(chat.t('email.wrong', { triesLeft: outcome.triesLeft }));
      return { entered: false };
    case 'taken':
      chat.note(chat.t('email.takenMeanwhile'));
      return withEmail(null);
    case 'usedUp':
    case 'expired':
    case 'over':
      chat.note(chat.t(outcome.kind === 'usedUp' ? 'email.usedUp' : 'email.expired'));
      return { awaitsCode: false, entered: false };
    default:
      return null;
  }
};

/** The end: the address is another now, or it has to wait. */
export const tellEnd = (chat: Chat, result: unknown, data: EmailData): void => {
  const outcome = result as Outcome;
  if (outcome.kind === 'done') {
    data.pending = null;
    // Who it is was proved with the old address.
    chat.forgetAssurance();
    chat.note(chat.t('email.done', { email: outcome.email }));
  } else if (outcome.kind === 'dailyLimit') {
    chat.note(chat.t('email.dailyLimit'));
  } else if (outcome.kind === 'paused') {
    const when = formatMoment(chat.locale, outcome.until, chat.deps.brand.timeZone);
    chat.note(chat.t('dialogs.verifyPaused', { when }));
  }
};

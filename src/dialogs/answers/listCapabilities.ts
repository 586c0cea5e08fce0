import type { FaqId, IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

type Capability = FaqId | Extract<IntentId, 'requestStatus' | 'talkToHuman'>;

/** In the order of the list; `often` are buttons too. An intent without its place does not compile. */
const places: Record<Capability, 'often' | 'seldom'> = {
  requestAppAccess: 'often',
  requestStatus: 'often',
  accountLocked: 'often',
  talkToHuman: 'often',
  editProfile: 'seldom',
  changePassword: 'seldom',
  updateEmail: 'seldom',
  changeChallengeQuestions: 'seldom',
  changeSecretQuestion: 'seldom',
  removeAppAccess: 'seldom',
  dataProtection: 'seldom',
};

/**
 * Everything that can be asked for, to choose from by its words or its number. Only what is wanted most is a button too; those
 * come first, so that a button's place is its number.
 * @param inside a task is running: a number would be an answer to its question, so there is none to type.
 */
export const listCapabilities = (chat: Chat, inside = false): void => {
  const ids = Object.keys(places) as Capability[];
  const options = ids.map((task) => ({ task, label: titleOf(chat, task) }));
  const list = options.map(({ label }, index) => `${inside ? '-' : `${index + 1}.`} ${label}`).join('\n');
  const hint = chat.t(inside ? 'dialogs.capabilitiesLater' : 'dialogs.capabilitiesHint');
  chat.note([chat.t('dialogs.capabilities'), list, chat.t('directory.alsoAsk'), hint].join('\n\n'));
  if (inside) return;
  // An FAQ question is answered first; what is no question begins at once.
  chat.offer(
    options.map(({ label, task }) => ({
      label,
      action: { action: 'task', task },
      quiet: places[task] === 'seldom',
    })),
  );
};

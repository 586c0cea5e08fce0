import type { FaqId, IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { titleOf } from '../tasks/titles.ts';

type Capability = FaqId | Extract<IntentId, 'requestStatus' | 'talkToHuman'>;
type Group = 'Often' | 'Account' | 'Dealership';

/** In the order of the list. An intent without its group does not compile. */
const groupOf: Record<Capability, Group> = {
  requestAppAccess: 'Often',
  requestStatus: 'Often',
  accountLocked: 'Often',
  talkToHuman: 'Often',
  editProfile: 'Account',
  changePassword: 'Account',
  updateEmail: 'Account',
  changeChallengeQuestions: 'Account',
  changeSecretQuestion: 'Account',
  removeAppAccess: 'Dealership',
  dataProtection: 'Dealership',
};
const groups = ['Often', 'Account', 'Dealership'] as const;

const idsOf = (group: Group): Capability[] =>
  (Object.keys(groupOf) as Capability[]).filter((id) => groupOf[id] === group);

/**
 * Everything that can be asked for, to choose from by its words or its number. Only what is wanted most is a button too; those
 * come first, so that a button's place is its number.
 * @param inside a task is running: a number would be an answer to its question, so there is none to type.
 */
export const listCapabilities = (chat: Chat, inside = false): void => {
  const options = groups.flatMap((group) =>
    idsOf(group).map((task) => ({ label: titleOf(chat, task), task, group })),
  );
  const lines = groups.map((group) => {
    const own = options.flatMap((option, index) =>
      option.group === group ? [`${inside ? '-' : `${index + 1}.`} ${option.label}`] : [],
    );
    return `**${chat.t(`dialogs.capabilities${group}`)}**\n\n${own.join('\n')}`;
  });
  const hint = chat.t(inside ? 'dialogs.capabilitiesLater' : 'dialogs.capabilitiesHint');
  chat.note([chat.t('dialogs.capabilities'), ...lines, hint].join('\n\n'));
  if (inside) return;
  // An FAQ question is answered first; what is no question begins at once.
  chat.offer(
    options.map(({ label, task, group }) => ({
      label,
      action: { action: 'task', task },
      quiet: group !== 'Often',
    })),
  );
};

import type { DialogContext } from 'botbuilder-dialogs';
import type { Chat } from './chat.ts';
import { activeName, activeOf } from './resume.ts';
import { titleOf } from './tasks/titles.ts';

/**
 * The guard took a secret out of the message: says so, and that it should be changed (in Teams: deleted as well, for there the
 * message stands). A running task's question is asked again; else the form for a new password is offered, unless the rest of the
 * message says what is wanted. True: that was all.
 */
export const hearSecret = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  if (!chat.turn.secretRemoved) return false;
  const inTeams = chat.turn.caller.channel === 'msteams';
  chat.note(chat.t(inTeams ? 'dialogs.secretRemovedTeams' : 'dialogs.secretRemoved'));
  if (activeOf(dc)) {
    chat.note(chat.t('dialogs.backTo', { task: activeName(dc, chat) }));
    await dc.repromptDialog();
    return true;
  }
  const { decision, intent } = chat.input.recognition;
  if (decision === 'route' && intent !== 'outOfScope') return false;
  chat.offer([
    {
      label: titleOf(chat, 'changePassword'),
      action: { action: 'task', task: 'changePassword', mode: 'do' },
    },
    { label: chat.t('common.person'), action: { action: 'task', task: 'talkToHuman' } },
  ]);
  return true;
};

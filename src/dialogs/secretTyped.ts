import type { DialogContext } from 'botbuilder-dialogs';
import type { Chat } from './chat.ts';
import { activeOf, backToRunning } from './resume.ts';
import { titleOf } from './tasks/titles.ts';

// "Because my password is …": it only announces what was taken out.
const announces = /(?:(?<!\p{L})(?:is|was|es|era|est|[ée]tait)|[:=])[\s.!]*$/iu;

/**
 * The guard took a secret out of the message: says so, and that it should be changed (in Teams: deleted as well, for there the
 * message stands). Unless the rest of the message says what is wanted, a running task's question is asked again, or else the form
 * for a new password is offered. True: that was all.
 */
export const hearSecret = async (dc: DialogContext, chat: Chat): Promise<boolean> => {
  if (!chat.turn.secretRemoved) return false;
  const inTeams = chat.turn.caller.channel === 'msteams';
  chat.note(chat.t(inTeams ? 'dialogs.secretRemovedTeams' : 'dialogs.secretRemoved'));
  const { decision, intent } = chat.input.recognition;
  const running = activeOf(dc);
  const isNeed = decision === 'route' && intent !== 'outOfScope';
  if (isNeed && !(running && announces.test(chat.input.text))) return false;
  if (running) {
    await backToRunning(dc, chat);
    return true;
  }
  chat.offer([
    {
      label: titleOf(chat, 'changePassword'),
      action: { action: 'task', task: 'changePassword', mode: 'do' },
    },
    { label: chat.t('common.person'), action: { action: 'task', task: 'talkToHuman' } },
  ]);
  return true;
};

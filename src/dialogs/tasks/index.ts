import type { FaqId, IntentId } from '../../faq/intents.ts';
import type { DirectoryQuestion } from '../../faq/recognizer/types.ts';
import { outOfScope } from '../answers/clarify.ts';
import { goodbyeThanks } from '../answers/goodbyeThanks.ts';
import { greet } from '../answers/greeting.ts';
import { listCapabilities } from '../answers/listCapabilities.ts';
import type { Chat } from '../chat.ts';
import type { Task, TaskData } from '../slotFilling/task.ts';
import { accessOfTask } from './accessOfDialog.ts';
import { accountLockedTask } from './accountLockedDialog.ts';
import { administratorsTask } from './administratorsDialog.ts';
import { changeChallengeQuestionsTask } from './changeChallengeQuestionsDialog.ts';
import { changePasswordTask } from './changePasswordDialog.ts';
import { changeSecretQuestionTask } from './changeSecretQuestionDialog.ts';
import { decideReactivationTask } from './decideReactivationDialog.ts';
import { decideRequestTask } from './decideRequestDialog.ts';
import { decisionsTask } from './decisionsDialog.ts';
import { editProfileTask } from './editProfileDialog.ts';
import { freezeAccountTask } from './freezeAccountDialog.ts';
import { holdersTask } from './holdersDialog.ts';
import { keepAliveTask } from './keepAliveDialog.ts';
import { mySecurityTask } from './mySecurityDialog.ts';
import { offerOwnSecurity, ownSecurityTask, wantsToKeep } from './ownSecurity.ts';
import { removeAppAccessTask } from './removeAppAccessDialog.ts';
import { requestAppAccessTask } from './requestAppAccessDialog.ts';
import { requestStatusTask } from './requestStatusDialog.ts';
import { talkToHumanTask } from './talkToHumanDialog.ts';
import { updateEmailTask } from './updateEmailDialog.ts';
import { asksForPlanned, isRemovalReference, takesRemovalBack } from './withdrawRemoval/words.ts';
import { withdrawRemovalTask } from './withdrawRemovalDialog.ts';
import { withdrawRequestTask } from './withdrawRequestDialog.ts';

/** Everything that the bot does itself. */
export const taskIds = [
  'requestAppAccess',
  'removeAppAccess',
  'requestStatus',
  'withdrawRequest',
  'withdrawRemoval',
  'decideRequest',
  'administrators',
  'holders',
  'accessOf',
  'decisions',
  'decideReactivation',
  'changePassword',
  'accountLocked',
  'talkToHuman',
  'editProfile',
  'changeChallengeQuestions',
  'changeSecretQuestion',
  'mySecurity',
  'keepAlive',
  // Last: whoever tries one task after the other has no account afterwards.
  'freezeAccount',
  'updateEmail',
] as const;
export type TaskId = (typeof taskIds)[number];

/** A task without its declaration does not compile. */
export const tasks: Record<TaskId, Task<TaskData>> = {
  requestAppAccess: requestAppAccessTask,
  removeAppAccess: removeAppAccessTask,
  requestStatus: requestStatusTask,
  withdrawRequest: withdrawRequestTask,
  withdrawRemoval: withdrawRemovalTask,
  decideRequest: decideRequestTask,
  administrators: administratorsTask,
  holders: holdersTask,
  accessOf: accessOfTask,
  decisions: decisionsTask,
  decideReactivation: decideReactivationTask,
  changePassword: changePasswordTask,
  accountLocked: accountLockedTask,
  talkToHuman: talkToHumanTask,
  editProfile: editProfileTask,
  changeChallengeQuestions: changeChallengeQuestionsTask,
  changeSecretQuestion: changeSecretQuestionTask,
  mySecurity: mySecurityTask,
  keepAlive: keepAliveTask,
  freezeAccount: freezeAccountTask,
  updateEmail: updateEmailTask,
};

/** What an intent leads to: a task of ours, an answer of the FAQ, or a few words. */
export type Handler =
  | { kind: 'task'; task(chat: Chat): TaskId; faq?: FaqId }
  | {
      kind: 'faq';
      faq: FaqId;
      /** The task that some of its messages mean instead. */
      task?(chat: Chat): TaskId | null;
      /** What is asked below the answer. */
      followUp?(chat: Chat): void;
    }
  | { kind: 'answer'; answer(chat: Chat, inside: boolean): void; faq?: undefined };

const withdraw =
  /\b(withdraw\w*|pull back|take back|cancel (my|the|that) request|cancel\w*(?= AC-)|retir\w*|anul\w*|annul\w*|retire[rz]?)\b/i;
const decide =
  /\b(approv\w*|den(y|ied)|reject\w*|decide|aprob\w*|rechaz\w*|decidir|approuv\w*|refus\w*|d[eé]cider)\b/i;

/** Questions about people and access have no intent of their own; they are told by their wording (`entities.question`). */
const questionTasks: Record<DirectoryQuestion['about'], TaskId> = {
  administrators: 'administrators',
  holders: 'holders',
  everyone: 'holders',
  access: 'accessOf',
  ownAccess: 'accessOf',
  decisions: 'decisions',
};

const statusTask = (chat: Chat): TaskId => {
  const { text } = chat.input;
  const { question } = chat.entities;
  if (question) return questionTasks[question.about];
  const ofRemoval = isRemovalReference(chat.entities.reference);
  if (takesRemovalBack(text) || (ofRemoval && withdraw.test(text))) return 'withdrawRemoval';
  if (ofRemoval || asksForPlanned(text)) return 'requestStatus';
  if (withdraw.test(text)) return 'withdrawRequest';
  const aboutWaiting = chat.entities.aspect === 'waitingForMe' || (decide.test(text) && !/[?¿]/.test(text));
  return aboutWaiting ? 'decideRequest' : 'requestStatus';
};

/** Every intent has its place. One without does not compile. */
export const handlers: Record<IntentId, Handler> = {
  requestAppAccess: { kind: 'task', task: () => 'requestAppAccess', faq: 'requestAppAccess' },
  removeAppAccess: { kind: 'task', task: () => 'removeAppAccess', faq: 'removeAppAccess' },
  editProfile: { kind: 'task', task: () => 'editProfile', faq: 'editProfile' },
  dataProtection: { kind: 'faq', faq: 'dataProtection', task: ownSecurityTask, followUp: offerOwnSecurity },
  updateEmail: { kind: 'task', task: () => 'updateEmail', faq: 'updateEmail' },
  changePassword: { kind: 'task', task: () => 'changePassword', faq: 'changePassword' },
  accountLocked: {
    kind: 'task',
    task: (chat) => (wantsToKeep(chat) ? 'keepAlive' : 'accountLocked'),
    faq: 'accountLocked',
  },
  changeChallengeQuestions: {
    kind: 'task',
    task: () => 'changeChallengeQuestions',
    faq: 'changeChallengeQuestions',
  },
  changeSecretQuestion: { kind: 'task', task: () => 'changeSecretQuestion', faq: 'changeSecretQuestion' },
  requestStatus: { kind: 'task', task: statusTask },
  talkToHuman: { kind: 'task', task: () => 'talkToHuman' },
  listCapabilities: { kind: 'answer', answer: listCapabilities },
  greeting: { kind: 'answer', answer: (chat) => greet(chat) },
  goodbyeThanks: { kind: 'answer', answer: (chat) => goodbyeThanks(chat) },
  cancel: { kind: 'answer', answer: (chat) => chat.note(chat.t('dialogs.nothingToCancel')) },
  outOfScope: { kind: 'answer', answer: (chat) => outOfScope(chat) },
};

/** An intent's place for this message: some of what an FAQ answers is a wish that a task fulfils. */
export const handlerOf = (chat: Chat, intent: IntentId): Handler => {
  const handler = handlers[intent];
  const id = handler.kind === 'faq' ? (handler.task?.(chat) ?? null) : null;
  return id ? { kind: 'task', task: () => id } : handler;
};

import type { DialogContext } from 'botbuilder-dialogs';
import type { IntentId } from '../faq/intents.ts';
import { clarify, misunderstood } from './answers/clarify.ts';
import { answerFaq, notYetHere, showSteps, tellSteps } from './answers/faqAnswer.ts';
import { isBareNumber, noSuchNumber } from './answers/noSuchNumber.ts';
import type { Chat } from './chat.ts';
import { wordCount } from './input.ts';
import { learnCorrection, rememberRoute } from './learning.ts';
import { activeOf, backToRunning, dropActive } from './resume.ts';
import { aboutOf } from './slotFilling/about.ts';
import { prefill } from './slotFilling/prefill.ts';
import type { TaskData } from './slotFilling/task.ts';
import { handlerOf, handlers, type TaskId, tasks } from './tasks/index.ts';
import { tellsLeaving } from './tasks/removeAppAccess/names.ts';
import { titleOf } from './tasks/titles.ts';
import { asksForSteps, isQuestion } from './understand.ts';

/** How an intent came up: said in this message, kept from an earlier one, or chosen on a button. */
type Mode = 'said' | 'queued' | 'do' | 'steps';

const holdsSlots = (chat: Chat): boolean => {
  const { applications, forSomeoneElse, dates } = chat.entities;
  return applications.length > 0 || forSomeoneElse || dates.start !== undefined;
};

// A person takes over what is running, with its slots.
const aboutRunning = (dc: DialogContext, chat: Chat): TaskData | undefined => {
  const running = dc.stack.findLast(({ id }) => Object.hasOwn(tasks, id));
  return running && aboutOf(chat, tasks[running.id as TaskId], running.state.data);
};

/** Begins what an intent stands for: a task, an answer, or for an FAQ question its two ways. */
export const startIntent = async (
  dc: DialogContext,
  chat: Chat,
  intent: IntentId,
  mode: Mode,
  data?: TaskData,
): Promise<void> => {
  const handler = handlerOf(chat, intent);
  if (handler.kind === 'answer') return handler.answer(chat, false);
  if (handler.faq && mode === 'steps') return showSteps(chat, handler.faq);
  const paused = chat.deps.pausedTasks.includes(intent);
  if (handler.kind === 'faq') {
    const key = paused ? 'dialogs.paused' : 'dialogs.notYetHere';
    if (mode === 'do') return notYetHere(chat, intent, key);
    answerFaq(chat, handler.faq, { isDone: false });
    return handler.followUp?.(chat);
  }
  if (handler.faq && mode === 'said' && asksForSteps(chat) && !holdsSlots(chat)) {
    return answerFaq(chat, handler.faq, { isDone: true });
  }
  if (paused) return notYetHere(chat, intent, 'dialogs.paused');
  const id = handler.task(chat);
  // It runs already (an old button, the same wish again): a second one inside of it would only be in the way.
  if (dc.stack.some((running) => running.id === id)) return backToRunning(dc, chat);
  const slots = id === 'talkToHuman' ? (data ?? aboutRunning(dc, chat)) : data;
  await dc.beginDialog(id, { data: slots, listen: mode === 'said' });
};

const small = new Set<IntentId>(['greeting', 'goodbyeThanks', 'listCapabilities', 'cancel', 'outOfScope']);

/** What the message needs, without what it denies, and without the small talk around it. */
const needsOf = (chat: Chat): IntentId[] => {
  const { intent, intents } = chat.input.recognition;
  const { negatedIntents } = chat.entities;
  const wanted = [...new Set([intent, ...intents])].filter((id) => !negatedIntents.includes(id));
  const real = wanted.filter((id) => !small.has(id));
  // What is done here comes before what is only explained.
  const isTask = (id: IntentId) => handlerOf(chat, id).kind === 'task';
  const ordered = [...real.filter(isTask), ...real.filter((id) => !isTask(id))];
  return ordered.length > 0 ? ordered : wanted.slice(0, 1);
};

/** Keeps a need for later, once, with what the message already says about it. */
const enqueue = async (chat: Chat, intent: IntentId): Promise<void> => {
  if (handlerOf(chat, intent).kind === 'answer') return;
  chat.session.queue = chat.session.queue.filter((waiting) => waiting.intent !== intent);
  chat.session.queue.push({ intent, data: await prefill(chat, intent) });
};

/** Begins what waits in the queue, once nothing else stands open. */
export const startQueued = async (dc: DialogContext, chat: Chat): Promise<void> => {
  while (!dc.activeDialog && !chat.session.offer) {
    const next = chat.session.queue.shift();
    if (!next) return;
    const intent = next.intent as IntentId;
    if (!Object.hasOwn(handlers, intent)) continue;
    chat.note(chat.t('dialogs.nextNeed', { need: titleOf(chat, intent) }));
    await startIntent(dc, chat, intent, 'queued', next.data ?? undefined);
  }
};

/** Something else in the middle of a task: a question is answered, another need is kept for later; then back to the task. */
const digress = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const [intent = 'outOfScope'] = needsOf(chat);
  const handler = handlerOf(chat, intent);
  if (handler.kind === 'task' && tasks[handler.task(chat)].readsOnly) {
    await dc.beginDialog(handler.task(chat), { listen: true });
    return;
  }
  if (handler.kind === 'answer') handler.answer(chat, true);
  else if (handler.faq && (isQuestion(chat) || handler.kind === 'faq') && asksForSteps(chat))
    tellSteps(chat, handler.faq);
  else if (handler.faq === 'dataProtection') tellSteps(chat, handler.faq);
  else {
    await enqueue(chat, intent);
    chat.note(chat.t('dialogs.noted', { need: titleOf(chat, intent) }));
  }
  chat.session.offer = null;
  await backToRunning(dc, chat);
};

// The task that only tells what is asked, unless it is the one that is running.
const isReading = (dc: DialogContext, chat: Chat): boolean => {
  const [intent] = needsOf(chat);
  const handler = intent && handlerOf(chat, intent);
  if (handler?.kind !== 'task') return false;
  const id = handler.task(chat);
  return tasks[id].readsOnly === true && dc.stack.every((running) => running.id !== id);
};

const isElsewhere = (dc: DialogContext, chat: Chat): boolean => {
  const { decision } = chat.input.recognition;
  const [intent] = needsOf(chat);
  if (decision === 'route' && isReading(dc, chat)) return true;
  const own = dc.stack.some(({ id }) =>
    tasks[id as keyof typeof tasks]?.intents.includes(intent as IntentId),
  );
  return decision === 'route' && intent !== undefined && intent !== 'outOfScope' && !own;
};

// "No end date" sounds a little like cancelling: only what the running dialog cannot use is taken for it.
const isWeakCancel = (chat: Chat): boolean => {
  const { intent, decision } = chat.input.recognition;
  return decision === 'route' && intent === 'cancel' && wordCount(chat.input.text) <= 8;
};

// "No, I want to change my password": what runs was a misunderstanding, not something to go back to.
const turnRound = async (dc: DialogContext, chat: Chat): Promise<void> => {
  learnCorrection(chat, needsOf(chat)[0] ?? null);
  if (isQuestion(chat)) return digress(dc, chat);
  await dropActive(dc, chat);
  return activeOf(dc) ? digress(dc, chat) : routeNew(dc, chat);
};

// Where a secret was taken out, what the running task cannot use of the rest is not held against the writer.
const routeRest = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (isElsewhere(dc, chat)) return digress(dc, chat);
  await dc.continueDialog();
  if (chat.unhandled) await backToRunning(dc, chat);
};

const routeInside = async (dc: DialogContext, chat: Chat): Promise<void> => {
  if (chat.turn.secretRemoved) return routeRest(dc, chat);
  const free = activeOf(dc)?.takesAnyText(dc.activeDialog?.state);
  // Its wording is unmistakable, and what it names is not for the running task.
  if (chat.entities.question && isReading(dc, chat)) return digress(dc, chat);
  if (free && isQuestion(chat) && isElsewhere(dc, chat)) return digress(dc, chat);
  await dc.continueDialog();
  if (!chat.unhandled) {
    chat.session.failures = 0;
    return;
  }
  if (isWeakCancel(chat)) return dropActive(dc, chat);
  if (isElsewhere(dc, chat)) {
    chat.session.failures = 0;
    return chat.entities.correction ? turnRound(dc, chat) : digress(dc, chat);
  }
  misunderstood(chat);
  await dc.repromptDialog();
};

const wanting =
  /\b(needs?|wants?|get|give|add|access|necesito|quiero|acceso|besoin|veux|voudrais|acc[eè]s)\b/i;
const unwanting =
  /\b(remove|drop|revoke|delete|take\b.{1,60}?\b(?:away|off|from)|get rid of|quit\w*|elimin\w*|borr\w*|retir\w*|enlev\w*|supprim\w*)\b/i;

// An application and a wish, in words that the recognizer is not sure about.
const wantsApplication = (chat: Chat): boolean =>
  chat.entities.applications.length > 0 && wanting.test(chat.input.text) && !unwanting.test(chat.input.text);

// Both of the intents that it may be lead to one task: there is nothing to ask.
const agreed = (chat: Chat): IntentId | null => {
  const { intent, alternatives, decision } = chat.input.recognition;
  if (decision !== 'clarify') return null;
  const ids = [intent, ...alternatives.map((each) => each.intent)].filter((id) => !small.has(id)).slice(0, 2);
  const meant = ids.map((id) => {
    const handler = handlerOf(chat, id);
    return handler.kind === 'task' ? handler.task(chat) : null;
  });
  const [id = null] = ids;
  const isSame = meant.length === 2 && meant[0] !== null && meant[0] === meant[1];
  return isSame ? id : null;
};

const routeNew = async (dc: DialogContext, chat: Chat): Promise<void> => {
  const { decision } = chat.input.recognition;
  const { applications, reference } = chat.entities;
  if (decision !== 'route' && applications.length > 0 && unwanting.test(chat.input.text)) {
    return startIntent(dc, chat, 'removeAppAccess', 'said');
  }
  if (decision !== 'route' && wantsApplication(chat)) {
    return startIntent(dc, chat, 'requestAppAccess', 'said');
  }
  if (decision !== 'route' && reference) return startIntent(dc, chat, 'requestStatus', 'said');
  if (decision !== 'route' && tellsLeaving(chat.input.text)) {
    return startIntent(dc, chat, 'removeAppAccess', 'said');
  }
  const same = agreed(chat);
  if (same) return startIntent(dc, chat, same, 'said');
  const named = decision === 'none' && applications.length > 0 && !isQuestion(chat);
  if (decision === 'clarify' || named) return clarify(chat);
  if (isBareNumber(chat)) return noSuchNumber(chat);
  if (decision === 'none') return startIntent(dc, chat, 'outOfScope', 'said');
  chat.session.failures = 0;
  rememberRoute(chat);
  const [first = 'outOfScope', ...others] = needsOf(chat);
  for (const intent of others) await enqueue(chat, intent);
  const waiting = chat.session.queue.map(({ intent }) => titleOf(chat, intent as IntentId));
  const asked = chat.entities.question && chat.t('directory.yourQuestion');
  if (waiting.length > 0) {
    chat.note(
      chat.t('dialogs.firstThen', { first: asked ?? titleOf(chat, first), others: waiting.join(', ') }),
    );
  }
  await startIntent(dc, chat, first, 'said');
};

/** Where a message goes that interrupts nothing: to the running task, or to what the recognizer understands. */
export const route = (dc: DialogContext, chat: Chat): Promise<void> =>
  activeOf(dc) ? routeInside(dc, chat) : routeNew(dc, chat);

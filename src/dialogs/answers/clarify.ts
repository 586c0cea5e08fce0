import type { IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';
import { learnUnsure } from '../learning.ts';
import { prefill } from '../slotFilling/prefill.ts';
import { titleOf } from '../tasks/titles.ts';

const small: IntentId[] = ['outOfScope', 'greeting', 'goodbyeThanks'];

const person = (chat: Chat) => ({
  label: chat.t('common.person'),
  action: { action: 'task', task: 'talkToHuman' } as const,
});

/** Twice in a row it did not work: a person, rather than a third try. */
const offerPerson = (chat: Chat): void => {
  chat.note(chat.t('dialogs.stillNotUnderstood'));
  chat.offer([person(chat), { label: chat.t('dialogs.tryAgain'), action: { action: 'nothing' } }]);
};

/** Two needs are about as likely: which one? After two failures, a person. */
export const clarify = async (chat: Chat): Promise<void> => {
  chat.session.failures += 1;
  learnUnsure(chat, 'clarified');
  if (chat.session.failures > 2) return offerPerson(chat);
  const { recognition } = chat.input;
  const guessed: IntentId[] =
    recognition.decision === 'clarify'
      ? [...recognition.alternatives.map(({ intent }) => intent), recognition.intent]
      : ['requestAppAccess', 'removeAppAccess'];
  const ids = [recognition.intent, ...guessed].filter((id) => !small.includes(id));
  const [first, second] = [...new Set(ids)];
  if (!first) return offerPerson(chat);
  const labels = [first, ...(second ? [second] : [])].map((id) => ({ id, label: titleOf(chat, id) }));
  const [a, b] = labels;
  chat.note(
    b && a
      ? chat.t('dialogs.clarify', { a: a.label, b: b.label })
      : chat.t('dialogs.clarifyOne', { a: a?.label ?? '' }),
  );
  const ways = [];
  for (const { id, label } of labels) {
    const data = (await prefill(chat, id)) ?? undefined;
    ways.push({ label, action: { action: 'task', task: id, data } as const });
  }
  chat.offer([...ways, { label: chat.t('dialogs.neither'), action: { action: 'nothing' } }]);
};

/** Nothing of it is an answer to the running question, which is asked again by the caller. */
export const misunderstood = (chat: Chat): void => {
  chat.session.failures += 1;
  chat.note(chat.t(chat.session.failures >= 2 ? 'dialogs.notUnderstoodAgain' : 'dialogs.notUnderstood'));
};

/** Something that the bot cannot do: says so and never guesses; again, and a person is offered first. */
export const outOfScope = (chat: Chat): void => {
  chat.session.failures += 1;
  learnUnsure(chat, 'rejected');
  if (chat.session.failures >= 2) {
    offerPerson(chat);
    return;
  }
  chat.note(chat.t('dialogs.outOfScope', { phone: chat.deps.brand.helpDeskPhone }));
  chat.offer([
    { label: titleOf(chat, 'listCapabilities'), action: { action: 'task', task: 'listCapabilities' } },
    person(chat),
  ]);
};

import { faqEntries } from '../../faq/entries/index.ts';
import type { FaqText } from '../../faq/entry.ts';
import { fillPlaceholders } from '../../faq/fillPlaceholders.ts';
import type { FaqId, IntentId } from '../../faq/intents.ts';
import type { TextKey } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { Offered } from '../session.ts';
import { titleOf } from '../tasks/titles.ts';

const entryOf = (chat: Chat, id: FaqId): FaqText =>
  fillPlaceholders(faqEntries[id].texts[chat.locale], chat.deps.brand);

const list = (lines: readonly string[], mark: (index: number) => string): string =>
  lines.map((line, index) => `${mark(index)} ${line}`).join('\n');

const steps = (text: FaqText): string =>
  [list(text.steps, (index) => `${index + 1}.`), list(text.notes, () => '-')].filter(Boolean).join('\n\n');

/** An answer in one piece, as a digression gets it. */
export const tellSteps = (chat: Chat, id: FaqId): void => {
  const text = entryOf(chat, id);
  chat.note([text.steps.length > 0 ? '' : text.answer, steps(text)].filter(Boolean).join('\n\n'));
};

const doItNow = (chat: Chat, id: FaqId): Offered[] =>
  faqEntries[id].doItNow
    ? [{ label: chat.t('dialogs.doItNow'), action: { action: 'task', task: id, mode: 'do' } }]
    : [];

/** "Show me the steps". Whoever has read them may still have it done, or want a person. */
export const showSteps = (chat: Chat, id: FaqId): void => {
  const text = entryOf(chat, id);
  chat.note([`**${text.question}**`, steps(text) || text.answer].join('\n\n'));
  const person: Offered = {
    label: chat.t('common.person'),
    action: { action: 'task', task: 'talkToHuman' },
  };
  chat.offer([...doItNow(chat, id), person]);
};

/**
 * An FAQ question's answer, with both ways to get it done. The answer says what the bot does: it is kept back while the task
 * is not done in the chat (`isDone`), for nothing is promised that does not follow.
 */
export const answerFaq = (chat: Chat, id: FaqId, { isDone }: { isDone: boolean }): void => {
  const text = entryOf(chat, id);
  if (text.steps.length === 0) {
    tellSteps(chat, id);
    return;
  }
  chat.note(`${isDone ? text.answer : `**${text.question}**`}\n\n${chat.t('dialogs.doOrSteps')}`);
  chat.offer([
    ...doItNow(chat, id),
    { label: chat.t('dialogs.showSteps'), action: { action: 'task', task: id, mode: 'steps' } },
  ]);
};

/** A task that cannot be done in the chat (not yet, or it was paused): says so, and what can be done instead. */
export const notYetHere = (chat: Chat, intent: IntentId, key: TextKey): void => {
  const title = titleOf(chat, intent);
  chat.note(chat.t(key, { task: title }));
  chat.offer([
    {
      label: chat.t('common.person'),
      action: {
        action: 'task',
        task: 'talkToHuman',
        data: { about: { task: intent, name: title, slots: {} } },
      },
    },
    { label: chat.t('dialogs.showSteps'), action: { action: 'task', task: intent, mode: 'steps' } },
  ]);
};

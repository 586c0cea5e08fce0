import type { Chat } from '../chat.ts';
import { formatMoment } from '../format.ts';
import { wordCount } from '../input.ts';
import type { Task } from '../slotFilling/task.ts';

type HandoffData = {
  /** The task that was running, with its slots. */
  about: { task: string; name: string; slots: Record<string, string> } | null;
  message: string | null;
};

const nothing =
  /^\s*(no|nothing|none|that'?s (it|all)|skip|no,? (gracias|thanks|merci)|nada( m[aá]s)?|rien|non|c.?est tout)\s*[.!]?\s*$/i;

const openingWords = async (chat: Chat): Promise<string> => {
  const desk = await chat.deps.services.handoff.readHelpDesk({});
  if (desk.isOpen) return chat.t('tasks.ticketOpen', { phone: desk.phone });
  const opens = formatMoment(chat.locale, desk.opensAt, desk.timeZone);
  return chat.t('tasks.ticketClosed', { opens, phone: desk.phone });
};

/** A person is wanted: a ticket with everything that was said, so that nobody has to say it again. */
export const talkToHumanTask: Task<HandoffData> = {
  id: 'talkToHuman',
  intents: ['talkToHuman'],
  takesOver: true,
  name: (chat) => chat.t('tasks.name_talkToHuman'),
  start: () => ({ about: null, message: null }),
  operation: () => null,
  slots: [
    {
      name: 'message',
      free: true,
      mention: /\b(message|mensaje)\b/i,
      missing: (data) => data.message === null,
      ask: (chat, data) => ({
        text: data.about
          ? chat.t('tasks.askHandoffAbout', { task: data.about.name })
          : chat.t('tasks.askHandoff'),
        choices: data.about ? [{ label: chat.t('tasks.sendAsItIs'), value: 'none' }] : [],
      }),
      fill: (chat, data, asked) => {
        if (!asked) return null;
        const { text } = chat.input;
        if (data.about && nothing.test(text)) return { set: { message: '' } };
        if (!data.about && chat.entities.yesNo && wordCount(text) <= 2) return null;
        if (text.trim() === '') return { problem: chat.t('tasks.shortReason') };
        return { set: { message: text.slice(0, 1000) } };
      },
      choose: () => ({ set: { message: '' } }),
      clear: () => ({ message: null }),
      describe: (chat, data) =>
        data.message ? { title: chat.t('tasks.slotMessage'), value: data.message } : null,
    },
  ],
  // The message is the yes: its question says that it will be sent.
  summary: () => null,
  act: (chat, data, operationId) =>
    chat.deps.services.handoff.openTicket({
      caller: chat.turn.caller,
      operationId,
      locale: chat.locale,
      intent: data.about?.task ?? null,
      summary:
        [data.about?.name, data.message].filter(Boolean).join(': ') || chat.t('tasks.name_talkToHuman'),
      context: data.about?.slots ?? {},
    }),
  done: async (chat, result) => {
    const { reference } = result as { reference: string };
    chat.note(`${chat.t('tasks.ticket', { reference })}\n\n${await openingWords(chat)}`);
  },
};

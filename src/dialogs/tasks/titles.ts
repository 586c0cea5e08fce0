import type { IntentId } from '../../faq/intents.ts';
import type { Chat } from '../chat.ts';

/** What an intent is called: on buttons, and in "Did you mean …?". */
export const titleOf = (chat: Chat, intent: IntentId): string => chat.t(`tasks.title_${intent}`);

import { reactivationEvent, reactivationEventSchema } from '../services/credentials/tellReactivated.ts';
import type { Chat } from './chat.ts';

/** What an administrator answered to somebody who was idle for too long, in words; null for any other event. */
export const reactivationWords = (chat: Chat, name: string, value: unknown): string | null => {
  if (name !== reactivationEvent) return null;
  const { approved } = reactivationEventSchema.parse(value);
  const { helpDeskPhone: phone } = chat.deps.brand;
  return chat.t(approved ? 'credentials.eventApproved' : 'credentials.eventDenied', { phone });
};

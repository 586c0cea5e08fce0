import { reactivationEvent, reactivationEventSchema } from '../services/credentials/tellReactivated.ts';
import type { Chat } from './chat.ts';

/** What an administrator, or the help desk, answered to somebody who was idle for too long, in words; null for any other event. */
export const reactivationWords = (chat: Chat, name: string, value: unknown): string | null => {
  if (name !== reactivationEvent) return null;
  const { approved, byHelpDesk } = reactivationEventSchema.parse(value);
  const { helpDeskPhone: phone } = chat.deps.brand;
  const key = `credentials.event${approved ? 'Approved' : 'Denied'}${byHelpDesk ? 'ByDesk' : ''}` as const;
  return chat.t(key, { phone });
};

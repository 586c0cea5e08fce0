/** What the chat's frame tells the loader on the portal's page. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  | { type: 'portalTokenWanted' };

/** What the loader tells the frame. */
export type FromLoader =
  | { type: 'shown'; focus: boolean }
  | { type: 'hidden' }
  | { type: 'portalToken'; portalToken: string | null };

interface Envelope<Message> {
  dealerHelp: 1;
  message: Message;
}

export const wrap = <Message>(message: Message): Envelope<Message> => ({ dealerHelp: 1, message });

/** The message in an event of the expected window and origin; null for whatever else arrives in a page's inbox. */
export const unwrap = <Message extends { type: string }>(
  event: MessageEvent,
  from: { source: unknown; origin: string },
): Message | null => {
  if (event.origin !== from.origin || event.source !== from.source) return null;
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null || !('dealerHelp' in data) || !('message' in data))
    return null;
  const { message } = data;
  const known = typeof message === 'object' && message !== null && 'type' in message;
  return known && typeof message.type === 'string' ? (message as Message) : null;
};

import type { ChatActivity } from './webChat.ts';

/** Counts what the bot said while nobody looked; what was seen before (history after a reload) does not count again. */
export const createUnread = (tell: (count: number) => void) => {
  // A loader says when the chat is shown; opened by itself it always is.
  let looking = window.parent === window;
  let latest = '';
  const waiting = new Set<string>();

  return {
    /** A message of the bot. Returns until when everything has been seen, or null while nobody looks. */
    count: (activity: ChatActivity, readUntil: string): string | null => {
      const at = activity.timestamp ?? '';
      if (at > latest) latest = at;
      if (looking) return latest;
      if (at > readUntil && activity.id) {
        waiting.add(activity.id);
        tell(waiting.size);
      }
      return null;
    },
    /** The chat is on the screen. Returns until when everything has been seen. */
    seeAll: (): string => {
      looking = true;
      waiting.clear();
      return latest;
    },
    lookAway: () => {
      looking = false;
    },
    clear: () => {
      latest = '';
      waiting.clear();
      tell(0);
    },
  };
};

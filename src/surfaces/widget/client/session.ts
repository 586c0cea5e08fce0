const key = 'dealer-help-chat';

/** A conversation as this browser tab knows it. Never in localStorage: desks are shared. */
export interface ChatSession {
  token: string;
  conversationId: string;
  userId: string;
  /** Shows a secure form that it was filled in here. */
  formToken: string;
  /** When the token ends, milliseconds. */
  expiresAt: number;
  /** The portal's user to whom it belongs; null: a visitor. */
  identity: string | null;
  /** Bot messages up to here have been seen. */
  readUntil: string;
}

// For browsers that forbid storage in frames: the chat then lives as long as the page.
let memory: string | null = null;

/** The tab's conversation, if it has one. */
export const readSession = (): ChatSession | null => {
  try {
    memory = sessionStorage.getItem(key) ?? memory;
  } catch {
    // Forbidden: `memory` it is.
  }
  return memory === null ? null : JSON.parse(memory);
};

/** Keeps it, or forgets it (null). */
export const writeSession = (session: ChatSession | null): void => {
  memory = session && JSON.stringify(session);
  try {
    if (memory === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, memory);
  } catch {
    // Forbidden: `memory` it is.
  }
};

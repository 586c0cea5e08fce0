import type { ChatSession } from './session.ts';

interface TokenAnswer {
  token: string;
  conversationId: string;
  userId: string;
  formToken: string;
  expires_in: number;
}

/** The server said no, with its status; everything else (no network) is whatever `fetch` throws. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

const post = async <Answer>(path: string, body: unknown, token?: string): Promise<Answer> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
    credentials: 'omit',
  });
  if (!response.ok) throw new Refused(response.status);
  return await response.json();
};

/** Whom a portal token names; only to notice that somebody else sits there. The server is the one who checks it. */
export const identityOf = (portalToken: string | null): string | null => {
  try {
    const part = portalToken?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
    return part ? String(JSON.parse(atob(part)).sub) : null;
  } catch {
    return null;
  }
};

/** A token for a new conversation. @throws Refused */
export const beginSession = async (portalToken: string | null): Promise<ChatSession> => {
  const answer = await post<TokenAnswer>('/api/webchat/token', portalToken ? { portalToken } : {});
  return {
    token: answer.token,
    conversationId: answer.conversationId,
    userId: answer.userId,
    formToken: answer.formToken,
    expiresAt: Date.now() + answer.expires_in * 1000,
    identity: identityOf(portalToken),
    readUntil: '',
  };
};

/** A fresh token for the same conversation; without a portal token it is a visitor's. @throws Refused */
export const renewSession = async (
  session: ChatSession,
  portalToken: string | null,
): Promise<ChatSession> => {
  const answer = await post<TokenAnswer>(
    '/v3/directline/tokens/refresh',
    portalToken ? { portalToken } : {},
    session.token,
  );
  return { ...session, token: answer.token, expiresAt: Date.now() + answer.expires_in * 1000 };
};

/**
 * Tells the bot that somebody came, for without a word it cannot know: it greets, in this language. Not through Web Chat, which
 * waits for an echo that events do not have; and so the greeting is made while Web Chat loads.
 */
export const join = async ({ token, conversationId }: ChatSession, locale: string): Promise<void> => {
  const path = `/v3/directline/conversations/${encodeURIComponent(conversationId)}/activities`;
  await post(path, { type: 'event', name: 'webchat/join', value: { locale }, locale }, token);
};

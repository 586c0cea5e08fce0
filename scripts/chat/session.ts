import { z } from 'zod';
import { Refused, request } from './http.ts';

const issued = z.object({
  token: z.string(),
  conversationId: z.string(),
  formToken: z.string(),
  expires_in: z.number(),
});
const renewed = issued.pick({ token: true, expires_in: true });
const described = z.object({ streamUrl: z.string() });
const vouched = z.object({ portalToken: z.string() });

export interface Session {
  conversationId: string;
  /** Shows a secure form that it was filled in here. */
  formToken: string;
  token: string;
  expiresInMs: number;
}

// The demo's portal says who is signed in there, as any portal would for its own users.
const vouch = async (url: string, as: string | null): Promise<{ portalToken?: string }> => {
  if (!as) return {};
  try {
    return vouched.parse(await request(`${url}/demo/portal-token`, { body: { userId: as } }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Error(`--as ${as}: only a demo signs in by name, and only users whom it has`);
  }
};

/** A new conversation, of a visitor or of whom the demo's portal vouches for. */
export const beginSession = async (url: string, as: string | null): Promise<Session> => {
  const body = await vouch(url, as);
  const { token, conversationId, formToken, expires_in } = issued.parse(
    await request(`${url}/api/webchat/token`, { body }),
  );
  return { conversationId, formToken, token, expiresInMs: expires_in * 1000 };
};

/** The same conversation for half an hour more. */
export const renewSession = async (url: string, as: string | null, session: Session): Promise<Session> => {
  const body = await vouch(url, as);
  const path = `${url}/v3/directline/tokens/refresh`;
  const { token, expires_in } = renewed.parse(await request(path, { body, token: session.token }));
  return { ...session, token, expiresInMs: expires_in * 1000 };
};

/** Where the conversation's web socket goes on after a watermark. */
export const streamAfter = async (url: string, session: Session, watermark: number): Promise<string> => {
  const path = `${url}/v3/directline/conversations/${session.conversationId}?watermark=${watermark}`;
  return described.parse(await request(path, { token: session.token })).streamUrl;
};

import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';

/** How long a chat token counts, in seconds (SECURITY.md, "Channels"). */
export const tokenSeconds = 30 * 60;
/** How long a stream's address counts: it stands in a URL, so it is good for connecting only. */
export const ticketSeconds = 120;

const mostKnown = 2000;

const claims = z.object({
  conversationId: z.string().min(1),
  userId: z.string().min(1),
  /** Level 1: whom the portal vouched for; null for a visitor, and after a refresh without the portal. */
  accountId: z.string().nullable(),
  /** Whose conversation it became: nobody else may be signed in to it. */
  owner: z.string().nullable(),
  /** When the portal last vouched, in seconds since 1970. */
  vouchedAt: z.number().nullable(),
  /** Where guesses are counted. */
  src: z.string(),
  exp: z.number(),
  /** Of a ticket: until when its token counts. */
  until: z.number().optional(),
});

export type ChatSession = Omit<z.infer<typeof claims>, 'exp' | 'until'>;
export type ChatToken = z.infer<typeof claims>;

/** Tokens for the chat (`Authorization: Bearer`) and tickets for its socket. */
export interface ChatTokens {
  mint(session: ChatSession): Promise<{ token: string; expiresIn: number }>;
  /** @throws AppError('forbidden', { reason: 'tokenExpired' }), AppError('unauthorized'). */
  read(token: string): Promise<ChatToken>;
  mintTicket(token: ChatToken): Promise<string>;
  readTicket(ticket: string): Promise<ChatToken>;
}

type Purpose = 'chat-token' | 'chat-stream';

/** HS256 with the keyring's own keys; imported once each, for every message is checked. */
export const createChatTokens = (keyring: Keyring, clock: Clock): ChatTokens => {
  const imported = new Map<string, Promise<CryptoKey>>();
  const current = keyring.kids[0] ?? '';

  const keyOf = (purpose: Purpose, kid: string): Promise<CryptoKey> => {
    const name = `${purpose}/${kid}`;
    const known = imported.get(name);
    if (known) return known;
    const raw = new Uint8Array(keyring.key(purpose, kid));
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = crypto.subtle.importKey('raw', raw, algorithm, false, ['sign', 'verify']);
    imported.set(name, key);
    return key;
  };
  const seconds = () => Math.floor(clock.now().getTime() / 1000);

  const sign = async (purpose: Purpose, payload: JWTPayload) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: current })
      .sign(await keyOf(purpose, current));

  // A chat shows the same token with every message: its signature is checked once.
  const known = new Map<string, ChatToken>();
  const remember = (token: string, session: ChatToken) => {
    if (known.size >= mostKnown) known.delete(known.keys().next().value ?? '');
    known.set(token, session);
    return session;
  };

  const verify = async (purpose: Purpose, token: string): Promise<ChatToken> => {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => keyOf(purpose, kid ?? ''), {
        algorithms: ['HS256'],
        currentDate: clock.now(),
        clockTolerance: 0,
      });
      return claims.parse(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AppError('forbidden', { reason: 'tokenExpired' });
      throw new AppError('unauthorized', { reason: 'token' });
    }
  };

  return {
    mint: async (session) => ({
      token: await sign('chat-token', { ...session, exp: seconds() + tokenSeconds }),
      expiresIn: tokenSeconds,
    }),
    read: async (token) => {
      const session = known.get(token) ?? remember(token, await verify('chat-token', token));
      if (session.exp > clock.now().getTime() / 1000) return session;
      known.delete(token);
      throw new AppError('forbidden', { reason: 'tokenExpired' });
    },
    mintTicket: ({ exp, ...session }) =>
      sign('chat-stream', { ...session, until: exp, exp: seconds() + ticketSeconds }),
    readTicket: (ticket) => verify('chat-stream', ticket),
  };
};

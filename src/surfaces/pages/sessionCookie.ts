import type { Request, Response } from 'restify';

// `__Host-`: this host only, over TLS (or loopback) only, for no other path, unreadable by scripts.
const name = '__Host-dealer-help';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The session's token that the browser sent. */
export const readSessionCookie = (request: Request): string | null => {
  for (const part of String(request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
};

/** Sets the session's cookie for so many minutes, or takes it away (null). */
export const setSessionCookie = (response: Response, token: string | null, minutes = 15): void => {
  const value = token ? `${name}=${token}; Max-Age=${minutes * 60}` : `${name}=; Max-Age=0`;
  response.setHeader('Set-Cookie', `${value}; ${attributes}`);
};

import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { portalAudience, portalIssuer } from '../../services/identity/portalKeys.ts';

/** What a portal signs to say who is signed in: short-lived, good once. Here the demo is its own portal. */
export const mintPortalToken = (input: { userId: string; secret: string; now: Date }): Promise<string> => {
  const issuedAt = Math.floor(input.now.getTime() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(portalIssuer)
    .setAudience(portalAudience)
    .setSubject(input.userId)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 120)
    .sign(new TextEncoder().encode(input.secret));
};

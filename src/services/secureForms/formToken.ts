import { randomBytes } from 'node:crypto';
import type { Keyring } from '../secrets/keyring.ts';

const purpose = 'form-token';

const contentOf = (conversationId: string, userId: string, random: string) =>
  JSON.stringify([conversationId, userId, random]);

/** Random, and bound to conversation and user: a form that raises a chat is taken only from that chat's own page. */
export const mintFormToken = (keyring: Keyring, conversationId: string, userId: string): string => {
  const random = randomBytes(16).toString('base64url');
  return `${random}.${keyring.mac(purpose, contentOf(conversationId, userId, random))}`;
};

/** Whether it is a token of this conversation and user. */
export const isFormToken = (
  keyring: Keyring,
  formToken: string | null,
  conversationId: string,
  userId: string,
): boolean => {
  if (!formToken) return false;
  const at = formToken.indexOf('.');
  const [random, mac] = [formToken.slice(0, at), formToken.slice(at + 1)];
  return keyring.verifyMac(purpose, contentOf(conversationId, userId, random), mac);
};

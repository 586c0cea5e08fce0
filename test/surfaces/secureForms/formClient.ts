import { v4 } from 'uuid';
import type { FormPurpose } from '../../../src/services/secureForms/types.ts';
import type { TestApp } from '../../support/createTestApp.ts';

export interface FormInChat {
  url: string;
  conversationId: string;
  formToken: string;
}

/** A chat whose owner a mailed code has verified, and a form that is open in it. */
export const openFormInChat = async (
  app: TestApp,
  userId: string,
  purpose: FormPurpose = 'questionGate',
): Promise<FormInChat> => {
  const minted = await fetch(`${app.url()}/api/webchat/token`, { method: 'POST' });
  const chat = (await minted.json()) as { conversationId: string; userId: string; formToken: string };
  const { knex } = app.database;
  const now = app.clock.now();
  // What these two prove, all other forms want to have been proved before.
  const proves = purpose === 'questionGate' || purpose === 'reauthenticate';
  const owner = await knex('users').where({ user_id: userId }).first('id');
  await knex('verifications').insert({
    id: v4(),
    user_id: owner.id,
    channel: 'webchat',
    conversation_id: chat.conversationId,
    channel_user_id: chat.userId,
    level: proves ? 2 : 3,
    gate_passed_at: proves ? null : now,
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + 15 * 60_000),
  });
  const { url } = await app.services.secureForms.openForm({
    caller: {
      via: 'chat',
      channel: 'webchat',
      conversationId: chat.conversationId,
      channelUserId: chat.userId,
      accountId: null,
      source: `chat:${chat.conversationId}`,
    },
    purpose,
    operationId: v4(),
    locale: 'en',
  });
  return { url, conversationId: chat.conversationId, formToken: chat.formToken };
};

/** Asks as a browser does. `fromChat`: as the chat's own page. */
export const askPage = async (
  url: string,
  options: { method?: string; body?: Record<string, string>; fromChat?: boolean; language?: string } = {},
) => {
  const response = await fetch(url, {
    method: options.method ?? (options.body ? 'POST' : 'GET'),
    headers: {
      accept: 'text/html',
      'accept-language': options.language ?? 'en',
      ...(options.fromChat ? { 'x-secure-form-place': 'chat' } : {}),
    },
    ...(options.body ? { body: new URLSearchParams(options.body) } : {}),
  });
  const text = await response.text();
  const [, outcome] = /data-outcome="(\w+)"/.exec(text) ?? [];
  return { status: response.status, headers: response.headers, text, outcome };
};

/** Asks as the terminal does. */
export const askJson = async (url: string, body?: unknown) => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { hashToken, newId, newToken } from '../ids.ts';
import { purposes } from './purposes.ts';
import { formMs, leastFormMs, linkPurpose } from './rules.ts';
import type { FormPurpose } from './types.ts';

export interface OpenFormInput {
  caller: ChatCaller;
  purpose: FormPurpose;
  /** The act's id: minted when the form is offered. A form that is offered again needs another. */
  operationId: string;
  locale: Locale;
}

export interface OpenedForm {
  formId: string;
  url: string;
  expiresAt: Date;
}

interface Verification {
  id: string;
  expires_at: Date;
}

const verificationOf = async (trx: Knex, caller: ChatCaller, level: number, now: Date) => {
  const { conversationId, channelUserId } = caller;
  const verification = await trx('verifications')
    .where({ conversation_id: conversationId, channel_user_id: channelUserId, ended_at: null })
    .first<Verification | undefined>('id', 'expires_at');
  if (!verification || verification.expires_at.getTime() - now.getTime() < leastFormMs) {
    throw new AppError('verificationRequired', { level, missing: 'code' });
  }
  return verification;
};

const write = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  input: OpenFormInput,
  accountId: string,
  verification: Verification,
): Promise<OpenedForm> => {
  const { caller, purpose, operationId, locale } = input;
  const now = deps.clock.now();
  const formId = newId(deps.clock);
  const token = newToken();
  const url = `${deps.publicUrl()}/secure/${token}`;
  const expiresAt = new Date(Math.min(now.getTime() + formMs, verification.expires_at.getTime()));
  const link_sealed = await deps.keyring.seal(linkPurpose, { formId, url });
  await trx('secure_forms')
    .where({ conversation_id: caller.conversationId, used_at: null, ended_at: null })
    .update({ ended_at: now, link_sealed: null });
  await trx('secure_forms').insert({
    id: formId,
    token_hash: hashToken(token),
    link_sealed,
    purpose,
    user_id: accountId,
    verification_id: verification.id,
    channel: caller.channel,
    conversation_id: caller.conversationId,
    channel_user_id: caller.channelUserId,
    operation_id: operationId,
    locale,
    created_at: now,
    expires_at: expiresAt,
  });
  return { formId, url, expiresAt };
};

/**
 * Opens a form for who is verified in a chat; one that was open there ends. Its link is returned once: at rest there is its
 * hash, and the link sealed until the form is used (`readLink`).
 *
 *     open → done                  submitted, with its act
 *          → ended                  over without an act, replaced, or the account changed meanwhile
 *          → expired                10 minutes, or the verification's end
 *
 * @throws AppError('formRefused', { reason }) when its purpose cannot be served (a person has to help) · what `authorise`
 *   throws; `verificationRequired` also when the verification ends within three minutes
 */
export const openForm = (deps: ServiceDeps, input: OpenFormInput): Promise<OpenedForm> =>
  deps.knex.transaction(async (trx) => {
    const handler = purposes[input.purpose];
    const { accountId, level } = await authorise(deps, trx, input.caller, handler.operation);
    if (accountId === null) throw new AppError('forbidden', { reason: 'agent' });
    const verification = await verificationOf(trx, input.caller, level, deps.clock.now());
    const reason = await handler.refusal?.(deps, trx, accountId);
    if (reason) throw new AppError('formRefused', { reason });
    return write(deps, trx, input, accountId, verification);
  });

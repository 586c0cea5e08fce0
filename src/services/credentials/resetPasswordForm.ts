import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import type { Account } from '../identity/types.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import type { FormAct, FormHandler, FormSubmission, OpenForm, Prepared } from '../secureForms/types.ts';
import { askReactivation } from './askReactivation.ts';
import { endSessions } from './endSessions.ts';
import { hashNewPassword, judgePassword } from './judgePassword.ts';
import { liftedLines } from './liftedLines.ts';
import { type Lifted, liftedVerbs, liftStatus } from './liftStatus.ts';
import { newPasswordField, newPasswordProblem } from './newPasswordField.ts';
import { tellAdministrators } from './tellAdministrators.ts';
import type { PasswordReset } from './types.ts';
import { passwordInForce } from './usedBefore.ts';
import { type PasswordWrite, writePassword } from './writePassword.ts';

const tellIdle = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  form: OpenForm,
  account: Account,
  lifted: Lifted,
): Promise<PasswordReset['idle']> => {
  const { conversationId, locale } = form;
  if (lifted.idle === 'lifted') await tellAdministrators(deps, trx, account, 'reactivated');
  if (lifted.idle !== 'needed') return lifted.idle;
  const asked = await askReactivation(deps, trx, { account, conversationId, locale });
  return asked ? 'asked' : 'nobodyToAsk';
};

const reset = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  form: OpenForm,
  account: Account,
  write: PasswordWrite,
): Promise<FormAct> => {
  const lifted = await liftStatus(deps, trx, account.id);
  await tellOwner(deps, trx, {
    accountId: account.id,
    kind: 'passwordReset',
    channel: form.channel,
    lines: (locale) => liftedLines(locale, lifted),
  });
  await writePassword(deps, trx, write);
  const idle = await tellIdle(deps, trx, form, account, lifted);
  await endSessions(deps, trx, account, form);
  // What was proved by the old password is not proved any more.
  await trx('verifications').where({ user_id: account.id, ended_at: null }).update({ level: 2 });
  const subject = { type: 'user' as const, id: account.id };
  const event = (verb: AuditEvent['verb']): AuditEvent => ({
    verb,
    actor: subject,
    subject,
    dealershipId: null,
    operationId: form.operationId,
    channel: form.channel,
  });
  const result: PasswordReset = { wasLocked: lifted.before === 'locked', idle };
  return {
    result: { ...result },
    audit: ['user.password_reset' as const, ...liftedVerbs(lifted)].map(event),
  };
};

const prepare = async (deps: ServiceDeps, { form, values }: FormSubmission): Promise<Prepared> => {
  const { accountId, locale } = form;
  const account = await accountOf(deps.knex, accountId);
  if (!account) return { kind: 'over', reason: 'notAllowed', text: t(locale, 'forms.over_notAllowed') };
  const password = values.newPassword ?? '';
  const fault = await judgePassword(deps, account, password);
  if (fault) return newPasswordProblem(deps, locale, fault);
  const inForce = await passwordInForce(deps, accountId);
  const next = await hashNewPassword(deps, accountId, inForce, password);
  if (next.kind === 'refused') return newPasswordProblem(deps, locale, next.fault);
  const write = { accountId, hash: next.hash, inForce, setBy: 'reset' as const };
  return { kind: 'ready', apply: (trx) => reset(deps, trx, form, account, write) };
};

/**
 * A new password without the old one, by who answered the question gate. It unlocks, and wakes up an idle account:
 *
 *     locked                     → active
 *     idle up to 180 days        → active, the administrators are told
 *     idle for longer            → idle, until an administrator approves (`decideReactivation`)
 *     frozen, offboarded         → refused: only a person lifts them
 */
export const resetPasswordForm: FormHandler = {
  operation: 'resetPassword',
  raisesChat: false,
  fields: async (deps, form) => [await newPasswordField(deps, form)],
  prepare,
};

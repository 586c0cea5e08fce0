import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import type { Account } from '../identity/types.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import type { FormAct, FormHandler, FormSubmission, OpenForm, Prepared } from '../secureForms/types.ts';
import { checkCurrentPassword } from './checkCurrentPassword.ts';
import { currentPasswordProblem } from './currentPasswordProblem.ts';
import { endSessions } from './endSessions.ts';
import { hashNewPassword, judgePassword } from './judgePassword.ts';
import { newPasswordField, newPasswordProblem } from './newPasswordField.ts';
import { type PasswordWrite, writePassword } from './writePassword.ts';

const change = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  form: OpenForm,
  account: Account,
  write: PasswordWrite,
): Promise<FormAct> => {
  await tellOwner(deps, trx, { accountId: account.id, kind: 'password', channel: form.channel });
  await writePassword(deps, trx, write);
  await endSessions(deps, trx, account, form);
  return {
    result: {},
    audit: [
      {
        verb: 'user.password_changed',
        actor: { type: 'user', id: account.id },
        subject: { type: 'user', id: account.id },
        dealershipId: null,
        operationId: form.operationId,
        channel: form.channel,
      },
    ],
  };
};

const prepare = async (deps: ServiceDeps, { form, values }: FormSubmission): Promise<Prepared> => {
  const { accountId, locale } = form;
  const account = await accountOf(deps.knex, accountId);
  if (!account) return { kind: 'over', reason: 'notAllowed', text: t(locale, 'forms.over_notAllowed') };
  const password = values.newPassword ?? '';
  // What can be seen without hashing comes first: it costs no try.
  const fault = await judgePassword(deps, account, password);
  if (fault) return newPasswordProblem(deps, locale, fault);
  const current = await checkCurrentPassword(deps, { accountId, password: values.currentPassword ?? '' });
  if (current.kind !== 'right') return currentPasswordProblem(deps, locale, current);
  const next = await hashNewPassword(deps, accountId, current.credential, password);
  if (next.kind === 'refused') return newPasswordProblem(deps, locale, next.fault);
  const write = { accountId, hash: next.hash, inForce: current.credential, setBy: 'change' as const };
  return { kind: 'ready', apply: (trx) => change(deps, trx, form, account, write) };
};

/** A new password by who knows the one in force (SECURITY.md: level 2, the form asks for the current one). */
export const changePasswordForm: FormHandler = {
  operation: 'changePassword',
  raisesChat: false,
  fields: async (deps, form) => [
    { kind: 'currentPassword', name: 'currentPassword', label: t(form.locale, 'forms.currentPassword') },
    await newPasswordField(deps, form),
  ],
  prepare,
};

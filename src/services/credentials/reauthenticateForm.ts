import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { t } from '../../texts/index.ts';
import { drawPair, forgetPair } from '../challengeQuestions/gate.ts';
import { gateFields, gateProblem } from '../challengeQuestions/gateFields.ts';
import type { ServiceDeps } from '../deps.ts';
import { raiseVerification } from '../identity/raiseVerification.ts';
import type { FormAct, FormHandler, FormSubmission, Prepared } from '../secureForms/types.ts';
import { type Credential, checkCurrentPassword } from './checkCurrentPassword.ts';
import { currentPasswordProblem } from './currentPasswordProblem.ts';
import { freshResetMs } from './rules.ts';

type Clock = Pick<ServiceDeps, 'clock'>;

const isFreshReset = ({ clock }: Clock, { setBy, changedAt }: Pick<Credential, 'setBy' | 'changedAt'>) =>
  setBy === 'reset' && changedAt.getTime() > clock.now().getTime() - freshResetMs;

const refusal = async (deps: ServiceDeps, trx: Knex.Transaction, accountId: string) => {
  const row = await trx('credentials')
    .where({ user_id: accountId })
    .first<{ set_by: Credential['setBy']; changed_at: Date } | undefined>('set_by', 'changed_at');
  if (!row) return 'noPassword';
  if (isFreshReset(deps, { setBy: row.set_by, changedAt: row.changed_at })) return 'freshReset';
  return drawPair(deps, trx, accountId);
};

const raise = async (
  { clock }: Clock,
  trx: Knex.Transaction,
  { form, caller }: FormSubmission,
  proof: { credential: Credential; newHash: string | null },
): Promise<FormAct> => {
  const { passwordHash, changedAt } = proof.credential;
  // The password is still the one that was typed: a change meanwhile makes the proof worthless.
  const stillIt = await trx('credentials')
    .where({ user_id: form.accountId, password_hash: passwordHash, changed_at: changedAt })
    .update({ password_hash: proof.newHash ?? passwordHash });
  const raised = stillIt
    ? await raiseVerification(trx, caller, { level: 3, gate_passed_at: clock.now() })
    : null;
  if (!raised) throw new AppError('gone', { reason: 'verification' });
  await forgetPair(trx, form.accountId);
  return {
    result: {},
    audit: [
      {
        verb: 'user.reauthenticated',
        actor: { type: 'user', id: form.accountId },
        subject: { type: 'verification', id: raised },
        dealershipId: null,
        channel: form.channel,
        operationId: form.operationId,
      },
    ],
  };
};

const prepare = async (deps: ServiceDeps, submission: FormSubmission): Promise<Prepared> => {
  const { form, values } = submission;
  const password = values.currentPassword ?? '';
  const checked = await checkCurrentPassword(deps, { accountId: form.accountId, password });
  if (checked.kind !== 'right') return currentPasswordProblem(deps, form.locale, checked);
  if (isFreshReset(deps, checked.credential)) {
    return { kind: 'over', reason: 'freshReset', text: t(form.locale, 'forms.over_freshReset') };
  }
  // The answers cost a set only behind the right password.
  const problem = await gateProblem(deps, submission);
  if (problem) return problem;
  return { kind: 'ready', apply: (trx) => raise(deps, trx, submission, checked) };
};

/** Level 3: the password in force and the gate's pair, in one form; not with a password that a reset set three days ago or less. */
export const reauthenticateForm: FormHandler = {
  operation: 'reauthenticate',
  raisesChat: true,
  refusal,
  fields: async (deps, form) => [
    { kind: 'currentPassword', name: 'currentPassword', label: t(form.locale, 'forms.currentPassword') },
    ...(await gateFields(deps.knex, form)),
  ],
  prepare,
};

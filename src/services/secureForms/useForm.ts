import type { Knex } from 'knex';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import { runOperation } from '../operations/runOperation.ts';
import { type FormRow, prolongVerification } from './formRow.ts';
import { purposes } from './purposes.ts';
import { tellChat } from './tellChat.ts';
import type { FormSubmission, Prepared } from './types.ts';

const resultSchema = z.record(z.string(), z.unknown());

// An account's acts come one after the other. In this order, as `authorise` locks: verifications, account, forms.
const lockOwner = async (trx: Knex.Transaction, { accountId }: FormSubmission['form']) => {
  await trx('verifications')
    .where({ user_id: accountId, ended_at: null })
    .orderBy('id')
    .forUpdate()
    .select('id');
  await trx('users').where({ id: accountId }).forUpdate().first('id');
};

const use = async (
  deps: ServiceDeps,
  trx: Knex.Transaction,
  row: FormRow,
  { form, caller }: FormSubmission,
) => {
  const now = deps.clock.now();
  await lockOwner(trx, form);
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update secure_forms set used_at = :now, link_sealed = null
      where id = :id and used_at is null and ended_at is null and expires_at > :now returning id`,
    { now, id: form.id },
  );
  if (rows.length === 0) throw new AppError('gone', { reason: 'form' });
  await prolongVerification(trx, row, now);
  await authorise(deps, trx, caller, purposes[form.purpose].operation);
};

/**
 * Uses a form up and acts: one transaction, once an operation id.
 * @throws AppError('gone') when the form, or what its proof rests on, is not there any more · what `authorise` throws
 */
export const useForm = async (
  deps: ServiceDeps,
  row: FormRow,
  submission: FormSubmission,
  ready: Extract<Prepared, { kind: 'ready' }>,
): Promise<void> => {
  const { form, caller } = submission;
  const { id: formId, purpose } = form;
  await runOperation(deps, {
    id: form.operationId,
    kind: `secureForm.${purpose}`,
    caller,
    result: resultSchema,
    act: async (trx) => {
      await use(deps, trx, row, submission);
      const { result, audit } = await ready.apply(trx);
      const finished = { formId, purpose, outcome: 'done', reason: null, result } as const;
      await tellChat(deps, trx, form.conversationId, finished);
      return { result, audit, userId: form.accountId };
    },
  });
};

import type { Knex } from 'knex';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { t } from '../../texts/index.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { authorise } from '../identity/authorise.ts';
import { runOperation } from '../operations/runOperation.ts';
import {
  callerOf,
  type FormRow,
  type FormState,
  findForm,
  formOf,
  prolongVerification,
  stateOf,
} from './formRow.ts';
import { isFormToken } from './formToken.ts';
import { purposes } from './purposes.ts';
import { tellChat } from './tellChat.ts';
import type { FormProblem, FormPurpose, FormSubmission, Prepared } from './types.ts';

export interface SubmitFormInput {
  token: string;
  values: Record<string, string>;
  /** Of the chat's own page; null from anywhere else. */
  formToken: string | null;
}

export type Submitted =
  /** The act was done, now or by an earlier submission. */
  | { kind: 'done'; purpose: FormPurpose }
  /** Nothing was done; the form stays open. */
  | { kind: 'problems'; problems: FormProblem[] }
  /** Nothing was done, and the form is over. */
  | { kind: 'over'; reason: string; text: string };

const resultSchema = z.record(z.string(), z.unknown());

type Ready = Extract<Prepared, { kind: 'ready' }>;
type Over = Extract<Prepared, { kind: 'over' }>;

const overFor = (row: FormRow, reason: Exclude<FormState, 'open' | 'done'> | 'unknown'): Submitted => ({
  kind: 'over',
  reason,
  text: t(row.locale, reason === 'expired' ? 'forms.expired' : 'forms.ended'),
});

/** Ends a form without an act; the chat is told why. */
const endWithoutAct = (deps: ServiceDeps, row: FormRow, submission: FormSubmission, over: Over) =>
  deps.knex.transaction(async (trx): Promise<Submitted> => {
    const now = deps.clock.now();
    const ended = await trx('secure_forms')
      .where({ id: row.id, used_at: null, ended_at: null })
      .update({ ended_at: now, link_sealed: null });
    if (ended > 0) {
      const { id: formId, purpose } = submission.form;
      const { reason } = over;
      await tellChat(deps, trx, row.conversation_id, {
        formId,
        purpose,
        outcome: 'over',
        reason,
        result: null,
      });
      await appendAudit(deps, trx, over.audit ?? []);
    }
    return { kind: 'over', reason: over.reason, text: over.text };
  });

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

/** Uses the form up and acts: one transaction, once. */
const act = async (deps: ServiceDeps, row: FormRow, submission: FormSubmission, ready: Ready) => {
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
      await tellChat(deps, trx, form.conversationId, {
        formId,
        purpose,
        outcome: 'done',
        reason: null,
        result,
      });
      return { result, audit, userId: form.accountId };
    },
  });
  return { kind: 'done', purpose } as const;
};

// Before anything is hashed: what the act will ask again.
const standing = async (
  deps: ServiceDeps,
  row: FormRow,
  { form, caller }: FormSubmission,
): Promise<Over | null> => {
  try {
    await prolongVerification(deps.knex, row, deps.clock.now());
    await deps.knex.transaction((trx) => authorise(deps, trx, caller, purposes[form.purpose].operation));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.code === 'verificationRequired' ? 'verificationRequired' : 'notAllowed';
    return { kind: 'over', reason, text: t(form.locale, `forms.over_${reason}`) };
  }
};

const settle = async (deps: ServiceDeps, row: FormRow, submission: FormSubmission): Promise<Submitted> => {
  const refused = await standing(deps, row, submission);
  const prepared = refused ?? (await purposes[submission.form.purpose].prepare(deps, submission));
  if (prepared.kind === 'ready') return act(deps, row, submission, prepared);
  if (prepared.kind === 'over') return endWithoutAct(deps, row, submission, prepared);
  return prepared;
};

/**
 * Takes what was typed into a form. The values are looked at and hashed outside of any transaction; the act, its audit events,
 * its mails, the form's use and the word to the chat are one. The same form again, also at the same time, gets the same
 * answer and has one effect. Refused when the account, or the verification that the form was opened under, is not what it was.
 * A purpose that raises the chat wants that chat's `formToken`: elsewhere nothing is looked at, and the form stays open.
 * @throws AppError('busy') while too much is being hashed
 */
export const submitForm = async (deps: ServiceDeps, input: SubmitFormInput): Promise<Submitted> => {
  const row = await findForm(deps.knex, input.token);
  const form = row && formOf(row);
  if (!form) return { kind: 'over', reason: 'unknown', text: t('en', 'forms.ended') };
  const { purpose, conversationId, channelUserId, locale } = form;
  const state = stateOf(row, deps.clock.now());
  if (state === 'done') return { kind: 'done', purpose };
  if (state !== 'open') return overFor(row, state);
  if (
    purposes[purpose].raisesChat &&
    !isFormToken(deps.keyring, input.formToken, conversationId, channelUserId)
  ) {
    return { kind: 'problems', problems: [{ field: null, text: t(locale, 'forms.otherPlace') }] };
  }
  const submission = { form, values: input.values, caller: callerOf(form) };
  try {
    const submitted = await settle(deps, row, submission);
    if (submitted.kind === 'done') return submitted;
    // Another submission may have been faster: then that is the answer.
    const now = await findForm(deps.knex, input.token);
    return now?.used_at ? { kind: 'done', purpose } : submitted;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'gone') throw error;
    const now = await findForm(deps.knex, input.token);
    return now?.used_at ? { kind: 'done', purpose } : overFor(row, 'ended');
  }
};

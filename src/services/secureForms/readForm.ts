import type { Locale } from '../../locale.ts';
import type { ServiceDeps } from '../deps.ts';
import { type FormState, findForm, formOf, stateOf } from './formRow.ts';
import { purposes } from './purposes.ts';
import type { FormField, FormPurpose } from './types.ts';

export type FormView =
  | {
      kind: 'open';
      purpose: FormPurpose;
      locale: Locale;
      expiresAt: Date;
      /** Only the chat's own page may submit it. */
      raisesChat: boolean;
      fields: FormField[];
      /** The User ID where a password is asked for: managers keep the two together. */
      username: string | null;
    }
  /** `unknown`: there never was such a form, or nobody knows its purpose; its language neither. */
  | { kind: 'over'; reason: Exclude<FormState, 'open'> | 'unknown'; locale: Locale | null };

const usernameOf = async (deps: ServiceDeps, accountId: string, fields: FormField[]) => {
  if (!fields.some(({ kind }) => kind === 'currentPassword' || kind === 'newPassword')) return null;
  const user = await deps
    .knex('users')
    .where({ id: accountId })
    .first<{ user_id: string } | undefined>('user_id');
  return user?.user_id ?? null;
};

/** What a form's page shows. Changes nothing, and tells nothing about the account but what the fields ask. */
export const readForm = async (deps: ServiceDeps, input: { token: string }): Promise<FormView> => {
  const row = await findForm(deps.knex, input.token);
  const form = row && formOf(row);
  if (!form) return { kind: 'over', reason: 'unknown', locale: null };
  const state = stateOf(row, deps.clock.now());
  if (state !== 'open') return { kind: 'over', reason: state, locale: form.locale };
  const handler = purposes[form.purpose];
  const { purpose, locale } = form;
  const fields = await handler.fields(deps, form);
  return {
    kind: 'open',
    purpose,
    locale,
    expiresAt: row.expires_at,
    raisesChat: handler.raisesChat,
    fields,
    username: await usernameOf(deps, form.accountId, fields),
  };
};

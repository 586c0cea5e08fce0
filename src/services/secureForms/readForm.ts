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
    }
  /** `unknown`: there never was such a form, or nobody knows its purpose; its language neither. */
  | { kind: 'over'; reason: Exclude<FormState, 'open'> | 'unknown'; locale: Locale | null };

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
  return { kind: 'open', purpose, locale, expiresAt: row.expires_at, raisesChat: handler.raisesChat, fields };
};

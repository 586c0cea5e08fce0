import type { Knex } from 'knex';
import type { Locale } from '../../locale.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Channel, ChatCaller } from '../identity/caller.ts';
import type { OperationId } from '../identity/operations.ts';

/** What a secure form is for. A new purpose does not compile until `purposes.ts` has its handler. */
export type FormPurpose =
  | 'questionGate'
  | 'reauthenticate'
  | 'challengeQuestions'
  | 'secretQuestion'
  | 'changePassword'
  | 'resetPassword';

/**
 * One field of a form, as a page or a terminal asks for it. Texts are in the form's language already; names are what comes
 * back in `values`. Every field that is asked (`when`) has to be filled in, which the surface sees to.
 */
export type FormField = FieldKind & {
  /** Asked only while the choice of that name is this one. */
  when?: { field: string; is: string };
};

type FieldKind =
  /** The password in force. */
  | { kind: 'currentPassword'; name: string; label: string }
  /**
   * A new one. Length, repetition and names (`context`: words that count for nothing) are said and checked while it is typed, its
   * strength is guessed in the browser; `rules` are those that only the server can check, a sentence each.
   */
  | {
      kind: 'newPassword';
      name: string;
      label: string;
      rules: string[];
      minLength: number;
      context: string[];
    }
  /**
   * An answer or phrase that nobody may read over a shoulder; `again`: it is enrolled now, and a typo would lock out, so where it
   * cannot be looked at (the terminal) it is asked for twice.
   */
  | { kind: 'answer'; name: string; label: string; hint?: string; again?: boolean }
  /** One of several; the same choice may not be made twice in fields of one `group`. */
  | {
      kind: 'choice';
      name: string;
      label: string;
      options: { value: string; label: string }[];
      group?: string;
    }
  /** Not secret: a question of one's own. */
  | { kind: 'text'; name: string; label: string; maxLength: number; hint?: string }
  /** Shown once, to be written down; comes back as it was when it is taken. */
  | { kind: 'phrase'; name: string; label: string; value: string };

/** A form that is open, as its purpose's handler sees it. */
export interface OpenForm {
  id: string;
  purpose: FormPurpose;
  accountId: string;
  channel: Channel;
  conversationId: string;
  channelUserId: string;
  /** The act's id: minted when the form was offered. */
  operationId: string;
  locale: Locale;
}

/** Who filled a form in: the account's owner in the chat that asked for it. Its rights are those of `caller`. */
export interface FormSubmission {
  form: OpenForm;
  values: Record<string, string>;
  caller: ChatCaller;
}

/** Something wrong with a field (null: with the whole); told, and the form stays open. Never repeats what was typed. */
export interface FormProblem {
  field: string | null;
  text: string;
}

/** What a form's act did. `result` is told in the chat: JSON, never a secret. */
export interface FormAct {
  result: Record<string, unknown>;
  audit: AuditEvent[];
}

/** Why a person has to help: told in the chat by `forms.over_<reason>`. */
export type OverReason = string;

/** What became of a look at the values, before any transaction: hashing and counting happen here. */
export type Prepared =
  | { kind: 'problems'; problems: FormProblem[] }
  /** The form is over without an act; the chat is told `reason`. */
  | { kind: 'over'; reason: string; text: string; audit?: AuditEvent[] }
  /** Runs in the transaction that uses the form up. */
  | { kind: 'ready'; apply(trx: Knex.Transaction): Promise<FormAct> };

/** A purpose, declared. Opening, showing, using up once, telling the chat are the mechanism's (`openForm`, `submitForm`). */
export interface FormHandler {
  /** Checked when the form is offered, before its values are looked at, and in its act; of level 2 at least. */
  operation: OperationId;
  /** Raises the chat's level: counts only when it comes from the chat's own page. */
  raisesChat: boolean;
  /** Looked at, and drawn, when it is about to be opened: why it cannot be (`forms.over_<reason>`); null: it can. */
  refusal?(deps: ServiceDeps, trx: Knex.Transaction, accountId: string): Promise<OverReason | null>;
  fields(deps: ServiceDeps, form: OpenForm): Promise<FormField[]>;
  prepare(deps: ServiceDeps, submission: FormSubmission): Promise<Prepared>;
}

/** What the chat is told when a form ends (event `secureForm.finished`). */
export interface FormFinished {
  formId: string;
  purpose: FormPurpose;
  outcome: 'done' | 'over' | 'expired';
  /** Of `over`. */
  reason: string | null;
  /** Of `done`. */
  result: Record<string, unknown> | null;
}

import type { Locale } from '../../locale.ts';

/** What of an account was changed, as its owner is told. */
export type ChangeKind =
  | 'password'
  | 'passwordReset'
  | 'emailRequested'
  | 'email'
  | 'questions'
  | 'secret'
  | 'reenrolment'
  | 'access'
  | 'profile';

/** A mailbox that is told: the account's own, one that it had until lately, or the one that it gets now. */
export interface Mailbox {
  role: 'current' | 'former' | 'new';
  email: string;
  /** The change that it disputes: of a former mailbox, the one that took the account from it. */
  changeId: string;
}

/** A change of an account, for its owner. */
export interface OwnerNotice {
  accountId: string;
  kind: ChangeKind;
  /** Where it was done, as the trail names it (`webchat`, `msteams`, `page`, `agent`); null: by itself. */
  channel: string | null;
  /** What exactly, a line each, in the mail's language; never a secret. */
  lines?(locale: Locale, mailbox: Mailbox): string[];
  /** Only of `email`: the mailbox from now on. */
  newEmail?: string;
}

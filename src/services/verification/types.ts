import type { Locale } from '../../locale.ts';
import type { ChatCaller } from '../identity/caller.ts';
import type { Account } from '../identity/types.ts';

/** What somebody claims to be; either may be anything that was typed. */
export interface TypedIdentity {
  userId: string;
  pdn: string;
}

export interface BeginVerificationInput {
  caller: ChatCaller;
  /** Minted when the User ID and PDN were asked for; the same id never mails twice. */
  operationId: string;
  /** Null for somebody for whom the channel vouches: their account is verified, whatever they type. */
  typed: TypedIdentity | null;
  /** For a mail to nobody; a real one is in the language on record. */
  locale: Locale;
}

/** "If that is right, a code is on its way": the same for everybody, known or not. */
export interface CodeSent {
  kind: 'sent';
  codeId: string;
  expiresAt: Date;
  /** Not before may another one be asked for. */
  resendAt: Date;
}

/** This source must wait; nobody else does. */
export interface SourcePaused {
  kind: 'paused';
  until: Date;
}

export type BeginVerificationResult = CodeSent | SourcePaused;

export interface ResendCodeInput {
  caller: ChatCaller;
  operationId: string;
  codeId: string;
  locale: Locale;
}

export type ResendCodeResult =
  | CodeSent
  | SourcePaused
  | { kind: 'tooSoon'; at: Date }
  | { kind: 'dailyLimit' }
  | { kind: 'expired' };

export interface CheckCodeInput {
  caller: ChatCaller;
  /** Minted when the code was asked for; a try is counted once for it. */
  operationId: string;
  codeId: string;
  /** As typed; everything but digits is ignored. */
  code: string;
}

/** Why a code did not work. */
export type CodeFailure =
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'usedUp' }
  | { kind: 'expired' }
  | SourcePaused;

/** Whether a PDN is that of a dealership where the user works. */
export type ProvePdnResult =
  | { kind: 'right'; dealershipId: string }
  | { kind: 'wrong'; triesLeft: number }
  | SourcePaused;

export type CheckCodeResult =
  | { kind: 'verified'; account: Account; dealershipId: string | null }
  | CodeFailure;

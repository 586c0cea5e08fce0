import type { DialogContext } from 'botbuilder-dialogs';
import type { MissingProof } from '../../services/identity/identify.ts';
import type { OperationId } from '../../services/identity/operations.ts';
import type { AssuranceLevel } from '../../services/identity/types.ts';
import type { StandingQuestion } from '../chatDialog.ts';
import type { SaidIdentity } from '../slotFilling/taskState.ts';

export const verifyIdentityId = 'verifyIdentity';
/** What a verification can ask for. */
export const verifySteps = ['userId', 'pdn', 'code', 'renew', 'form'] as const;

/** How a verification ended; `said`: what was typed, so that a later proof asks only for the code. */
export interface VerifyOutcome {
  verification: 'passed' | 'failed';
  said?: SaidIdentity;
}

/** What a verification begins with. */
export interface VerifyOptions {
  said: SaidIdentity;
  operation: OperationId | null;
  missing: MissingProof;
}

/**
 * Where a verification stands:
 *
 *     userId → pdn → code → [form] → passed | failed
 *                     ↓ ↑       ↑
 *                    renew      the question gate, or the password in force with the gate's questions: only in the form
 *
 * `renew`: the code is used up or expired: a new one?
 * An account that the channel vouches for begins at `code`. The same words and steps for everybody, known or not. What is
 * typed as a code is never kept.
 */
export interface VerifyState extends StandingQuestion {
  asking: (typeof verifySteps)[number];
  /** What it is for; null: anything of level 2. */
  operation: OperationId | null;
  said: SaidIdentity;
  codeId: string | null;
  /** How sure we were when it began. */
  level: AssuranceLevel;
}

/** The state of the active verification. */
export const verifyStateOf = (dc: DialogContext): VerifyState => dc.activeDialog?.state;

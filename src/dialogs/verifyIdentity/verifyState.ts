import type { DialogContext } from 'botbuilder-dialogs';
import type { AssuranceLevel } from '../../services/identity/types.ts';
import type { StandingQuestion } from '../chatDialog.ts';
import type { SaidIdentity } from '../slotFilling/taskState.ts';

export const verifyIdentityId = 'verifyIdentity';
/** What a verification can ask for. */
export const verifySteps = ['userId', 'pdn', 'code', 'renew'] as const;

/** How a verification ended; `said`: what was typed, so that a later proof asks only for the code. */
export interface VerifyOutcome {
  verification: 'passed' | 'failed';
  said?: SaidIdentity;
}

/**
 * Where a verification stands:
 *
 *     userId → pdn → code → passed | failed
 *                     ↓ ↑
 *                    renew     the code is used up or expired: a new one?
 *
 * An account that the channel vouches for begins at `code`. The same words and steps for everybody, known or not. What is
 * typed as a code is never kept.
 */
export interface VerifyState extends StandingQuestion {
  asking: (typeof verifySteps)[number];
  said: SaidIdentity;
  codeId: string | null;
  /** How sure we were when it began. */
  level: AssuranceLevel;
}

/** The state of the active verification. */
export const verifyStateOf = (dc: DialogContext): VerifyState => dc.activeDialog?.state;

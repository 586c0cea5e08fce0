import type { Knex } from 'knex';
import { openReenrolmentOf } from '../challengeQuestions/reenrolments.ts';
import { type OperationId, type OperationRule, operations } from './operations.ts';

/** The rule of an operation as it counts for an account now: less is wanted while a re-enrolment is open for it. */
export const ruleFor = async (
  knex: Knex,
  operation: OperationId,
  accountId: string | null,
  now: Date,
): Promise<OperationRule> => {
  const rule = operations[operation];
  const isOpen = rule.reenrolling && accountId && (await openReenrolmentOf(knex, accountId, now)) !== null;
  return isOpen ? { ...rule, ...rule.reenrolling } : rule;
};

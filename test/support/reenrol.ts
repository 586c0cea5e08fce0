import { v4 } from 'uuid';
import type { TestApp } from './createTestApp.ts';

/** An agent makes sure of an account's owner on the phone and allows new challenge questions. */
export const reenrol = async (app: TestApp, userId: string, pdn: string): Promise<void> => {
  const { id: agentId } = await app.database.knex('agents').where({ login: 'agent1' }).first('id');
  const caller = { via: 'agent', agentId } as const;
  const { callerChecks, challengeQuestions } = app.services;
  const { caseId } = await callerChecks.openCase({ caller, userId, pdn });
  await callerChecks.checkCaller({ caller, operationId: v4(), caseId, answer: 'biscuit' });
  await challengeQuestions.openReenrolment({ caller, operationId: v4(), caseId });
};

/** An account whose owner never chose challenge questions. */
export const neverEnrolled = async (app: TestApp, userId: string): Promise<void> => {
  const { knex } = app.database;
  const { id: user_id } = await knex('users').where({ user_id: userId }).first('id');
  await knex('question_gates').where({ user_id }).delete();
  await knex('challenge_answers').where({ user_id }).delete();
};

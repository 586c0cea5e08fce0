import { v4 } from 'uuid';
import type { TestApp } from './createTestApp.ts';

interface Owner {
  userId: string;
  pdn: string;
}

const checked = async (app: TestApp, login: string, owner: Owner) => {
  const { id: agentId } = await app.database.knex('agents').where({ login }).first('id');
  const caller = { via: 'agent', agentId } as const;
  const { openCase, checkCaller } = app.services.callerChecks;
  const { caseId } = await openCase({ caller, ...owner });
  await checkCaller({ caller, operationId: v4(), caseId, answer: 'biscuit' });
  return { caller, caseId, operationId: v4() };
};

/** An agent makes sure of an account's owner on the phone and allows new challenge questions. */
export const reenrol = async (app: TestApp, userId: string, pdn: string): Promise<void> => {
  await app.services.challengeQuestions.openReenrolment(await checked(app, 'agent1', { userId, pdn }));
};

/** A supervisor makes sure of an idle account's owner on the phone and lets them in again. */
export const letIn = async (app: TestApp, userId: string, pdn: string): Promise<void> => {
  const { caller, operationId } = await checked(app, 'lead', { userId, pdn });
  const { credentials } = app.services;
  const waiting = await credentials.listReactivations({ caller });
  const reactivationId = waiting.find((each) => each.userId === userId)?.id ?? '';
  await credentials.decideReactivation({ caller, operationId, reactivationId, approve: true });
};

/** An account whose owner never chose challenge questions. */
export const neverEnrolled = async (app: TestApp, userId: string): Promise<void> => {
  const { knex } = app.database;
  const { id: user_id } = await knex('users').where({ user_id: userId }).first('id');
  await knex('question_gates').where({ user_id }).delete();
  await knex('challenge_answers').where({ user_id }).delete();
};

/** What somebody enters for new challenge questions. */
export const threeQuestions = {
  question1: 'first pet',
  answer1: 'Rex',
  question2: 'first concert',
  answer2: 'The Lumineers',
  question3: 'first school',
  answer3: 'Lincoln Elementary',
};

import { v4 } from 'uuid';
import { checkCaller } from '../../../src/services/callerChecks/checkCaller.ts';
import { openCase } from '../../../src/services/callerChecks/openCase.ts';
import { readCase } from '../../../src/services/callerChecks/readCase.ts';
import { openReenrolment } from '../../../src/services/challengeQuestions/openReenrolment.ts';
import { confirmEmailChange } from '../../../src/services/emailChanges/confirmEmailChange.ts';
import { requestEmailChange } from '../../../src/services/emailChanges/requestEmailChange.ts';
import { freezeOwnAccount } from '../../../src/services/freezes/freezeOwnAccount.ts';
import type { AgentCaller } from '../../../src/services/identity/caller.ts';
import { createFormsFixture } from '../secureForms/formsFixture.ts';

/** The demo dealerships, verified chats, and agents at the phone. */
export const createCallerFixture = async (options: { poolSize?: number } = {}) => {
  const f = await createFormsFixture(options);
  const agent = async (login = 'agent1'): Promise<AgentCaller> => ({
    via: 'agent',
    agentId: (await f.knex('agents').where({ login }).first('id')).id,
  });
  /** Looks an account up; Priya Nair's, by `agent1`, unless it says another. */
  const open = async (given: { userId?: string; pdn?: string; caller?: AgentCaller } = {}) => {
    const { userId = 'pnair', pdn = '10482', caller = await agent() } = given;
    return (await openCase(f.deps, { caller, userId, pdn })).caseId;
  };
  const check = async (
    caseId: string,
    answer = ' Biscuit',
    given: { caller?: AgentCaller; operationId?: string } = {},
  ) => checkCaller(f.deps, { caller: await agent(), operationId: v4(), caseId, answer, ...given });
  const reenrol = async (caseId: string, given: { caller?: AgentCaller; operationId?: string } = {}) =>
    openReenrolment(f.deps, { caller: await agent(), operationId: v4(), caseId, ...given });
  return {
    ...f,
    agent,
    openCase: open,
    check,
    reenrol,
    readCase: async (caseId: string, caller?: AgentCaller) =>
      readCase(f.deps, { caller: caller ?? (await agent()), caseId }),
    /** An agent makes sure of the owner on the phone, and opens a re-enrolment. */
    reenrolled: async (userId = 'pnair', pdn = '10482') => {
      const caseId = await open({ userId, pdn });
      await check(caseId);
      return reenrol(caseId);
    },
    /** Its owner freezes it, in the chat. */
    freeze: async (userId: string) =>
      freezeOwnAccount(f.deps, { caller: await f.verified(userId), operationId: v4() }),
    /** Its owner changes the address, with the code that is mailed there. */
    changeEmail: async (userId: string, email: string) => {
      const caller = await f.verified(userId);
      const { conversationId: conversation_id } = caller;
      await f.knex('verifications').where({ conversation_id }).update({ level: 3 });
      const asked = await requestEmailChange(f.deps, { caller, operationId: v4(), email });
      if (asked.kind !== 'sent') throw new Error(asked.kind);
      const mail = (await f.outbox.mails()).findLast(({ to }) => to === email);
      const code = /^\d{8}$/m.exec(mail?.text ?? '')?.[0] ?? '';
      const { changeId } = asked;
      const confirmed = await confirmEmailChange(f.deps, { caller, operationId: v4(), changeId, code });
      if (confirmed.kind !== 'done') throw new Error(confirmed.kind);
    },
    trail: async (userId: string): Promise<string[]> =>
      f
        .knex('audit_events')
        .where({ subject_id: await f.accountIdOf(userId) })
        .orderBy(['chain', 'seq'])
        .pluck('verb'),
  };
};

export type CallerFixture = Awaited<ReturnType<typeof createCallerFixture>>;

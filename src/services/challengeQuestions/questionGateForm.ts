import { AppError } from '../../errors.ts';
import { raiseVerification } from '../identity/raiseVerification.ts';
import type { FormHandler } from '../secureForms/types.ts';
import { drawPair, forgetPair } from './gate.ts';
import { gateFields, gateProblem } from './gateFields.ts';

/** The question gate: two of the account's three questions. Right answers open what is gated in this verification, no more. */
export const questionGateForm: FormHandler = {
  operation: 'answerChallengeQuestions',
  raisesChat: true,
  refusal: drawPair,
  fields: (deps, form) => gateFields(deps.knex, form),
  prepare: async (deps, submission) => {
    const problem = await gateProblem(deps, submission);
    if (problem) return problem;
    const { form, caller } = submission;
    return {
      kind: 'ready',
      apply: async (trx) => {
        const raised = await raiseVerification(trx, caller, { gate_passed_at: deps.clock.now() });
        if (!raised) throw new AppError('gone', { reason: 'verification' });
        await forgetPair(trx, form.accountId);
        return {
          result: {},
          audit: [
            {
              verb: 'user.gate_passed',
              actor: { type: 'user', id: form.accountId },
              subject: { type: 'verification', id: raised },
              dealershipId: null,
              channel: form.channel,
              operationId: form.operationId,
            },
          ],
        };
      },
    };
  },
};

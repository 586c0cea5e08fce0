import type { ServiceDeps } from '../deps.ts';

/** Writes down what the person meant: the need that was chosen when the bot asked. */
export const settleCandidate = async (
  deps: Pick<ServiceDeps, 'knex'>,
  input: { id: string; chosen: string },
): Promise<void> => {
  await deps.knex('faq_candidates').where({ id: input.id }).update({ chosen: input.chosen });
};

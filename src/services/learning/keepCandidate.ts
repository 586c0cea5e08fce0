import type { ServiceDeps } from '../deps.ts';
import { anonymise } from './anonymise.ts';
import type { Candidate } from './types.ts';

/** Keeps a message that was not understood at once, anonymised; the same id counts once. Empty ones teach nothing. */
export const keepCandidate = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock'>,
  input: Omit<Candidate, 'chosen'> & { chosen?: string | null },
): Promise<void> => {
  const text = anonymise(input.text);
  if (!/\p{L}{2}/u.test(text)) return;
  await deps
    .knex('faq_candidates')
    .insert({
      id: input.id,
      text,
      locale: input.locale,
      kind: input.kind,
      guesses: JSON.stringify(input.guesses),
      chosen: input.chosen ?? null,
      created_at: deps.clock.now(),
    })
    .onConflict('id')
    .ignore();
};

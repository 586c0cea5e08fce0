import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { linkPurpose } from './rules.ts';

const sealedLink = z.object({ formId: z.string(), url: z.string() });

/**
 * The links of those of the forms that are open in this conversation, for whoever may read the conversation. Forms that are over,
 * or another conversation's, have none.
 */
export const readLinks = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring'>,
  input: { conversationId: string; formIds: string[] },
): Promise<Map<string, string>> => {
  const rows: { id: string; link_sealed: string }[] = await deps
    .knex('secure_forms')
    .whereRaw('id::text = any(?::text[])', [input.formIds])
    .where({ conversation_id: input.conversationId, used_at: null, ended_at: null })
    .where('expires_at', '>', deps.clock.now())
    .whereNotNull('link_sealed')
    .select('id', 'link_sealed');
  const links = new Map<string, string>();
  for (const { id, link_sealed } of rows) {
    const { formId, url } = sealedLink.parse(await deps.keyring.open(linkPurpose, link_sealed));
    if (formId === id) links.set(id, url);
  }
  return links;
};

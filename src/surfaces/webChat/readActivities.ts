import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/connect.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';
import type { ChatToken } from './chatToken.ts';
import { showFormLinks } from './formLinks.ts';

/** An activity as text, as it goes over the wire. */
export interface WrittenActivity {
  seq: number;
  text: string;
}

/** How many activities are read at once. */
export const atOnce = 200;
const idleMs = 15 * 60_000;

// One statement for both kinds of readers. What is hidden: everything up to `hidden_until_seq`, and, for a signed-in user's
// conversation that has been idle while the portal vouched for nobody, everything there is.
const query = `
  select a.seq, a.activity::text as text
  from conversations c
  join activities a on a.conversation_id = c.id
  where c.id = ?
    and a.seq > greatest(?::bigint, case when ?::boolean and c.last_user_at < ? then c.last_seq else c.hidden_until_seq end)
  order by a.seq
  limit ${atOnce}`;

/** A conversation's activities after a number, at most 200, as far as the reader may see them; with the links of open forms. */
export const readActivities = async (
  deps: { database: Database; clock: Clock; keyring: Keyring },
  session: Pick<ChatToken, 'conversationId' | 'owner' | 'vouchedAt'>,
  after: number,
): Promise<WrittenActivity[]> => {
  const idleSince = new Date(deps.clock.now().getTime() - idleMs);
  const mayHide = session.owner !== null && (session.vouchedAt ?? 0) * 1000 < idleSince.getTime();
  const { rows } = await deps.database.knex.raw<{ rows: WrittenActivity[] }>(query, [
    session.conversationId,
    after,
    mayHide,
    idleSince,
  ]);
  return showFormLinks(deps, session.conversationId, rows);
};

/** An ActivitySet as text. */
export const activitySet = (rows: WrittenActivity[], watermark: number): string =>
  `{"activities":[${rows.map(({ text }) => text).join(',')}],"watermark":"${watermark}"}`;

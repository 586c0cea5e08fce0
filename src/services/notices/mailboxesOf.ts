import type { Knex } from 'knex';
import { type Locale, toLocale } from '../../locale.ts';
import { disputeMs } from './rules.ts';

/** An account's owner, and where to reach them. */
export interface Owner {
  fullName: string;
  locale: Locale;
  email: string;
  /** Mailboxes that the account had in the last seven days, each with the change that took it away. */
  former: { email: string; changeId: string }[];
}

interface Row {
  full_name: string;
  locale: string;
  email: string;
  former_email: string | null;
  change_id: string | null;
}

// The earliest change away from a mailbox counts: what was done since then is disputed with it.
const query = `select u.full_name, u.locale, u.email, c.email as former_email, c.id as change_id
  from users u
  left join lateral (
    select distinct on (lower(c.email)) c.email, c.id from account_changes c
     where c.user_id = u.id and c.kind = 'email' and c.at > :since and lower(c.email) <> lower(u.email)
     order by lower(c.email), c.at, c.id
  ) c on true
  where u.id = :accountId and u.status <> 'offboarded'`;

/** Where an account's owner is told of what happens to it; null where nobody is to be told any more. */
export const mailboxesOf = async (knex: Knex, accountId: string, now: Date): Promise<Owner | null> => {
  const since = new Date(now.getTime() - disputeMs);
  const { rows } = await knex.raw<{ rows: Row[] }>(query, { accountId, since });
  const first = rows[0];
  if (!first) return null;
  return {
    fullName: first.full_name,
    locale: toLocale(first.locale) ?? 'en',
    email: first.email,
    former: rows.flatMap(({ former_email, change_id }) =>
      former_email && change_id ? [{ email: former_email, changeId: change_id }] : [],
    ),
  };
};

import type { Knex } from 'knex';
import type { ServiceDeps } from '../deps.ts';
import { countUp, pausedUntil } from '../throttles/countUp.ts';
import { addressProblem } from './address/addressProblem.ts';
import { type Address, readAddress } from './address/readAddress.ts';
import { takenByAccount } from './rules.ts';
import type { EmailRefusal } from './types.ts';

type Judged =
  | { kind: 'ok'; address: Address; current: string }
  | { kind: 'refused'; reason: EmailRefusal; current: string };

interface Row {
  current: string;
  domains: string[];
}

const onRecord = `select u.email as current, array(
    select distinct lower(split_part(o.email, '@', 2)) from memberships m
      join memberships theirs on theirs.dealership_id = m.dealership_id and theirs.ended_at is null
      join users o on o.id = theirs.user_id
     where m.user_id = u.id and m.ended_at is null
    union select lower(split_part(u.email, '@', 2))) as domains
  from users u where u.id = ?`;

/** Whether somebody else who is not off-boarded has the address. */
export const isTaken = async (knex: Knex, email: string, accountId: string): Promise<boolean> => {
  const other = await knex('users')
    .whereRaw('lower(email) = lower(?)', [email])
    .whereNot({ id: accountId })
    .whereNot({ status: 'offboarded' })
    .first('id');
  return other !== undefined;
};

/** Judges a new address for an account whose owner is re-authenticated; how often it may be another's is bounded. */
export const judgeEmail = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring'>,
  knex: Knex,
  accountId: string,
  typed: string,
): Promise<Judged> => {
  const { rows } = await knex.raw<{ rows: Row[] }>(onRecord, [accountId]);
  const { current, domains } = rows[0] ?? { current: '', domains: [] };
  const refuse = (reason: EmailRefusal): Judged => ({ kind: 'refused', reason, current });
  const address = readAddress(typed);
  if (!address) return refuse('invalid');
  const problem = addressProblem(address, { current, known: domains });
  if (problem) return refuse(problem);
  const now = deps.clock.now();
  const key = deps.keyring.mac('throttle', `taken\n${accountId}`);
  if (await pausedUntil(knex, key, now)) return refuse('tooMany');
  if (!(await isTaken(knex, address.email, accountId))) return { kind: 'ok', address, current };
  await countUp(knex, key, takenByAccount, now);
  return refuse('taken');
};

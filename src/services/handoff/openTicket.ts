import type { Knex } from 'knex';
import { z } from 'zod';
import type { Locale } from '../../locale.ts';
import type { AuditEvent } from '../audit/types.ts';
import type { ServiceDeps } from '../deps.ts';
import { type Assurance, assurance } from '../identity/assurance.ts';
import type { ChatCaller } from '../identity/caller.ts';
import { newId, newReference } from '../ids.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { runOperation } from '../operations/runOperation.ts';
import { readTranscript } from './readTranscript.ts';
import { redact, redactContext } from './redact.ts';
import { ticketMail } from './ticketMail.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'jobs' | 'brand'>;

export interface OpenTicketInput {
  caller: ChatCaller;
  operationId: string;
  locale: Locale;
  /** What the person was about; null when they only asked for somebody. */
  intent: string | null;
  summary: string;
  /** Slots that were filled. */
  context: Record<string, unknown>;
}

const ticketResult = z.object({ reference: z.string() });
export type OpenedTicket = z.infer<typeof ticketResult>;

const insertTicket = async (deps: Deps, trx: Knex.Transaction, input: OpenTicketInput, known: Assurance) => {
  const ticket = {
    id: newId(deps.clock),
    reference: newReference('HD'),
    summary: redact(input.summary.toWellFormed().replaceAll('\0', '')),
    context: redactContext(input.context),
  };
  await trx('tickets').insert({
    ...ticket,
    context: JSON.stringify(ticket.context),
    conversation_id: input.caller.conversationId,
    user_id: known.account?.id ?? null,
    level: known.level,
    locale: input.locale,
    intent: input.intent,
    created_at: deps.clock.now(),
  });
  return ticket;
};

// A verified PDN says at which dealership it is; else the only one there is; else it is nobody's.
const dealershipOf = ({ account, provedDealershipId }: Assurance): string | null => {
  if (provedDealershipId) return provedDealershipId;
  const [only, ...others] = account?.memberships ?? [];
  return only && others.length === 0 ? only.dealershipId : null;
};

const open = async (deps: Deps, trx: Knex.Transaction, input: OpenTicketInput) => {
  const { caller, locale, intent } = input;
  const known = await assurance({ ...deps, knex: trx }, { caller });
  const { id, reference, summary, context } = await insertTicket(deps, trx, input, known);
  const transcript = await readTranscript(trx, caller.conversationId);
  const ticket = { reference, locale, intent, summary, context, assurance: known, transcript };
  const mail = ticketMail(ticket, deps.brand.timeZone);
  const agents: string[] = await trx('agents').orderBy('login').pluck('email');
  for (const to of agents) await queueMail(deps, trx, { to, ...mail });
  const { account, level } = known;
  const opened: AuditEvent = {
    verb: 'ticket.opened',
    actor: account ? { type: 'user', id: account.id } : { type: 'system' },
    subject: { type: 'ticket', id },
    dealershipId: dealershipOf(known),
    operationId: input.operationId,
    channel: caller.channel,
    details: { reference, intent, level, name: account?.fullName },
  };
  return { result: { reference }, audit: [opened], userId: account?.id ?? null };
};

/**
 * Hands a conversation to people: a ticket with a reference, mailed to every agent with what was said and filled in and how
 * sure we are of who it is; never answers, codes or link tokens. Once an operation id. Open to everybody: it only asks.
 */
export const openTicket = (deps: Deps, input: OpenTicketInput): Promise<OpenedTicket> =>
  runOperation(deps, {
    id: input.operationId,
    kind: 'openTicket',
    caller: input.caller,
    result: ticketResult,
    act: (trx) => open(deps, trx, input),
  });

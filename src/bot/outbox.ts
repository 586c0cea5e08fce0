import type { ConversationReference } from 'botbuilder';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Database } from '../db/connect.ts';
import type { Connector } from './connector.ts';

interface Due {
  seq: number;
  activity: Record<string, unknown>;
}
interface Done {
  seq: number;
  outbox: 'sent' | 'failed';
  id?: unknown;
  sent?: string | null;
}

/** What waits for Bot Framework channels: sent in order, one process a conversation, kept until the channel has taken it. */
export interface Outbox {
  /** Sends what a turn has just committed; `owner` already holds the outbox. */
  send(
    conversationId: string,
    owner: string,
    reference: Partial<ConversationReference>,
    due: Due[],
  ): Promise<void>;
  /** Sends what is due in a conversation, unless it waits for its next try anyway. */
  flush(conversationId: string): void;
  start(): void;
  /** Stops retrying and waits for what is being sent. */
  drain(): Promise<void>;
}

interface OutboxDeps {
  database: Database;
  connector: Connector;
  log: Logger;
  /** The first pause; each further one doubles, up to five minutes. */
  retryMs?: number;
}

const sweepMs = 30_000;
const longestPauseMs = 300_000;

const channelIdOf = async (database: Database, activity: Record<string, unknown>) => {
  if (activity.type !== 'messageUpdate' && activity.type !== 'messageDelete') return undefined;
  const row = await database
    .knex('sent_activities')
    .where({ activity_id: String(activity.id) })
    .first('channel_activity_id');
  return row ? String(row.channel_activity_id) : undefined;
};

/** One after the other; ends at the first that has to wait, so that none overtakes it. */
const sendInOrder = async (
  { database, connector, log }: OutboxDeps,
  reference: Partial<ConversationReference>,
  due: Due[],
) => {
  const done: Done[] = [];
  for (const { seq, activity } of due) {
    const channelId = await channelIdOf(database, activity);
    const sent = await connector.send(reference, activity, channelId);
    if (sent.kind === 'later') return { done, waitMs: sent.afterMs ?? 0 };
    if (sent.kind === 'refused') log.warn({ status: sent.status, seq }, 'channel refused an activity');
    const isMessage = sent.kind === 'sent' && activity.type === 'message';
    done.push({
      seq,
      outbox: sent.kind === 'sent' ? 'sent' : 'failed',
      ...(isMessage ? { id: activity.id, sent: sent.id } : {}),
    });
  }
  return { done, waitMs: null };
};

const take = async ({ database }: OutboxDeps, conversationId: string, owner: string) => {
  const { rows } = await database.knex.raw<{
    rows: (Due & { reference: Partial<ConversationReference> })[];
  }>('select * from take_outbox(?, ?)', [conversationId, owner]);
  return rows;
};

const settle = async (
  { database }: OutboxDeps,
  conversationId: string,
  owner: string,
  done: Done[],
  keep: boolean,
) => {
  const { rows } = await database.knex.raw<{ rows: { due: number }[] }>(
    'select settle_outbox(?, ?, ?::jsonb, ?) as due',
    [conversationId, owner, JSON.stringify(done), keep],
  );
  return rows[0]?.due ?? 0;
};

/** Makes the outbox of this process. */
export const createOutbox = (deps: OutboxDeps): Outbox => {
  const { database, log, retryMs = 1000 } = deps;
  const running = new Set<Promise<void>>();
  const waiting = new Map<string, { timer: NodeJS.Timeout; pause: number }>();
  let sweep: NodeJS.Timeout | null = null;
  let stopped = false;

  const later = (conversationId: string, afterMs: number) => {
    if (stopped) return;
    const known = waiting.get(conversationId);
    if (known) clearTimeout(known.timer);
    const pause = Math.min(known ? known.pause * 2 : retryMs, longestPauseMs);
    const timer = setTimeout(() => attempt(conversationId), Math.max(pause, afterMs));
    waiting.set(conversationId, { timer: timer.unref(), pause });
  };

  const work = async (conversationId: string, owner: string, first: Awaited<ReturnType<typeof take>>) => {
    let rows = first;
    while (rows.length > 0) {
      const [head] = rows;
      if (!head) return;
      const { done, waitMs } = await sendInOrder(deps, head.reference, rows);
      const due = await settle(deps, conversationId, owner, done, false);
      if (waitMs !== null) return later(conversationId, waitMs);
      waiting.delete(conversationId);
      rows = due > 0 ? await take(deps, conversationId, owner) : [];
    }
    // Nothing was due, or another process is sending; a lease without work is given back.
    if (first.length === 0) await settle(deps, conversationId, owner, [], false);
  };

  const track = (promise: Promise<void>, conversationId: string) => {
    const tracked = promise
      .catch((error: unknown) => {
        log.error({ err: error }, 'outbox failed');
        later(conversationId, 0);
      })
      .finally(() => running.delete(tracked));
    running.add(tracked);
    return tracked;
  };

  const attempt = (conversationId: string) => {
    const owner = v7();
    void track(
      take(deps, conversationId, owner).then((rows) => work(conversationId, owner, rows)),
      conversationId,
    );
  };

  const flush = (conversationId: string) => {
    if (!stopped && !waiting.has(conversationId)) attempt(conversationId);
  };

  const look = async () => {
    const rows = await database
      .knex('activities')
      .where({ outbox: 'due' })
      .distinct('conversation_id')
      .limit(500);
    for (const row of rows) flush(String(row.conversation_id));
  };

  return {
    send: (conversationId, owner, reference, due) =>
      track(
        work(
          conversationId,
          owner,
          due.map((row) => ({ ...row, reference })),
        ),
        conversationId,
      ),
    flush,
    start: () => {
      const run = () =>
        void look().catch((error: unknown) => log.error({ err: error }, 'outbox sweep failed'));
      run();
      sweep = setInterval(run, sweepMs).unref();
    },
    drain: async () => {
      stopped = true;
      if (sweep) clearInterval(sweep);
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      while (running.size > 0) await Promise.all(running);
    },
  };
};

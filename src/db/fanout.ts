import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from './connect.ts';

/** A committed activity with its number in the conversation. */
export interface NumberedActivity {
  seq: number;
  activity: unknown;
}

/** One listener of a conversation (a socket). */
export interface Follower {
  /** The last number that it has. */
  position(): number;
  /** There is something up to `lastSeq`: `rows` where they are at hand, else it reads them. */
  wake(lastSeq: number, rows: NumberedActivity[] | null): void;
  /** Something that is never kept (typing). */
  show(activity: unknown): void;
}

/** Tells followers in every process what was committed: NOTIFY, and a look every 5 s in case one was lost. */
export interface Fanout {
  start(): Promise<void>;
  /** Returns how to stop. */
  follow(conversationId: string, follower: Follower): () => void;
  /** Feeds this process' own followers without a round trip. */
  publish(conversationId: string, rows: NumberedActivity[]): void;
  show(conversationId: string, activity: unknown): void;
  close(): Promise<void>;
}

const channel = 'conversation';
const reconnectMs = 1000;

// `<last number> <conversation>`: the number spares a read where it is known already.
const parse = (payload: string): [conversationId: string, lastSeq: number] => {
  const at = payload.indexOf(' ');
  return [payload.slice(at + 1), Number(payload.slice(0, at))];
};

/** One connection that listens, for as long as `isOpen`; opened again a second after it breaks. */
const listenOnPostgres = (
  url: string,
  log: Logger,
  onPayload: (payload: string) => void,
  onGap: () => void,
) => {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const again = () => {
    client = null;
    if (!closed && !timer) timer = setTimeout(() => void connect(), reconnectMs).unref();
  };
  const connect = async () => {
    timer = null;
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    client = next;
    next.on('notification', ({ payload }) => onPayload(payload ?? ''));
    next.on('error', (error) => log.warn({ err: error }, 'listening broke off'));
    next.on('end', again);
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      onGap();
    } catch (error) {
      log.warn({ err: error }, 'cannot listen');
      next.end().catch(() => undefined);
      again();
    }
  };
  return {
    connect,
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
};

/** Makes this process' fan-out; quiet until `start`. */
export const createFanout = (deps: { database: Database; log: Logger; pollMs?: number }): Fanout => {
  const { database, log, pollMs = 5000 } = deps;
  const followers = new Map<string, Set<Follower>>();
  let poll: NodeJS.Timeout | null = null;
  let stop = async () => {};

  const wake = (conversationId: string, lastSeq: number, rows: NumberedActivity[] | null) => {
    for (const follower of followers.get(conversationId) ?? []) {
      if (follower.position() < lastSeq) follower.wake(lastSeq, rows);
    }
  };
  const onPayload = (payload: string) => wake(...parse(payload), null);

  const look = async () => {
    if (followers.size === 0) return;
    const rows: { id: string; last_seq: number }[] = await database
      .knex('conversations')
      .whereRaw('id = any(?::text[])', [[...followers.keys()]])
      .select('id', 'last_seq');
    for (const row of rows) wake(row.id, row.last_seq, null);
  };
  const tryLook = () => void look().catch((error: unknown) => log.warn({ err: error }, 'cannot poll'));

  return {
    start: async () => {
      if (database.pglite) {
        const unlisten = await database.pglite.listen(channel, onPayload);
        stop = () => unlisten();
      } else if (database.url) {
        const listener = listenOnPostgres(database.url, log, onPayload, tryLook);
        await listener.connect();
        stop = () => listener.close();
      }
      poll = setInterval(tryLook, pollMs).unref();
    },
    follow: (conversationId, follower) => {
      const set = followers.get(conversationId) ?? new Set();
      followers.set(conversationId, set.add(follower));
      return () => {
        set.delete(follower);
        if (set.size === 0 && followers.get(conversationId) === set) followers.delete(conversationId);
      };
    },
    publish: (conversationId, rows) => {
      const last = rows.at(-1);
      if (last) wake(conversationId, last.seq, rows);
    },
    show: (conversationId, activity) => {
      for (const follower of followers.get(conversationId) ?? []) follower.show(activity);
    },
    close: async () => {
      if (poll) clearInterval(poll);
      await stop();
    },
  };
};

import type { Logger } from 'pino';
import type { Database } from './connect.ts';

/** One listener of a conversation (a socket). */
export interface Follower {
  /** The last number that it has. */
  position(): number;
  /** There is something after its position: `rows` when they are at hand, else it reads them. */
  wake(lastSeq: number, rows: NumberedActivity[] | null): void;
}
export interface NumberedActivity {
  seq: number;
  activity: unknown;
}

/** Tells followers in every process what was committed: NOTIFY, and a look every 5 s in case one was lost. */
export interface Fanout {
  start(): Promise<void>;
  follow(conversationId: string, follower: Follower): () => void;
  /** Feeds this process' own followers without a round trip. */
  publish(conversationId: string, rows: NumberedActivity[]): void;
  /** Shows something to this process' followers that is never stored (typing). */
  close(): Promise<void>;
}

export declare const createFanout: (deps: { database: Database; log: Logger; pollMs?: number }) => Fanout;

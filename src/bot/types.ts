import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/connect.ts';
import type { Fanout } from '../db/fanout.ts';
import type { Dialogs } from '../dialogs/turn.ts';
import type { ChatCaller } from '../services/identity/caller.ts';
import type { JobPayloads } from '../services/jobs.ts';
import type { Keyring } from '../services/secrets/keyring.ts';

/** What the house says itself, without asking the dialogs: keys of `texts/bot.ts`. */
export type HouseWords = 'tooLong' | 'tooFast' | 'empty' | 'personalChatOnly';

/** An activity that a surface has authenticated and cleaned. */
export interface Arrival {
  activity: Partial<Activity>;
  caller: ChatCaller;
  /** Names the delivery: the same key in the same conversation is answered from the inbox, and nothing runs. */
  key: string;
  /** When the portal last vouched for a website's user; null for everyone else. Old: earlier history is hidden. */
  vouchedAt?: Date | null;
  /** Whether the user's activity belongs into the transcript (typing and joining do not). */
  keep: boolean;
  /** The secret guard has taken something out of it; the user is told. */
  secretRemoved?: boolean;
  /** The replies are the HTTP body; nothing is sent. */
  expectReplies?: boolean;
  /** Answered with these words; the dialogs see nothing. */
  words?: HouseWords;
}

/** What became of an arrival; the same again for each redelivery. */
export interface TurnResult {
  /** The id under which the user's activity is kept. */
  activityId: string;
  invokeResponse: { status: number; body?: unknown } | null;
  /** What the bot said, where it is the HTTP body (`expectReplies`). */
  replies: Partial<Activity>[];
}

/** How a turn ended, for the metrics. */
export type TurnOutcome = 'done' | 'repeated' | 'apologised' | 'busy' | 'failed';
export interface TurnObservation {
  channel: string;
  outcome: TurnOutcome;
  seconds: number;
}

/** What the bot leans on. */
export interface BotDeps {
  database: Database;
  fanout: Fanout;
  keyring: Keyring;
  clock: Clock;
  dialogs: Dialogs;
  log: Logger;
  config: Pick<Config, 'demo' | 'teams'>;
  observe?: (turn: TurnObservation) => void;
}

/** The bot: one turn after the other in each conversation, each with exactly one effect. */
export interface Bot {
  /**
   * Runs a turn and commits it.
   * @throws AppError('busy') when the conversation stayed leased for 10 s, AppError('forbidden') when it is someone else's.
   */
  handle(arrival: Arrival): Promise<TurnResult>;
  /**
   * Checks the JWT of a Bot Framework channel. `vouched`: the channel says truly who its user is (level 1 may follow).
   * @throws AppError('unauthorized') for whatever is wrong with it.
   */
  authenticate(activity: Partial<Activity>, header: string): Promise<{ vouched: boolean }>;
  /** An event turn, once for its `eventId`; handler of the queue `conversationEvent`. */
  deliverEvent(event: JobPayloads['conversationEvent']): Promise<void>;
  /** Begins to retry what could not be sent to the channels. */
  start(): void;
  /** Waits for running turns and sends; afterwards nothing more is accepted. */
  drain(): Promise<void>;
}

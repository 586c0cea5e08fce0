import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Bot } from '../../bot/types.ts';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/connect.ts';
import type { Fanout } from '../../db/fanout.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';

export interface WebChatDeps {
  bot: Bot;
  config: Config;
  clock: Clock;
  log: Logger;
  keyring: Keyring;
  database: Database;
  fanout: Fanout;
  services: {
    identity: { redeemPortalToken(input: { token: string }): Promise<{ accountId: string; userId: string }> };
  };
  /** Requests a window; overridden by benchmarks. */
  limits?: { messages?: { points: number; seconds: number }; tokens?: { points: number; seconds: number } };
}
export interface WebChat {
  openSockets(): number;
  /** Closes the sockets; their clients resume at another process. */
  close(): Promise<void>;
}

/** `/api/webchat/token` and Direct Line 3.0 under `/v3/directline`. */
export declare const registerWebChat: (server: Server, deps: WebChatDeps) => WebChat;

import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Bot } from '../../bot/types.ts';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';

export interface BotFrameworkDeps {
  bot: Bot;
  config: Config;
  clock: Clock;
  log: Logger;
  services: {
    identity: { findTeamsAccount(input: { tenantId: string; aadObjectId: string }): Promise<string | null> };
  };
}

/** `POST /api/messages`. */
export declare const registerBotFramework: (server: Server, deps: BotFrameworkDeps) => void;

import type { Bot, BotDeps } from './types.ts';

export declare const createBot: (deps: BotDeps) => Bot;

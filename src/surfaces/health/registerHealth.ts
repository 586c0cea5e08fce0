import type { Server } from 'restify';
import type { TurnObservation } from '../../bot/types.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/connect.ts';

export interface Metrics {
  observeTurn(turn: TurnObservation): void;
}
export interface HealthDeps {
  config: Config;
  database: Database;
  metrics: Metrics;
  queue: { health(): Promise<{ deadLetters: number; depth?: number }> };
  openSockets: () => number;
}

export declare const createMetrics: () => Metrics;
/** `/healthz`, `/readyz`, `/metrics`. */
export declare const registerHealth: (server: Server, deps: HealthDeps) => void;

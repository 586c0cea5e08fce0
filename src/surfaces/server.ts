import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Config } from '../config.ts';

/** The HTTP server without routes: headers, body limits, JSON errors. */
export declare const createServer: (deps: { config: Config; log: Logger }) => Server;
/** Listens on `config.host` only; resolves to the port. */
export declare const listen: (server: Server, config: Pick<Config, 'host' | 'port'>) => Promise<number>;
/** Stops accepting, waits for running requests. */
export declare const closeServer: (server: Server, graceMs?: number) => Promise<void>;

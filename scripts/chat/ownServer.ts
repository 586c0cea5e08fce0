import pino from 'pino';
import { loadConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import { buildClient } from '../build.ts';

export interface OwnServer {
  url: string;
  stop(): Promise<void>;
}

/** Whether Dealer Help answers there. */
export const answers = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return response.ok && ((await response.json()) as { status?: string }).status === 'ok';
  } catch {
    return false;
  }
};

const explained = (error: unknown): unknown => {
  if (!(error instanceof AppError)) return error;
  const { pid, dataDir, problems, problem } = error.details;
  if (pid !== undefined)
    return new Error(`Process ${pid} already uses ${dataDir}: name its server with --url.`);
  return new Error([error.code, problems ?? problem ?? []].flat(2).join('\n  '));
};

/** Starts the server that the environment describes, in this process; its log goes to stderr. @throws in words. */
export const startOwnServer = async (env: Record<string, string | undefined>): Promise<OwnServer> => {
  try {
    const config = loadConfig(env);
    await buildClient();
    const { createApp } = await import('../../src/app.ts');
    const level = env.LOG_LEVEL ? config.logLevel : 'error';
    const app = await createApp(config, { log: pino({ level }, pino.destination(2)) });
    await app.start();
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return { url: `http://${host}:${app.port()}`, stop: () => app.stop() };
  } catch (error) {
    throw explained(error);
  }
};

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(process.env.DATA_DIR || './data', 'compile-cache'));

// Imported only now, so that the cache above serves them.
const { createApp } = await import('./src/app.ts');
const { loadConfig } = await import('./src/config.ts');
const { AppError } = await import('./src/errors.ts');
const { demoBanner } = await import('./src/demo/demoBanner.ts');

const refuse = (error: unknown): never => {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'conflict') {
    console.error(
      `Process ${error.details.pid} already uses ${error.details.dataDir}. Stop it, or set another DATA_DIR.`,
    );
  } else {
    console.error(`Cannot start (${error.code}):`);
    for (const problem of [error.details.problems ?? error.details.problem ?? []].flat())
      console.error(`  ${problem}`);
  }
  process.exit(1);
};

try {
  const config = loadConfig(process.env);
  const app = await createApp(config);
  const url = await app.start();
  const stop = (signal: string) => {
    console.log(`${signal}: finishing what runs`);
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  console.log(config.demo ? demoBanner(url) : `Dealer Help answers at ${url}`);
} catch (error) {
  refuse(error);
}

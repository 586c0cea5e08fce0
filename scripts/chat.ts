// npm run chat [-- --url URL --as USERID --locale TAG]: the bot in the terminal, a Direct Line client like any other.
import { t } from '../src/texts/index.ts';
import { converse } from './chat/converse.ts';
import { type ChatOptions, readOptions, usage } from './chat/options.ts';
import { answers, type OwnServer, startOwnServer } from './chat/ownServer.ts';
import { createScreen } from './chat/screen.ts';

const fail = (error: unknown): number => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
};

const findServer = async (options: ChatOptions): Promise<OwnServer | null> => {
  if (await answers(options.url)) return null;
  if (options.isNamed) throw new Error(`Nothing answers at ${options.url}.`);
  console.log(t(options.locale, 'terminal.started', { url: options.url }));
  return startOwnServer(process.env);
};

const chat = async (options: ChatOptions): Promise<number> => {
  const interrupt = new AbortController();
  const mark = t(options.locale, 'secureForms.terminalHidden');
  const screen = createScreen(process.env, mark, () => interrupt.abort());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  let own: OwnServer | null = null;
  try {
    own = await findServer(options);
    await converse({ ...options, url: own?.url ?? options.url }, screen, interrupt);
    return 0;
  } catch (error) {
    if (interrupt.signal.aborted) return 0;
    return fail(error);
  } finally {
    screen.close();
    await own?.stop();
  }
};

const run = async (): Promise<number> => {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options) return await chat(options);
    console.log(usage);
    return 0;
  } catch (error) {
    return fail(error);
  }
};

// Connections that are kept alive need not be waited for.
process.exit(await run());

import { pino } from 'pino';
import type { Server } from 'restify';
import { buildClient } from '../../scripts/build.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { type Assets, loadAssets, registerAssets } from '../../src/surfaces/pages/assets.ts';
import { addBrand } from '../../src/surfaces/pages/brandTheme.ts';
import { closeServer, createServer, listen } from '../../src/surfaces/server.ts';

/** A server with the browser's files and whatever surfaces a test wants, on a free loopback port. */
export const serveSurfaces = async (
  register: (server: Server, given: { config: Config; assets: Assets }) => void,
  env: Record<string, string> = {},
): Promise<{ url: string; close(): Promise<void> }> => {
  await buildClient();
  const config = { ...loadConfig(env), port: 0 };
  const server = createServer({ config, log: pino({ level: 'silent' }) });
  const assets = loadAssets();
  addBrand(assets, config.brandColour);
  registerAssets(server, assets);
  register(server, { config, assets });
  const port = await listen(server, config);
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server, 0) };
};

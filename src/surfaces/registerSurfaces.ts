import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Bot } from '../bot/types.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/connect.ts';
import type { Fanout } from '../db/fanout.ts';
import type { Queue } from '../db/queue.ts';
import type { Services } from '../services/createServices.ts';
import type { PortalKeys } from '../services/identity/portalKeys.ts';
import type { Mailer } from '../services/notifications/createMailer.ts';
import type { Keyring } from '../services/secrets/keyring.ts';
import { registerApprovals } from './approvals/registerApprovals.ts';
import { registerBotFramework } from './botFramework/registerBotFramework.ts';
import { registerDemo, registerLanding } from './demo/registerDemo.ts';
import { registerDemoSignIn } from './demo/registerDemoSignIn.ts';
import { createMetrics, type Metrics } from './health/metrics.ts';
import { registerHealth } from './health/registerHealth.ts';
import { registerNotMe } from './notMe/registerNotMe.ts';
import { loadAssets, registerAssets } from './pages/assets.ts';
import { addBrand } from './pages/brandTheme.ts';
import { registerPortal } from './portal/registerPortal.ts';
import { registerSecureForms } from './secureForms/registerSecureForms.ts';
import { registerSupervisor } from './supervisor/registerSupervisor.ts';
import { type Limit, registerWebChat } from './webChat/registerWebChat.ts';
import { registerWidget } from './widget/registerWidget.ts';

/** Other budgets than SECURITY.md's, for benchmarks. */
export interface ChatLimits {
  messages?: Limit;
  tokens?: Limit;
}

export interface SurfacesDeps {
  config: Config;
  clock: Clock;
  log: Logger;
  keyring: Keyring;
  database: Database;
  fanout: Fanout;
  queue: Queue;
  services: Services;
  mailer: Mailer;
  portal: PortalKeys;
  limits: ChatLimits;
}

export interface Surfaces {
  bot: Bot;
  /** Closes what stays open by itself: sockets. */
  close(): Promise<void>;
}

/** Everything that answers HTTP, on one server. */
export const registerSurfaces = (
  server: Server,
  deps: SurfacesDeps,
  makeBot: (metrics: Pick<Metrics, 'observeTurn' | 'observeRecognition'>) => Bot,
): Surfaces => {
  const { config, database, clock, mailer, portal } = deps;
  const assets = loadAssets();
  addBrand(assets, config.brandColour);
  const metrics = createMetrics();
  const bot = makeBot(metrics);
  const limits = deps.limits.messages ? { messages: deps.limits.messages } : {};

  registerAssets(server, assets);
  registerWidget(server, { config, assets });
  const webChat = registerWebChat(server, { ...deps, bot });
  registerBotFramework(server, { ...deps, bot, limits });
  registerApprovals(server, { ...deps, assets });
  registerNotMe(server, { ...deps, assets });
  registerSupervisor(server, { ...deps, assets });
  registerSecureForms(server, { ...deps, assets });
  registerPortal(server, deps);
  registerHealth(server, { ...deps, metrics, openSockets: webChat.openSockets });
  if (config.demo && portal.jwtSecret) {
    const { knex } = database;
    const portalJwtSecret = portal.jwtSecret;
    registerDemo(server, { config, assets, knex, clock, portalJwtSecret, listMails: mailer.list });
    registerDemoSignIn(server, { services: deps.services, clock, portalJwtSecret });
  } else {
    registerLanding(server, { config, assets });
  }
  return { bot, close: webChat.close };
};

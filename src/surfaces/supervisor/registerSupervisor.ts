import type { Server } from 'restify';
import { accountsPage } from './accountsPage.ts';
import { callersPage } from './callersPage.ts';
import { type DeskDeps, registerDeskPage } from './deskPage.ts';
import { reactivationsPage } from './reactivationsPage.ts';

/**
 * The help desk's pages: `/agent/callers` for every agent; `/supervisor/accounts` (frozen) and `/supervisor/reactivations` (who
 * wait to be let in again) for supervisors.
 */
export const registerSupervisor = (server: Server, deps: DeskDeps): void => {
  for (const page of [callersPage, accountsPage, reactivationsPage]) registerDeskPage(server, deps, page);
};

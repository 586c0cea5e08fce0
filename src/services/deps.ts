import type { Knex } from 'knex';
import type { Clock } from '../clock.ts';
import type { Brand } from '../config.ts';
import type { PortalKeys } from './identity/portalKeys.ts';
import type { Jobs } from './jobs.ts';
import type { Keyring } from './secrets/keyring.ts';
import type { SecretHasher } from './secrets/secretHasher.ts';

/** What services may lean on. Each function asks for the few it needs: `Pick<ServiceDeps, 'knex' | 'clock'>`. */
export interface ServiceDeps {
  knex: Knex;
  clock: Clock;
  keyring: Keyring;
  hasher: SecretHasher;
  jobs: Jobs;
  brand: Brand;
  /** Of a new password, in code points. */
  passwordMinLength: number;
  /** With what the dealer portal signs who is signed in there. */
  portal: PortalKeys;
  /** Base of links in mails, without a slash at the end; a function, for a demo's port is known only after listening. */
  publicUrl: () => string;
}

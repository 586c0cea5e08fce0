import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Database, openPglite } from '../../../src/db/connect.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { appendAudit } from '../../../src/services/audit/appendAudit.ts';
import { signHeads } from '../../../src/services/audit/signHeads.ts';
import type { AuditEvent } from '../../../src/services/audit/types.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { testKeyring, testSecretKeys } from '../../support/testKeys.ts';

const script = join(import.meta.dirname, '../../../scripts/auditVerify.ts');

describe('npm run audit:verify', function () {
  this.timeout(60_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'audit-verify-'));
  const headFile = join(dataDir, 'heads.ndjson');
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  const verify = (args: string[] = [], dir = dataDir) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATA_DIR: dir, SECRET_KEYS: testSecretKeys },
    });
    return { status, said: `${stdout}${stderr}` };
  };
  const withDatabase = async (work: (database: Database) => Promise<void>) => {
    const database = await openPglite(dataDir);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  };

  it('finds a sound trail sound, names what was cut off, and says which process to stop', async () => {
    const happened: AuditEvent = {
      verb: 'directory.imported',
      actor: { type: 'system' },
      subject: { type: 'directory', id: 'x' },
      dealershipId: null,
    };
    await withDatabase(async ({ knex }) => {
      await migrate(knex);
      const deps = { knex, keyring: testKeyring, clock: createFakeClock() };
      await knex.transaction((trx) => appendAudit(deps, trx, [happened, happened]));
      const heads = await signHeads(deps);
      writeFileSync(headFile, heads.map((signed) => JSON.stringify({ auditHeads: signed })).join('\n'));
      const refused = verify();
      expect(refused).to.deep.include({ status: 2 });
      expect(refused.said).to.contain(`process ${process.pid} has`).and.to.contain('Stop it');
    });
    expect(verify(['--head', headFile])).to.deep.equal({
      status: 0,
      said: '2 events in 1 chains, 0 of them erased; 0 findings\n',
    });
    await withDatabase(async ({ knex }) => {
      await knex.raw('alter table audit_events disable trigger all');
      await knex.raw('delete from audit_events');
      await knex.raw('delete from audit_heads');
    });
    const found = verify(['--head', headFile]);
    expect(found.status).to.equal(1);
    expect(found.said).to.contain('cutOff: system, row 2');
  });

  it('makes no database where there is none', () => {
    const nowhere = join(dataDir, 'nowhere');
    expect(verify([], nowhere)).to.deep.equal({ status: 2, said: `no database in ${nowhere}\n` });
  });
});

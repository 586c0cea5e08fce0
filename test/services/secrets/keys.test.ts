import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { loadOrCreateDemoKeys } from '../../../src/services/secrets/demoKeys.ts';
import { findMissingKeys } from '../../../src/services/secrets/findMissingKeys.ts';
import { createKeyring } from '../../../src/services/secrets/keyring.ts';
import { normaliseAnswer } from '../../../src/services/secrets/normaliseAnswer.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testKeyring, testSecretKeys } from '../../support/testKeys.ts';

describe('keys', () => {
  it("makes the demo's keys once, for its owner's eyes only", () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const keys = loadOrCreateDemoKeys(folder);
    expect(loadOrCreateDemoKeys(folder)).to.equal(keys);
    expect(createKeyring(keys).kids).to.deep.equal(['demo']);
    expect(statSync(join(folder, 'keys')).mode & 0o777).to.equal(0o600);
    rmSync(folder, { recursive: true });
  });

  it('takes what an older key made, and makes with the current one', async () => {
    const newer = Buffer.alloc(32, 9).toString('base64');
    const rotated = createKeyring(`newer:${newer},${testSecretKeys}`);
    expect(rotated.verifyMac('p', 'data', testKeyring.mac('p', 'data'))).to.equal(true);
    expect(rotated.mac('p', 'data')).to.match(/^newer:/);
    expect(await rotated.open('p', await testKeyring.seal('p', { a: 1 }))).to.deep.equal({ a: 1 });
    expect(testKeyring.verifyMac('p', 'data', rotated.mac('p', 'data'))).to.equal(false);
    expect(testKeyring.verifyMac('other', 'data', testKeyring.mac('p', 'data'))).to.equal(false);
  });

  it('compares answers without regard to case, width and white space', () => {
    expect(normaliseAnswer('  Mrs.\tNOVAK ')).to.equal('mrs. novak');
    expect(normaliseAnswer('ＭＡＰＬＥ')).to.equal('maple');
    expect(normaliseAnswer('Straße')).to.equal(normaliseAnswer('STRASSE'));
    expect(normaliseAnswer('cafe\u0301')).to.equal(normaliseAnswer('CAFÉ'));
  });
});

describe('findMissingKeys', () => {
  let database: Database;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('finds nothing while all keys are there', async () => {
    expect(await findMissingKeys({ knex: database.knex, keyring: testKeyring })).to.deep.equal([]);
  });

  it('counts the rows that need a key which is gone, table by table', async () => {
    const keyring = createKeyring(`other:${Buffer.alloc(32, 9).toString('base64')}`);
    const missing = await findMissingKeys({ knex: database.knex, keyring });
    const counts = Object.fromEntries(missing.map(({ where, rows }) => [where, rows]));
    expect(new Set(missing.map(({ kid }) => kid))).to.deep.equal(new Set(['test']));
    expect(counts).to.include({
      'credentials.password_hash': 10,
      'challenge_answers.answer_hash': 30,
      'help_desk_secrets.answer_hash': 10,
      'agents.password_hash': 3,
    });
    expect(counts['audit_events.mac']).to.be.greaterThan(10);
  });
});

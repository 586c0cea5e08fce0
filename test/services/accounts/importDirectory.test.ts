import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import { seedDemo } from '../../../src/demo/seedDemo.ts';
import { AppError } from '../../../src/errors.ts';
import { importDirectory } from '../../../src/services/accounts/importDirectory.ts';
import { readImportFiles } from '../../../src/services/accounts/readImportFiles.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

const demoFiles = fileURLToPath(new URL('../../../src/demo/directory', import.meta.url));
const usersHeader = 'user_id,full_name,email,phone,language,status,last_sign_in';

describe('importDirectory', () => {
  let database: Database;
  const clock = createFakeClock();
  const deps = () => ({ knex: database.knex, clock, keyring: testKeyring, hasher: testHasher });
  const problemsOf = async (files: Parameters<typeof importDirectory>[1]['files']) => {
    try {
      await importDirectory(deps(), { files });
    } catch (error) {
      if (error instanceof AppError) return error.details.problems;
      throw error;
    }
    return [];
  };

  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  it('holds the demo dealerships with their people, entitlements and agents', async () => {
    const { knex } = database;
    const held = await knex('entitlements as e')
      .join('memberships as m', 'm.id', 'e.membership_id')
      .join('users as u', 'u.id', 'm.user_id')
      .groupBy('u.user_id')
      .orderBy('u.user_id')
      .select('u.user_id', knex.raw('count(*)::int as held'));
    expect(Object.fromEntries(held.map((row) => [row.user_id, row.held]))).to.deep.equal({
      dwhitfield: 10,
      eortiz: 10,
      gholt: 2,
      jlavoie: 3,
      kchan: 1,
      lstone: 1,
      mreyes: 3,
      pnair: 2,
      rpatel: 10,
      tbecker: 1,
    });
    const statuses = await knex('users')
      .whereNot('status', 'active')
      .orderBy('user_id')
      .select('user_id', 'status');
    expect(statuses).to.deep.equal([
      { user_id: 'gholt', status: 'idle' },
      { user_id: 'tbecker', status: 'locked' },
    ]);
    const supervisors = await knex('agents').where({ is_supervisor: true }).pluck('login');
    expect(supervisors).to.deep.equal(['lead']);
    const { password_hash } = await knex('credentials as c')
      .join('users as u', 'u.id', 'c.user_id')
      .where({ 'u.user_id': 'mreyes' })
      .first('password_hash');
    expect((await testHasher.verify('harbor-lantern-4102', password_hash)).match).to.equal(true);
  });

  it('changes nothing the second time', async () => {
    expect(await seedDemo(deps())).to.deep.equal({ changes: [], missing: [], removed: [] });
  });

  it('only says what it would do in a dry run', async () => {
    const files = { 'users.csv': `${usersHeader}\nnewbie,New Bie,newbie@lakeside.example,,en,,\n` };
    const { changes, missing } = await importDirectory(deps(), { files, dryRun: true });
    expect(changes).to.deep.equal([{ action: 'create', what: 'user newbie', fields: [] }]);
    expect(missing).to.include('user dwhitfield');
    expect(await database.knex('users').where({ user_id: 'newbie' })).to.have.length(0);
  });

  it('updates what differs, keeps status and password, deletes nobody, and leaves a trail', async () => {
    const before = await database.knex('audit_events').count<{ count: number }[]>('* as count');
    const files = {
      'users.csv': `${usersHeader}\ntbecker,Thomas Becker,tbecker@lakeside.example,+1 218 555 0104,en,active,\n`,
      'memberships.csv': 'user_id,pdn,title,administrator,applications\ntbecker,10482,Sales,no,titles\n',
    };
    const { changes } = await importDirectory(deps(), { files });
    expect(changes).to.deep.equal([
      { action: 'update', what: 'user tbecker', fields: ['full_name'] },
      { action: 'create', what: 'entitlement of tbecker at 10482 to titles', fields: [] },
    ]);
    const user = await database.knex('users').where({ user_id: 'tbecker' }).first('full_name', 'status');
    expect(user).to.deep.equal({ full_name: 'Thomas Becker', status: 'locked' });
    const after = await database.knex('audit_events').count<{ count: number }[]>('* as count');
    expect(Number(after[0]?.count) - Number(before[0]?.count)).to.equal(2);
  });

  it('names the file, line and column of everything that is wrong, and writes nothing', async () => {
    const problems = await problemsOf({
      'dealerships.csv': 'pdn,name,time_zone\n44444,Right Motors,America/Chicago\n123,Wrong Motors,Nowhere\n',
      'users.csv': `${usersHeader}\nok1,Fine,fine@x.example,,en,,\nok1,,nonsense,,de,gone,\n`,
      'memberships.csv': 'user_id,pdn,title,administrator,applications\nnobody,99999,Sales,maybe,\n',
    });
    expect(problems).to.deep.equal([
      'dealerships.csv:3: pdn: wants five digits',
      'dealerships.csv:3: time_zone: wants an IANA time zone such as America/Detroit',
      'users.csv:3: full_name: is empty',
      'users.csv:3: email: wants an e-mail address',
      'users.csv:3: language: wants en, es or fr-CA',
      'users.csv:3: status: is no status',
      'memberships.csv:2: administrator: wants yes or no',
    ]);
    expect(await database.knex('dealerships').where({ pdn: '44444' })).to.have.length(0);
  });

  it('refuses rows that contradict each other or name what does not exist', async () => {
    const problems = await problemsOf({
      'users.csv': `${usersHeader}\nfresh,Fresh,DWhitfield@lakeside.example,,en,,\nagent1,Double,double@x.example,,en,,\n`,
      'memberships.csv':
        'user_id,pdn,title,administrator,applications\nnobody,10482,Sales,no,\npnair,99999,Sales,no,chess\npnair,99999,Sales,no,\n',
      'agents.csv': 'login,full_name,email,supervisor,password\nmreyes,Double,d@x.example,no,some password\n',
    });
    expect(problems).to.deep.equal([
      'memberships.csv:4: user pnair at 99999 stands on line 3 already',
      'memberships.csv:2: there is no User ID nobody',
      'memberships.csv:3: there is no PDN 99999',
      'memberships.csv:4: there is no PDN 99999',
      'memberships.csv:3: there is no application chess',
      'users.csv:2: e-mail DWhitfield@lakeside.example is that of dwhitfield',
      'agents.csv:2: login mreyes is a User ID',
      "users.csv:3: User ID agent1 is an agent's login",
    ]);
  });

  it('reads a folder or one file of it, and says when there is nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    cpSync(join(demoFiles, 'users.csv'), join(folder, 'users.csv'));
    expect(Object.keys(readImportFiles(folder))).to.deep.equal(['users.csv']);
    expect(Object.keys(readImportFiles(join(folder, 'users.csv')))).to.deep.equal(['users.csv']);
    expect(() => readImportFiles(join(folder, 'other.csv'))).to.throw(AppError);
    rmSync(folder, { recursive: true });
  });

  it('does not seed the demo where other dealerships are', async () => {
    const files = { 'dealerships.csv': 'pdn,name,time_zone\n77777,Real Motors,America/Chicago\n' };
    await importDirectory(deps(), { files });
    const refused = await seedDemo(deps()).catch((error: AppError) => error);
    expect(refused).to.be.instanceOf(AppError);
    expect((refused as AppError).details).to.deep.equal({ pdns: ['77777'] });
  });
});

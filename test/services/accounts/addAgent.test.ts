import { expect } from 'chai';
import type { Database } from '../../../src/db/connect.ts';
import type { AppError } from '../../../src/errors.ts';
import { addAgent } from '../../../src/services/accounts/addAgent.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

const nora = {
  login: 'nora',
  fullName: 'Nora Quinn',
  email: 'nora@helpdesk.example',
  password: 'a long pass phrase',
  isSupervisor: true,
};

describe('addAgent', () => {
  let database: Database;
  const add = (input: Partial<typeof nora> = {}) =>
    addAgent(
      { knex: database.knex, clock: createFakeClock(), keyring: testKeyring, hasher: testHasher },
      { ...nora, ...input },
    );
  const refusal = (input: Partial<typeof nora>) =>
    add(input).then(
      () => null,
      (error: AppError) => ({ code: error.code, ...error.details }),
    );

  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  it('adds an agent, hashed and audited', async () => {
    const { agentId } = await add();
    const row = await database.knex('agents').where({ id: agentId }).first();
    expect(row).to.include({ login: 'nora', is_supervisor: true });
    expect((await testHasher.verify(nora.password, row.password_hash)).match).to.equal(true);
    const events = await database.knex('audit_events').where({ verb: 'agent.added', subject_id: agentId });
    expect(events).to.have.length(1);
  });

  it('refuses a login that a user or an agent has', async () => {
    for (const login of ['agent1', 'mreyes']) {
      expect(await refusal({ login })).to.deep.equal({ code: 'conflict', login });
    }
  });

  it('names all that is wrong', async () => {
    const refused = await refusal({ login: 'N', fullName: ' ', email: 'x', password: 'fourteen chars' });
    expect(refused).to.deep.equal({
      code: 'badRequest',
      problems: [
        'login: wants 2 to 32 of a-z 0-9 . _ -, a letter first',
        'fullName: is empty',
        'email: wants an e-mail address',
        'password: wants 15 characters or more',
      ],
    });
  });
});

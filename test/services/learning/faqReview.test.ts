import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { systemClock } from '../../../src/clock.ts';
import { openPglite } from '../../../src/db/connect.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { keepCandidate } from '../../../src/services/learning/keepCandidate.ts';

const script = join(import.meta.dirname, '../../../scripts/faqReview.ts');

describe('npm run faq:review', function () {
  this.timeout(60_000);
  const dataDir = mkdtempSync(join(tmpdir(), 'faq-review-'));
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  const review = () => {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
    return { status, said: `${stdout}${stderr}` };
  };

  it('shows what was not understood by cluster, with what it probably means and where to teach it', async () => {
    const database = await openPglite(dataDir);
    await migrate(database.knex);
    const deps = { knex: database.knex, clock: systemClock };
    const guesses = [{ intent: 'updateEmail', score: 0.5 }];
    for (const text of ['swap the mailbox of pdn 10482', 'swap the mail box', 'where do I park']) {
      const chosen = text.startsWith('swap') ? 'updateEmail' : null;
      const kind = chosen ? 'clarified' : 'rejected';
      await keepCandidate(deps, { id: randomUUID(), text, locale: 'en', kind, guesses, chosen });
    }
    await database.close();
    const { status, said } = review();
    expect(status, said).to.equal(0);
    expect(said).to.include('3 messages in 2 clusters').and.not.include('10482');
    expect(said).to.match(/2 × \(2 clarified\), en: probably updateEmail, 100 % of the votes/);
    expect(said).to.include('→ src/faq/training/en/updateEmail.txt');
  });
});

import { expect } from 'chai';
import { type ClaimKind, claimIdentity, claims } from '../../support/claimIdentity.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: who exists', () => {
  const app = withApp();

  it('is told to nobody: known, unknown, wrong PDN, locked and idle get the same words, queries and jobs', async () => {
    const kinds = Object.keys(claims) as ClaimKind[];
    // Somebody before them: what is made once is made by then.
    await claimIdentity(app(), 'known');
    const made = [];
    for (const kind of kinds) made.push({ kind, ...(await claimIdentity(app(), kind)) });
    const [known] = made;
    expect(known?.reply).to.match(/eight digits/);
    for (const { kind, reply, queries, jobs } of made) {
      expect(reply, kind).to.equal(known?.reply);
      expect(queries, `${kind}: queries`).to.equal(known?.queries);
      expect(jobs.length, `${kind}: jobs`).to.equal(1);
    }
  });
});

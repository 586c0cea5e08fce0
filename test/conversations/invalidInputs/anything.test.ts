import { expect } from 'chai';
import { wander } from '../../dialogs/support/wander.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: whatever is sent', function () {
  this.timeout(60_000);
  const app = withApp();

  it('is answered, never with an apology, and can be left by "cancel"', async () => {
    const seen = await wander(app(), { messages: 100, seed: 20261124 });
    expect(seen.serverErrors).to.deep.equal([]);
    expect(seen.apologies).to.deep.equal([]);
    expect(seen.silences).to.deep.equal([]);
    expect(seen.stuck).to.deep.equal([]);
    expect(seen.actsByCancel).to.deep.equal([]);
    expect(seen.largestState).to.be.below(12_000);
  });
});

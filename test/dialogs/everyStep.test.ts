import { expect } from 'chai';
import fc from 'fast-check';
import { withApp } from '../support/withApp.ts';
import { anyMessage } from './support/anyMessage.ts';
import { naughtyStrings } from './support/naughtyStrings.ts';
import { type Everywhere, standEverywhere } from './support/standEverywhere.ts';

const seed = 20261124;

describe('dialogs: any message at every step of every task', function () {
  this.timeout(300_000);
  const app = withApp();
  let everywhere: Everywhere;

  before(async () => {
    everywhere = await standEverywhere(app());
  });

  it('finds every step', () => {
    // No account waits to be reactivated here, and a new address is summed up behind the secure form; their other questions are asked.
    expect(everywhere.unreached).to.deep.equal([
      'decideReactivation #summary',
      'decideReactivation #change',
      'updateEmail #summary',
      'updateEmail #change',
    ]);
  });

  it('is answered, keeps the state small, and can be cancelled', async () => {
    const messages = fc.sample(anyMessage, { numRuns: 200, seed });
    for (const place of everywhere.places) await everywhere.send(place, messages);
  });

  // `npm run proof:chat` sends each of them to every step.
  it('may be any of the strings that broke other programs', async () => {
    const { places, send } = everywhere;
    for (const [index, place] of places.entries()) {
      const share = naughtyStrings.filter((_, at) => at % places.length === index);
      await send(
        place,
        share.map((text) => ({ text })),
      );
    }
  });
});

import { expect } from 'chai';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

const steps = ['remove an application of a colleague', '{code}', 'Marcus', '10482', 'funding status', 'no'];

describe('conversation: cancelling a removal', () => {
  const app = withApp();

  it('works at every step and changes nothing', async () => {
    for (let reached = 1; reached <= steps.length; reached += 1) {
      const talk = await openTalk(app(), { as: 'dwhitfield' });
      for (const step of steps.slice(0, reached)) await talk.say(step);
      const word = reached % 2 === 0 ? 'forget it' : 'cancel';
      expect(await talk.say(word), steps[reached - 1]).to.match(/dropped .*Nothing was changed/s);
      expect(await talk.say('yes')).not.to.match(/AC-/);
    }
    expect(await app().database.knex('access_removals')).to.deep.equal([]);
  });

  it('works while the secure form is awaited', async () => {
    const talk = await openTalk(app(), { as: 'dwhitfield' });
    await talk.run([
      ['Priya left', /eight digits/],
      ['{code}', /PDN/],
      ['10482', /challenge questions/],
      ['cancel', /Nothing was changed/],
    ]);
    expect(await app().database.knex('access_removals')).to.deep.equal([]);
  });
});

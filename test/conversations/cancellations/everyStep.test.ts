import { expect } from 'chai';
import { newestCode, openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

/** What is said to reach each step of an access request, as a visitor. */
const steps = [
  'I need an application',
  'kchan',
  '20917',
  '{code}',
  'title tracker',
  'tomorrow',
  'I do the titles',
];

describe('conversation: cancelling', () => {
  const app = withApp();

  for (let reached = 1; reached <= steps.length; reached += 1) {
    it(`works after "${steps[reached - 1]}" and says that nothing was changed`, async () => {
      const talk = await openTalk(app());
      for (const step of steps.slice(0, reached)) await talk.say(step);
      if (reached === 3) await newestCode(app());
      expect(await talk.say(reached % 2 === 0 ? 'forget it' : 'cancel')).to.match(
        /dropped .*Nothing was changed/s,
      );
      expect(await talk.say('yes')).not.to.match(/AR-/);
    });
  }

  it('works in Spanish and French', async () => {
    for (const [need, word, told] of [
      ['necesito acceso a title tracker', 'olvídelo', /No se cambió nada/],
      ['j’ai besoin d’un accès à title tracker', 'annuler', /Rien n’a été changé/],
    ] as const) {
      const talk = await openTalk(app());
      await talk.say(need);
      expect(await talk.say(word)).to.match(told);
    }
  });

  it('leaves a handoff and goes back to the task that it interrupted', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([
      ['I need title tracker', /which day/i],
      ['talk to a person', /your access request.*anything to add/s],
      ['cancel', /Nothing was changed/, /Back to your access request/, /which day/i],
    ]);
  });

  it('says so when there is nothing to cancel', async () => {
    const talk = await openTalk(app());
    expect(await talk.say('cancel')).to.match(/nothing running/);
  });
});

import { expect } from 'chai';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: cards', () => {
  const app = withApp();

  it('act once: an old one says that it is finished', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([['I need title tracker from monday because I do titles', /Shall I file/]]);
    const [old] = talk.cards();
    const yes = old?.content.actions?.[0]?.data ?? {};
    await talk.run([
      ['change the date', /which day/i],
      [{ value: yes }, /finished/, /which day/i],
      ['tuesday', /From: Tuesday/],
      [{ press: 'Yes, file it' }, /AR-/],
      [{ value: yes }, /finished/, { not: /AR-/ }],
      ['status of my request', /Title Tracker: waiting/],
    ]);
  });

  it('of a task that another one interrupted act neither then nor after it', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([['I need funding status from monday because I do titles', /Shall I file/]]);
    const yes = talk.cards()[0]?.content.actions?.[0]?.data ?? {};
    await talk.run([
      ['talk to a person', /anything to add/],
      [{ value: yes }, /finished/, /anything to add/, { not: /AR-/ }],
      ['cancel', /Back to your access request/, /Shall I file/],
      [{ value: yes }, /finished/, /Shall I file/, { not: /AR-/ }],
      [{ value: { action: 'task', task: 'requestAppAccess' } }, /Back to your access request.*Shall I file/s],
      ['cancel', /Nothing was changed/, { not: /Back to/ }],
    ]);
  });

  it('have texts that say the same, and no version that a channel lacks', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([['I need payoff from monday because I quote', /Applications: Dealer Payoff Quotes/]]);
    const content = talk.cards()[0]?.content as Record<string, unknown>;
    expect(content.version).to.equal('1.3');
    expect(content.fallbackText).to.match(/Dealer Payoff Quotes/);
    expect(content.speak).to.match(/Reason: I quote/);
  });

  it('that are not ours are answered with words', async () => {
    const talk = await openTalk(app());
    expect(await talk.say({ value: { action: 'grantEverything' } })).to.match(/can’t help|didn’t get/);
  });
});

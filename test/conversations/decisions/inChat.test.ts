import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: deciding and withdrawing', () => {
  const app = withApp();

  it('says that nothing waits, or that one is no administrator', async () => {
    await runTranscript(app(), [['what is waiting for me?', /Nothing is waiting/]], { as: 'dwhitfield' });
    await runTranscript(app(), [['what is waiting for me?', /Only an administrator/]], { as: 'pnair' });
  });

  it('decides each item with a note, and the requester sees it', async () => {
    const kevin = await runTranscript(
      app(),
      [
        ['I need title tracker and payoff from today because I changed desks', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as: 'kchan' },
    );
    await runTranscript(
      app(),
      [
        ['what is waiting for me?', /Kevin Chan/, /I changed desks/, /Approve only some/],
        ['approve only some', /Which ones do you approve/],
        ['payoff', /about the reason/],
        [
          'titles stay with Priya',
          /approve Dealer Payoff Quotes; deny Title Tracker/,
          /titles stay with Priya/,
        ],
        ['yes', /Approved: Dealer Payoff Quotes/, /Denied: Title Tracker/],
        ['what is waiting for me?', /Nothing is waiting/],
      ],
      { as: 'jlavoie' },
    );
    await kevin.run([
      ['status of my request', /Dealer Payoff Quotes: granted/, /Title Tracker: denied by Julie Lavoie/],
    ]);
  });

  it('wants a code before a sensitive application is decided', async () => {
    await runTranscript(
      app(),
      [
        ['I need floorplan from today because I audit', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as: 'pnair' },
    );
    await runTranscript(
      app(),
      [
        ['what is waiting for me?', /Floorplan Manager/],
        ['approve', /I’ve sent a code/],
        ['{code}', /approve Floorplan Manager/],
        ['yes', /Approved: Floorplan Manager/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('tells the slower administrator who was faster', async () => {
    await runTranscript(
      app(),
      [
        ['I need vpp from today because I sell them', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as: 'kchan' },
    );
    const elena = await runTranscript(
      app(),
      [
        ['what is waiting for me?', /Vehicle Protection Plans/],
        ['deny', /about the reason/],
        ['none', /deny Vehicle Protection Plans/],
      ],
      { as: 'eortiz' },
    );
    await runTranscript(
      app(),
      [
        ['what is waiting for me?', /Vehicle Protection Plans/],
        ['approve', /approve Vehicle/],
        ['yes', /recorded/],
      ],
      { as: 'jlavoie' },
    );
    expect(await elena.say('yes')).to.match(/Julie Lavoie was faster/);
  });

  it('withdraws one of several requests, once, after a yes', async () => {
    const talk = await openTalk(app(), { as: 'lstone' });
    for (const need of ['ecredit', 'funding status']) {
      await talk.run([
        [`I need ${need} from monday because I sell trucks`, /Shall I file/],
        ['yes', /AR-/],
      ]);
    }
    await talk.run([
      ['withdraw my request', /Which request/, /1\. AR-/],
      ['the one for funding status', /Funding Status/, /Shall I withdraw it/],
      ['yes', /is withdrawn: Funding Status/],
      ['status of my request', /Credit Application: waiting/, /Funding Status: withdrawn/],
      ['withdraw my request', /Credit Application.*Shall I withdraw it/s],
      ['no', /What would you like to change/],
      ['cancel', /Nothing was changed/],
    ]);
  });
});

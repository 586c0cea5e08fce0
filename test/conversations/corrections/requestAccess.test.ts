import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: corrections', () => {
  const app = withApp();

  it('takes another application before the summary ("no wait, I meant …")', async () => {
    await runTranscript(
      app(),
      [
        ['I need payoff quotes please, give me access', /which day/i],
        ['no wait, I meant Title Tracker', /which day/i],
        ['monday', /What do you need it for/],
        ['no wait, I meant from tuesday', /What do you need it for/],
        ['titles', /Applications: Title Tracker\n/, /From: Tuesday/],
      ],
      { as: 'kchan' },
    );
  });

  it('takes the date out of a long answer too', async () => {
    await runTranscript(
      app(),
      [
        ['I need dealer payoff quotes', /which day/i],
        [
          'well let me think, it would be good to have that well ahead of the big auction, say december 9',
          /for\?/,
        ],
        ['I quote payoffs', /From: Wednesday, December 9/],
        [
          'hmm no sorry it really has to be a bit earlier than that, december 7 it is',
          /From: Monday, December 7/,
        ],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('takes corrections after the summary, by value, by name of the slot, by number', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker from monday because I do titles', /From: Monday/, /Shall I file/],
        ['actually I meant payoff quotes', /Applications: Dealer Payoff Quotes\n/],
        ['also funding status', /Dealer Payoff Quotes and Funding Status/],
        ['not funding status', /Applications: Dealer Payoff Quotes\n/],
        ['change the date', /which day/i],
        ['december 7', /From: Monday, December 7/],
        ['yes, but from december 8', /From: Tuesday, December 8/],
        ['until december 31', /Until: Thursday, December 31/],
        ['no', /What would you like to change/, /6\. Reason/],
        ['6', /What do you need it for/],
        ['I quote payoffs', /Reason: I quote payoffs/],
        ['2', /What would you like to change/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('changes for whom it is', async () => {
    await runTranscript(
      app(),
      [
        ['marcus needs remarketing reports from monday because of the used cars', /For: Marcus Reyes/],
        ['no, it is for Priya', /For: Priya Nair/],
        ['it’s for me', /You already have Remarketing Reports/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('files what was corrected, not what was said first', async () => {
    await runTranscript(
      app(),
      [
        ['I need ecredit from monday because I sell', /Shall I file/],
        ['no wait, I meant funding status', /Applications: Funding Status\n/],
        ['yes', /Funding Status: waiting/, { not: /Credit Application/ }],
      ],
      { as: 'lstone' },
    );
  });

  it('corrects the User ID while the code is awaited', async () => {
    await runTranscript(app(), [
      ['what happened with my request', /User ID/],
      ['kchn 20917', /eight digits/],
      ['no wait, my user id is kchan', /eight digits/],
      ['{code}', /Kevin Chan/],
    ]);
  });
});

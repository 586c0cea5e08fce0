import { expect } from 'chai';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: an access request from beginning to end', () => {
  const app = withApp();

  it('lets a visitor say it in one sentence, prove who they are, and get a reference', async () => {
    await runTranscript(app(), [
      ['I need smartauction from monday', /bot.*privacy/s, /SmartAuction.*November 30/s, /User ID/],
      ['mreyes', /PDN.*office manager/s],
      ['10482', /If that matches our records/, /eight digits/],
      ['{code}', /Marcus Reyes/, /What do you need it for/, { not: /which application|which day/i }],
      [
        'I run our auctions now',
        /SmartAuction/,
        /November 30/,
        /Lakeside Motors/,
        /Dana Whitfield/,
        /Shall I file/,
      ],
      ['yes', /AR-[0-9A-Z]{7}/, /waiting for a decision by Dana Whitfield/, { not: /granted/ }],
    ]);
  });

  it('asks a signed-in user nothing twice and at most six questions', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['I need access to an application', /Which application/],
        ['title tracker', /which day/i],
        ['tomorrow', /What do you need it for/],
        [
          'I do the titles when Priya is away',
          /Title Tracker/,
          /November 25/,
          /Harbor Auto Group/,
          /Shall I file/,
        ],
        ['1', /AR-[0-9A-Z]{7}/, /Elena Ortiz or Julie Lavoie/],
      ],
      { as: 'kchan' },
    );
    expect(await talk.say('status of my request')).to.match(
      /Title Tracker: waiting for a decision since Nov 24/,
    );
  });

  it('takes several applications, a reason, a start and an end in one message, in any order', async () => {
    await runTranscript(
      app(),
      [
        [
          'from monday until december 31 I need floor plan and vpp because I cover for Gina',
          /Floorplan Manager and Vehicle Protection Plans/,
          /December 31, 2026/,
          /Reason.*I cover for Gina/s,
          /Shall I file/,
        ],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'pnair' },
    );
  });

  it('says "granted" of what is granted at once, after a code, and "waiting" of the rest', async () => {
    await runTranscript(
      app(),
      [
        ['I need dealer rewards and payoff from today because of the summer contest', /I’ve sent a code/],
        ['{code}', /automatically granted: Dealer Rewards/],
        ['yes, file it', /Dealer Rewards: granted/, /Dealer Payoff Quotes: waiting for a decision by/],
      ],
      { as: 'kchan' },
    );
  });

  it('lets an administrator ask for a colleague by name', async () => {
    await runTranscript(
      app(),
      [
        ['marcus needs remarketing reports from monday', /What do you need it for/],
        ['he does the used cars now', /For: Marcus Reyes/, /the help desk’s supervisors/],
        ['yes', /waiting for a decision by the help desk’s supervisors/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('offers the names to choose from when a card is used', async () => {
    const talk = await runTranscript(app(), [['I need access to an application', /Which application/]], {
      as: 'lstone',
    });
    const [card] = talk.cards();
    const data = card?.content.actions?.[0]?.data ?? {};
    const heard = await talk.say({ value: { ...data, codes: 'titles,funding' } });
    expect(heard).to.match(/which day/i);
    expect(await talk.say('today')).to.match(/What do you need it for/);
    expect(await talk.say('new job')).to.match(/Title Tracker and Funding Status/);
  });

  it('takes a colleague’s title for the name, where only one has it', async () => {
    await runTranscript(
      app(),
      [
        ['I need SmartAuction for the controller from today', /SmartAuction/, /What do you need it for/],
        ['she sells our used cars', /For: Gina Holt/, /Shall I file/],
        ['cancel', /Nothing was changed/],
        ['necesito SmartAuction para el gerente desde hoy', /Marcus Reyes/, /Dana Whitfield/],
        ['cancelar', /No se cambió nada/],
      ],
      { as: 'dwhitfield' },
    );
  });
});

import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { passGate } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a removal from beginning to end', () => {
  const app = withApp();

  it('lets a visitor say it in one sentence; the PDN that proved who it is counts', async () => {
    await runTranscript(app(), [
      ['I don’t need credit application any more', /Applications:\*\* Credit Application/, /User ID/],
      ['mreyes 10482', /eight digits/],
      [
        '{code}',
        /Whose: you/,
        /Dealership: Lakeside Motors/,
        /Applications: Credit Application\n/,
        /When: Now/,
        /Shall I remove it/,
        { not: /PDN/ },
      ],
      ['yes', /Done: you no longer have Credit Application/, /AC-[0-9A-Z]{7}/, /receipt/],
    ]);
  });

  it('asks somebody for whom the portal vouches for the PDN, once, and offers only what is held', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['remove an application', /eight digits/],
        ['{code}', /five-digit PDN of Lakeside Motors.*office manager/s],
        [
          '10482',
          /Which of your applications/,
          /Title Tracker and Document Library/,
          { not: /SmartAuction/ },
        ],
        ['doc library', /Applications: Document Library\n/],
        ['yes', /no longer have Document Library/, /AC-/],
        ['remove title tracker', /Shall I remove it/, { not: /PDN/ }],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'pnair' },
    );
    const { to, text } = await eventually(async () => {
      const mail = app()
        .mails()
        .find(({ subject }) => /access was changed/.test(subject));
      if (!mail) throw new Error('no receipt');
      return mail;
    });
    expect([to, text]).to.satisfy(() => /^pnair/.test(to) && /Document Library: ended/.test(text));
    expect(await talk.say('what do I have?'))
      .to.match(/Title Tracker/)
      .and.not.to.match(/Document Library/);
  });

  it('lets an administrator take one application from a colleague, from a day on, and tells it on that day', async () => {
    const dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['take remarketing reports away from Gina from tomorrow', /eight digits/],
      ['{code}', /PDN of Lakeside/],
      ['10482', /Whose: Gina Holt/, /When: Wednesday, November 25, 2026, from the beginning of the day/],
      ['yes', /ends at the beginning of Wednesday, November 25, 2026/, /AC-/],
    ]);
    // From ten in the morning to after midnight, in Detroit.
    await dana.wait(14 * 60 + 1);
    await app().services.access.runDueAccess({});
    const heard = await eventually(async () => {
      const text = await dana.listen();
      if (!text) throw new Error('not told');
      return text;
    });
    expect(heard).to.match(/AC-.*as planned, Gina Holt’s access at Lakeside Motors has ended today/s);
  });

  it('ends everything of somebody who left, after the question gate', async () => {
    const dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['Tom Becker no longer works here', /eight digits/],
      ['{code}', /PDN of Lakeside/],
      ['10482', /two of your challenge questions/, { not: /Shall I/ }],
    ]);
    expect(await passGate(dana)).to.match(
      /Tom Becker leaves Lakeside Motors.*Applications: Dealer Rewards.*Shall I end Tom Becker’s place/s,
    );
    await dana.run([
      ['yes', /Tom Becker no longer belongs to Lakeside Motors/, /Ended: Dealer Rewards/, /AC-/],
      ['what does Tom Becker have?', /nobody called “Tom Becker”/],
    ]);
  });
});

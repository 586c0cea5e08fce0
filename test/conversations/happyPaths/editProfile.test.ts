import { expect } from 'chai';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: edit my profile', () => {
  const app = withApp();

  it('takes several changes in one sentence, shows current → new, and saves them on yes', async () => {
    const talk = await runTranscript(
      app(),
      [
        [
          'my cell is 218 555 0142 and I’m finance director now',
          /Got it.*Job title:\*\* Finance Director.*Business phone:\*\* \(218\) 555-0142/s,
          { not: /555-0103|Title Clerk/ },
          /I’ve sent a code/,
        ],
        [
          '{code}',
          /Job title: Title Clerk → Finance Director/,
          /Business phone: \(218\) 555-0103 → \(218\) 555-0142/,
          /Shall I save this/,
        ],
        ['yes', /Saved\. Changed in your profile: Job title and Business phone\./],
      ],
      { as: 'pnair' },
    );
    expect(await talk.say('what is my profile, I want to edit my profile')).to.match(
      /Job title:\*\* Finance Director/,
    );
    await talk.run([['cancel', /Nothing was changed/]]);
  });

  it('asks which field, then only for its new value', async () => {
    await runTranscript(app(), [
      ['I need to edit my profile', /User ID/],
      ['lstone', /PDN/],
      ['33561', /eight digits/],
      [
        '{code}',
        /1\. \*\*Name:\*\* Leah Stone/,
        /4\. \*\*Business address:\*\* nothing yet/,
        /\[Business address\]/,
      ],
      ['4', /What is your business address/],
      ['500 Truck Way, Denver, CO 80216', /Business address: nothing yet → 500 Truck Way, Denver, CO 80216/],
      ['go ahead', /Saved\. Changed in your profile: Business address/],
    ]);
  });

  it('asks one after the other for what was named without its value', async () => {
    await runTranscript(
      app(),
      [
        ['I got married, please change my name, and my phone number too', /I’ve sent a code/],
        ['{code}', /What is your full name.*Dana Whitfield/s, { not: /phone number/ }],
        ['Dana Whitfield-Moss', /phone number/],
        ['218.555.0177 ext 12', /\(218\) 555-0177 ext\. 12/, /Dana Whitfield → Dana Whitfield-Moss/],
        ['1', /Changed in your profile: Name and Business phone/],
      ],
      { as: 'dwhitfield' },
    );
  });

  it('keeps a ZIP code from being taken for a PDN', async () => {
    await runTranscript(app(), [
      ['my business address is 12 Main Street, Duluth, MN 55802', /User ID/],
      ['kchan', /PDN/],
      ['20917', /eight digits/],
      ['{code}', /nothing yet → 12 Main Street, Duluth, MN 55802/],
      ['yes', /Saved/],
    ]);
  });

  it('asks at which dealership a title changes, of who works at several', async () => {
    await runTranscript(
      app(),
      [
        ['my new title is Finance Director', /I’ve sent a code/],
        ['{code}', /At which one does the title change/, /Harbor Auto Group/],
        ['the harbor one', /Job title \(Harbor Auto Group\): Finance Manager → Finance Director/],
        ['yes', /Changed in your profile: Job title/],
      ],
      { as: 'mreyes' },
    );
  });
});

import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: changing one’s mind about the profile', () => {
  const app = withApp();

  it('takes a corrected value, another field and "change the title" after the summary', async () => {
    await runTranscript(
      app(),
      [
        ['change my phone to 218 555 0142', /sent a code/],
        ['{code}', /Shall I save this/],
        ['no wait, I meant 218 555 0199', /→ \(218\) 555-0199/, /Shall I save this/],
        ['and my title is Fleet Manager', /Sales → Fleet Manager/, /555-0199/],
        ['change the title', /What is your job title/],
        ['Fleet Director', /Sales → Fleet Director/],
        ['cancel', /Nothing was changed/],
        ['change my phone', /\(218\) 555-0110/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'lstone' },
    );
  });

  it('says what stands there already, and asks what else', async () => {
    await runTranscript(
      app(),
      [
        ['my title is Used Car Manager and my phone is 218 555 0108', /sent a code/],
        ['{code}', /Job title: that is Used Car Manager already/, /What shall I change/],
        ['the language and the address', /business address/i],
        ['back', /What shall I change/],
        ['language', /Which language/],
        ['french', /English → French/],
        ['forget it', /Nothing was changed/],
      ],
      { as: 'kchan' },
    );
  });

  it('answers a question in between and goes on', async () => {
    await runTranscript(
      app(),
      [
        ['update my job title', /sent a code/],
        ['{code}', /What is your job title/],
        [
          'how do you protect our information?',
          /encryption|firewall/i,
          /Back to editing your profile/,
          /job title/,
        ],
        ['help', /in the middle of editing your profile/, /job title/],
        ['General Sales Manager', /General Manager → General Sales Manager/],
        ['start over', /From the beginning/, /What shall I change/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'rpatel' },
    );
  });
});

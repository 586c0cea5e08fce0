import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: values that cannot be', () => {
  const app = withApp();

  it('says what is wrong with a phone, a name, an address, and shows an example', async () => {
    await runTranscript(
      app(),
      [
        ['change my phone number', /sent a code/],
        ['{code}', /area code/],
        ['555-0142', /can’t read that as a phone number.*218 555 0142/s],
        ['123 456 7890', /can’t read that as a phone number/],
        ['none of your business', /didn’t get that/, /phone number/],
        ['+52 55 5555 0142', /→ \+52 55 5555 0142/],
        ['change the name', /full name/],
        ['12345', /doesn’t look like a name/],
        ['Priya Sharma', /Priya Nair → Priya Sharma/],
        ['change the address', /business address/i],
        ['here', /a little short for an address/],
        ['9 Elm St, Duluth', /nothing yet → 9 Elm St, Duluth/],
        ['cancel', /Nothing was changed/],
      ],
      { as: 'pnair' },
    );
  });
});

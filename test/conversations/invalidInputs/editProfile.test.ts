import { openTalk, runTranscript } from '../../support/runTranscript.ts';
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

  it('asks which field it is after a bare yes, and ends where it is none', async () => {
    const talk = await openTalk(app(), { as: 'kchan' });
    await talk.run([
      ['update my profile', /sent a code/],
      ['{code}', /What shall I change/],
    ]);
    for (const yes of ['yes', 'yep', 'sure', 'sí, por favor', 'oui']) {
      await talk.run([[yes, /Which of these|Cuál de estos|Lequel de ces/, /\[Business phone\]|\[Tel|\[Tél/]]);
    }
    await talk.run([['nothing', /Nothing was changed/]]);
    for (const [edit, none, ended] of [
      ['update my profile', 'nothing, thanks', /All right. Nothing was changed/],
      ['update my profile', 'nope', /All right. Nothing was changed/],
      ['quiero actualizar mi perfil', 'nada, gracias', /No se cambió nada/],
      ['je veux modifier mon profil', 'rien du tout', /Rien n’a été changé/],
    ] as const) {
      await talk.run([
        [edit, /What shall I change|Qué|Que dois-je/],
        [none, ended],
      ]);
    }
  });
});

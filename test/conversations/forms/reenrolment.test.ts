import { expect } from 'chai';
import { neverEnrolled, reenrol, threeQuestions } from '../../support/helpDesk.ts';
import { openTalk } from '../../support/runTranscript.ts';
import { fillForm, readForm, submitForm } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: new challenge questions after a call', () => {
  const app = withApp();

  it('in English: never enrolled → what to do next → the form, without password and old answers, once', async () => {
    await neverEnrolled(app(), 'pnair');
    const talk = await openTalk(app(), { as: 'pnair' });
    await talk.run([
      ['I want to change my challenge questions', /code/],
      [
        '{code}',
        /no challenge questions[\s\S]*call the help desk at \+1/,
        /say “challenge questions”/,
        /Talk to a person/,
      ],
    ]);
    await reenrol(app(), 'pnair', '10482');
    await talk.run([['challenge questions', /choose three questions/, { not: /password|code/i }]]);
    expect(await fillForm(talk, threeQuestions)).to.match(/three challenge questions are new/);
    await talk.run([['challenge questions', /current password and two of your challenge questions/]]);
  });

  it('in Spanish: three wrong sets → what to do next → the form; the new answers let in', async () => {
    const talk = await openTalk(app());
    await talk.run([
      ['olvidé mi contraseña', /ID de usuario/],
      ['tbecker 10482', /código/],
      ['{code}', /dos de sus preguntas de seguridad/],
    ]);
    const wrong = { answer1: 'elm', answer2: 'mustang' };
    for (let set = 0; set < 2; set += 1) await submitForm(talk, wrong);
    expect(await fillForm(talk, wrong)).to.match(
      /cerradas por un día[\s\S]*llama a la mesa de ayuda[\s\S]*«preguntas de seguridad»/,
    );
    await reenrol(app(), 'tbecker', '10482');
    // The account is locked: that is what its owner wants to get out of.
    await talk.run([['preguntas de seguridad', /elige tres preguntas/, { not: /contraseña/ }]]);
    expect(await fillForm(talk, threeQuestions)).to.match(/tres preguntas nuevas/);
    await talk.run([['olvidé mi contraseña', /dos de sus preguntas de seguridad/]]);
    const view = await readForm(talk);
    const labels = view.kind === 'open' ? view.fields.map(({ label }) => label) : [];
    expect(labels.join(' ')).to.match(/mascota|concierto|escuela/i);
  });

  it('in French: the code is asked for, then the form opens; after half an hour it does not', async () => {
    await neverEnrolled(app(), 'jlavoie');
    await reenrol(app(), 'jlavoie', '20917');
    const talk = await openTalk(app(), { as: 'jlavoie' });
    await talk.run([
      ['questions de sécurité', /code/],
      ['{code}', /vous choisissez trois questions/, { not: /mot de passe/ }],
      ['annuler', /Rien n’a été/],
    ]);
    await talk.wait(31);
    await talk.run([
      ['questions de sécurité', /code/],
      ['{code}', /Appelez le centre d’assistance[\s\S]*« questions de sécurité »/],
    ]);
  });
});

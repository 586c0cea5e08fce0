import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { fillForm, readForm, reauthenticate, submitForm } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

const questions = {
  question1: 'first pet',
  answer1: 'Biscuit',
  question2: 'first concert',
  answer2: 'The Lumineers',
  question3: 'first school',
  answer3: 'Lincoln Elementary',
};

describe('conversation: challenge questions and the Help Desk secret', () => {
  const app = withApp();

  it('changes the three questions in the secure form, after password and questions', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['I want to change my challenge questions', /I’ve sent a code/],
        ['{code}', /current password and two of your challenge questions/],
      ],
      { as: 'pnair' },
    );
    expect(await reauthenticate(talk, 'harbor-lantern-4103')).to.match(/choose three questions/);
    const wrong = await submitForm(talk, { ...questions, answer2: 'biscuit' });
    expect(wrong).to.have.property('kind', 'problems');
    expect(await talk.say('is it ok to type my answer here?')).to.match(/secure form/);
    expect(await fillForm(talk, questions)).to.match(/three challenge questions are new/);
    expect(await submitForm(talk, questions)).to.have.property('kind', 'done');
    expect(await talk.say('set a new help desk secret question')).to.match(/phrase of five random words/);
    const view = await readForm(talk);
    const phrase = view.kind === 'open' ? view.fields.find(({ kind }) => kind === 'phrase') : undefined;
    const value = phrase?.kind === 'phrase' ? phrase.value : '';
    expect(await fillForm(talk, { way: 'phrase', phrase: value, question: '', answer: '' })).to.match(
      /asks you for your five-word phrase/,
    );
  });

  it('drops it on cancel, and opens a new form when one has expired', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['new secret question for the help desk please', /sent a code/],
        ['{code}', /current password/],
      ],
      { as: 'mreyes' },
    );
    expect(await reauthenticate(talk, 'harbor-lantern-4102')).to.match(/phrase of five random words/);
    const { url } = talk.form();
    await talk.run([['cancel', /Nothing was changed/]]);
    const closed = await fetch(url, { headers: { accept: 'application/json' } });
    expect(await closed.json()).to.include({ kind: 'over' });
    await talk.run([['change my secret question', /phrase of five random words/]]);
    await talk.wait(11);
    expect(await submitForm(talk, { way: 'own' })).to.have.property('kind', 'over');
  });

  it('does it in French, and in Spanish', async () => {
    const french = await runTranscript(
      app(),
      [
        ['je veux changer mes questions de vérification', /code/],
        ['{code}', /mot de passe/],
      ],
      { as: 'jlavoie' },
    );
    expect(await reauthenticate(french, 'harbor-lantern-4202')).to.match(/vous choisissez trois questions/);
    expect(await fillForm(french, questions)).to.match(/trois nouvelles questions/);
    const spanish = await openTalk(app(), { as: 'eortiz' });
    await spanish.run([
      ['quiero cambiar mi pregunta secreta', /código/],
      ['{code}', /contraseña/],
    ]);
    expect(await reauthenticate(spanish, 'harbor-lantern-4201')).to.match(/frase de cinco palabras/);
    const phrase = 'abaco abaco abaco abaco abaco';
    const own = { way: 'own', phrase, question: '¿Quién me enseñó a manejar?', answer: 'el tío Ramón' };
    expect(await fillForm(spanish, own)).to.match(/nueva pregunta secreta/);
  });

  it('says so where no secure form can be opened', async () => {
    await runTranscript(app(), [
      ['how do I change my challenge questions?', /Do it now/],
      ['show me the steps', /1\./],
    ]);
  });
});

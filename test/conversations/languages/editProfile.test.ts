import { expect } from 'chai';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: the profile in other languages', () => {
  const app = withApp();

  it('changes phone and title in Spanish', async () => {
    await runTranscript(
      app(),
      [
        [
          'mi celular es 218 555 0142 y ahora soy directora de finanzas',
          /Cargo:\*\* Directora de finanzas/,
          /código/,
        ],
        ['{code}', /\(218\) 555-0106 → \(218\) 555-0142/, /Office Manager → Directora de finanzas/],
        ['sí', /Guardado.*Cargo y Teléfono de trabajo/],
      ],
      { as: 'eortiz' },
    );
  });

  it('changes phone and title in Canadian French', async () => {
    await runTranscript(
      app(),
      [
        [
          'mon cellulaire est le 218 555-0142 poste 7 et je suis maintenant directrice des finances',
          /Titre:?\*\* Directrice des finances|Titre :?\*\*/,
          /code/,
        ],
        [
          '{code}',
          /218 555-0107 → 218 555-0142 poste 7/,
          /F&I Director → Directrice des finances/,
          /Dois-je enregistrer/,
        ],
        ['oui', /enregistré/],
      ],
      { as: 'jlavoie' },
    );
  });

  it('goes on in the language that was chosen, in the chat and in mails', async () => {
    const talk = await runTranscript(
      app(),
      [
        ['change my language to Spanish', /sent a code/],
        ['{code}', /English → Spanish/],
        ['yes', /Guardado/, /Desde ahora le escribo en español/],
      ],
      { as: 'lstone' },
    );
    expect(await talk.say('1')).to.match(/[¿¡áéíóúñ]/);
  });
});

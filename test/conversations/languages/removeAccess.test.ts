import { expect } from 'chai';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { passGate } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: a removal in Spanish and French', () => {
  const app = withApp();

  it('removes one’s own at one of two rooftops in Spanish', async () => {
    await runTranscript(
      app(),
      [
        ['ya no necesito liquidaciones', /ocho dígitos/],
        ['{code}', /concesionario/],
        ['Harbor', /PDN de cinco dígitos de Harbor/],
        ['¿dónde lo encuentro?', /Lo tiene el gerente de oficina/],
        ['20917', /De quién: usted/, /Cuándo: Ahora/, /¿Lo quito\?/],
        ['desde el lunes', /Cuándo: lunes, 30 de noviembre de 2026/],
        ['sí', /termina al comenzar el lunes/, /AC-/],
      ],
      { as: 'mreyes' },
    );
  });

  it('off-boards in French', async () => {
    const julie = await openTalk(app(), { as: 'jlavoie' });
    await julie.run([
      ['Kevin Chan ne travaille plus ici', /huit chiffres/],
      ['{code}', /PDN à cinq chiffres de Harbor/],
      ['20917', /questions de sécurité/],
    ]);
    expect(await passGate(julie)).to.match(/Kevin Chan quitte Harbor Auto Group/);
    await julie.run([['oui', /Kevin Chan n’est plus rattaché à Harbor Auto Group/, /AC-/]]);
  });

  it('takes an application from a colleague in French, on a day', async () => {
    await runTranscript(
      app(),
      [
        ['retirez payoff à Leah vendredi prochain', /huit chiffres/],
        ['{code}', /PDN/],
        [
          '33561',
          /Leah Stone n’a pas Dealer Payoff Quotes/,
          /De qui : Leah Stone/,
          /vendredi 4 décembre 2026/,
        ],
        ['annuler', /Rien n’a été changé/],
      ],
      { as: 'rpatel' },
    );
  });
});

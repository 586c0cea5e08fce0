import type { TestApp } from '../../support/createTestApp.ts';
import { playEveryKind } from '../../support/everyKind.ts';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

/** Plans what these wishes say, in one conversation. */
const plan = async (house: TestApp, as: string, pdn: string, [first = '', ...wishes]: string[]) => {
  const talk = await openTalk(house, { as });
  await talk.run([
    [first, /eight digits/],
    ['{code}', /PDN/],
    [pdn, /Shall I remove it/],
    ['yes', /AC-/],
  ]);
  for (const wish of wishes) {
    await talk.run([
      [wish, /Shall I remove it/],
      ['yes', /AC-/],
    ]);
  }
};

describe('conversation: every kind of taking a planned removal back', () => {
  const house = withApp();
  before(async () => {
    await plan(house(), 'dwhitfield', '10482', [
      'take floorplan from Gina from december 7',
      'take title tracker from Priya from december 7',
    ]);
    await plan(house(), 'eortiz', '20917', [
      'take smartauction from Kevin from december 7',
      'take payoff quotes from Marcus from december 7',
      'take funding status from Julie from december 7',
      'remove my title tracker from december 7',
    ]);
  });

  playEveryKind(house, {
    en: {
      as: 'dwhitfield',
      'a cancellation': [
        ['cancel the removal', /Which planned removal/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['take back AC-2222222', /no planned removal AC-2222222/, /Which planned removal/],
        ['the one for the moon', /Which planned removal/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['undo the planned removal', /Which planned removal/],
        ['who has floorplan?', /Gina Holt/, /Which planned removal/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['please withdraw the removal', /Which planned removal/],
        ['repeat', /Which planned removal/],
        ['help', /in the middle of/, /Which planned removal/],
        ['the one of Gina', /eight digits/],
        ['{code}', /Floorplan Manager/, /Shall I take it back/],
        ['back', /Which planned removal/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['cancel the removal of Gina', /Floorplan Manager/, /Shall I take it back/],
        ['no wait, I meant Priya', /Title Tracker/, /Shall I take it back/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['don’t remove Priya after all', /Title Tracker/, /Shall I take it back/],
        ['yes please', /Priya Nair keeps Title Tracker/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['anular el retiro', /¿Qué retiro previsto/],
        ['mejor no, déjelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['anular AC-2222222', /ningún retiro previsto AC-2222222/, /¿Qué retiro previsto/],
        ['el de la luna', /¿Qué retiro previsto/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['quiero cancelar la baja', /¿Qué retiro previsto/],
        ['¿quién tiene SmartAuction?', /Kevin Chan/, /¿Qué retiro previsto/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['anule el retiro, por favor', /¿Qué retiro previsto/],
        ['repetir', /¿Qué retiro previsto/],
        ['ayuda', /Estamos en esto/, /¿Qué retiro previsto/],
        ['el de Kevin', /ocho dígitos/],
        ['{code}', /SmartAuction/, /¿Lo anulo\?/],
        ['atrás', /¿Qué retiro previsto/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['anular el retiro de Kevin', /SmartAuction/, /¿Lo anulo\?/],
        ['no, perdón, el de Marcus', /Dealer Payoff Quotes/, /¿Lo anulo\?/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['al final, no le quiten el acceso a Kevin', /SmartAuction/, /¿Lo anulo\?/],
        ['sí, por favor', /Kevin Chan conserva SmartAuction/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['annuler le retrait', /Quel retrait prévu/],
        ['finalement non, laissez faire', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['annuler AC-2222222', /aucun retrait prévu AC-2222222/, /Quel retrait prévu/],
        ['celui de la lune', /Quel retrait prévu/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['annulez le retrait d’accès', /Quel retrait prévu/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Quel retrait prévu/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je veux annuler le retrait', /Quel retrait prévu/],
        ['répétez', /Quel retrait prévu/],
        ['aide', /Nous en sommes à ceci/, /Quel retrait prévu/],
        ['celui de Marcus', /huit chiffres/],
        ['{code}', /Dealer Payoff Quotes/, /Dois-je l’annuler/],
        ['retour', /Quel retrait prévu/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['annuler le retrait de Marcus', /Dealer Payoff Quotes/, /Dois-je l’annuler/],
        ['non attendez, celui d’Elena', /Title Tracker/, /Dois-je l’annuler/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['finalement, ne retirez pas l’accès de Marcus', /Dealer Payoff Quotes/, /Dois-je l’annuler/],
        ['oui s’il vous plaît', /Marcus Reyes garde Dealer Payoff Quotes/],
      ],
    },
  });
});

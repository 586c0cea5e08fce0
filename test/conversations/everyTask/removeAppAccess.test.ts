import { playEveryKind } from '../../support/everyKind.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: every kind of taking access away', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'dwhitfield',
      'a cancellation': [
        ['Marcus doesn’t need ecredit anymore, take it off', /eight digits/],
        ['{code}', /PDN/],
        ['you know what, never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['remove funding status from Marcus Reyes', /PDN/],
        ['it’s 99', /exactly five digits/],
        ['99999', /not the PDN of your dealership/],
        ['10482', /Whose: Marcus Reyes/, /Funding Status/, /Shall I remove it/],
        ['change the date', /From when on/],
        ['the 40th', /can’t read that as a day/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['our controller Gina Holt still shows up with floorplan', /Whose: Gina Holt/, /Shall I remove it/],
        [
          'wait what does gina have?',
          /Gina Holt .* has 2 applications/s,
          /Back to removing access/,
          /Shall I remove it/,
        ],
        ['no, drop it', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['take an app away from priya nair', /Which of Priya Nair’s applications/],
        ['say that again', /Which of Priya Nair’s applications/],
        ['help', /in the middle of/, /Which of Priya/],
        ['doc library', /Applications: Document Library\n/, /Shall I remove it/],
        ['back', /Which of Priya Nair’s applications.*Title Tracker and Document Library/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['pull remarketing reports from Gina', /Remarketing Reports/, /When: Now/],
        ['no wait, I meant floorplan', /Floorplan Manager/, { not: /Remarketing/ }],
        ['from december 1 please', /When: Tuesday, December 1, 2026/],
        ['forget it', /Nothing was changed/],
      ],
      'a happy path': [
        [
          'remove title tracker from priya as of friday',
          /Whose: Priya Nair/,
          /When: Friday, November 27, 2026/,
          /Shall I remove it/,
        ],
        ['yes do it', /Friday/, /AC-/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['Kevin ya no necesita smartauction, quíteselo', /ocho dígitos/],
        ['{code}', /PDN/],
        ['mejor no, olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['quítele smartauction a Kevin Chan', /PDN/],
        ['es el 99', /cinco dígitos/],
        ['99999', /no es el PDN de su concesionario/],
        ['20917', /De quién: Kevin Chan/, /SmartAuction/, /¿Lo quito/],
        ['cambiar la fecha', /¿Desde cuándo/],
        ['el 40 de mayo', /No puedo leer eso como un día/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['a Julie Lavoie hay que quitarle vpp', /De quién: Julie Lavoie/, /¿Lo quito/],
        [
          'espere, ¿qué tiene Julie?',
          /Julie Lavoie .* tiene 3 aplicaciones/s,
          /Volvamos a lo anterior/,
          /¿Lo quito/,
        ],
        ['no, déjelo así', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['quiero quitarle una aplicación a Julie Lavoie', /¿Cuáles de las aplicaciones de Julie Lavoie/],
        ['repita por favor', /¿Cuáles de las aplicaciones de Julie/],
        ['ayuda', /Estamos en esto/, /¿Cuáles de las aplicaciones/],
        ['fondeo', /Aplicaciones: Funding Status\n/, /¿Lo quito/],
        ['atrás', /Vehicle Protection Plans y Funding Status/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        [
          'quítele a Julie el estado de financiamiento',
          /De quién: Julie Lavoie/,
          /Funding Status/,
          /Cuándo: Ahora/,
        ],
        ['no, perdón, quise decir solicitud de crédito', /Credit Application/, { not: /Funding/ }],
        ['mejor desde el 1º de diciembre', /Cuándo: martes, 1 de diciembre de 2026/],
        ['olvídelo', /No se cambió nada/],
      ],
      'a happy path': [
        [
          'retire la garantía extendida a Julie a partir del viernes',
          /De quién: Julie Lavoie/,
          /Cuándo: viernes, 27 de noviembre de 2026/,
          /¿Lo quito/,
        ],
        ['sí, hágalo', /viernes/, /AC-/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['Kevin n’a plus besoin de smartauction, enlevez-le-lui', /huit chiffres/],
        ['{code}', /PDN/],
        ['finalement, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['retirez smartauction à Kevin Chan', /PDN/],
        ['c’est le 99', /cinq chiffres/],
        ['99999', /n’est pas le PDN de votre concession/],
        ['20917', /De qui : Kevin Chan/, /SmartAuction/, /Dois-je le retirer/],
        ['changer la date', /À partir de quand/],
        ['le 40 mai', /Je n’arrive pas à lire cela/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['il faut enlever payoff à Marcus Reyes', /Dealer Payoff Quotes/, /Dois-je le retirer/],
        [
          'attendez, quels accès a Marcus?',
          /Marcus Reyes .* a une application/s,
          /Revenons à ceci/,
          /Dois-je le retirer/,
        ],
        ['non, laissez faire', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je n’ai plus besoin d’une de mes applications', /Lesquelles de vos applications/],
        ['répétez svp', /Lesquelles de vos applications/],
        ['aide', /Nous en sommes à ceci/, /Lesquelles de vos applications/],
        ['vpp', /Applications : Vehicle Protection Plans\n/, /Dois-je le retirer/],
        ['retour', /Lesquelles de vos applications.*Funding Status/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['enlevez-moi funding status', /Funding Status/, /Quand : Maintenant/],
        ['non attendez, je voulais dire demande de crédit', /Credit Application/, { not: /Funding/ }],
        ['plutôt à partir du 1er décembre', /Quand : mardi 1er décembre 2026/],
        ['laissez tomber', /Rien n’a été changé/],
      ],
      'a happy path': [
        [
          'retirez la demande de crédit de mon compte dès vendredi',
          /De qui : vous/,
          /Quand : vendredi 27 novembre 2026/,
          /Dois-je le retirer/,
        ],
        ['oui, allez-y', /vendredi/, /AC-/],
      ],
    },
  });
});

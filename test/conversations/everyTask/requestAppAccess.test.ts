import { playEveryKind } from '../../support/everyKind.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: every kind of asking for access', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'kchan',
      'a cancellation': [
        ['hey i need to get into title tracker', /which day/i],
        ['actually never mind, forget it', /Nothing was changed/],
      ],
      'an invalid input': [
        ['can i get payoff quotes', /which day/i],
        ['the 45th of nevember', /can’t read that as a day/],
        ['yesterday', /already over/],
        ['next wednesday', /What do you need it for/],
        ['ok', /a little short/],
        ['I quote payoffs to walk-ins', /Shall I file/],
        ['cancel that please', /Nothing was changed/],
      ],
      'a digression and back': [
        ['need remarketing reports', /which day/i],
        ['is this chat secure?', /encryption/, /Back to your access request/, /which day/i],
        ['tomorrow', /What do you need it for/],
        [
          'wait, who is my administrator?',
          /Elena Ortiz/,
          /Back to your access request/,
          /What do you need it for/,
        ],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['I need access to an app', /Which application/],
        ['can you repeat that', /Which application/],
        ['funding status', /which day/i],
        ['help', /in the middle of your access request/, /which day/i],
        ['on december 7', /What do you need it for/],
        ['go back', /which day/i],
        ['start over', /Which application/],
        ['stop', /Nothing was changed/],
      ],
      'a correction': [
        [
          'get me vpp from friday, I sell the plans now',
          /Vehicle Protection Plans/,
          /Friday, November 27, 2026/,
        ],
        ['no wait, I meant title tracker', /\*\*Applications:\*\* Title Tracker/, /What do you need it for/],
        ['I work the titles desk', /Applications: Title Tracker\n/],
        ['change the date', /which day/i],
        ['make it dec 14', /Monday, December 14, 2026/, /Shall I file/],
        ['nope, drop it', /./],
      ],
      'a happy path': [
        [
          'I need payoff and funding status starting monday cause I close deals now',
          /Dealer Payoff Quotes/,
          /Funding Status/,
          /Monday, November 30, 2026/,
          /Shall I file/,
        ],
        ['yep go ahead', /AR-/, /Elena Ortiz/],
      ],
    },
    es: {
      as: 'lstone',
      'a cancellation': [
        ['buenas, necesito entrar a title tracker', /¿Desde qué día/],
        ['mejor no, olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['me hace falta payoff', /¿Desde qué día/],
        ['el 45 de noviembre', /No puedo leer eso como un día/],
        ['ayer', /ya pasó/],
        ['el miércoles que viene', /¿Para qué lo necesita/],
        ['ok', /un poco corto/],
        ['cotizo liquidaciones a los clientes', /¿Registro esta solicitud/],
        ['cancele eso por favor', /No se cambió nada/],
      ],
      'a digression and back': [
        ['quisiera los informes de remarketing', /¿Desde qué día/],
        [
          '¿es seguro este chat?',
          /cifrado/,
          /Volvamos a lo anterior: su solicitud de acceso/,
          /¿Desde qué día/,
        ],
        ['mañana', /¿Para qué lo necesita/],
        [
          'espere, ¿quién es mi administrador?',
          /Ravi Patel/,
          /Volvamos a lo anterior/,
          /¿Para qué lo necesita/,
        ],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['necesito acceso a una aplicación', /¿Qué aplicación/],
        ['¿me lo repite?', /¿Qué aplicación/],
        ['estado de financiamiento', /¿Desde qué día/],
        ['ayuda', /Estamos en esto: su solicitud de acceso/, /¿Desde qué día/],
        ['el 7 de diciembre', /¿Para qué lo necesita/],
        ['atrás', /¿Desde qué día/],
        ['empezar de nuevo', /¿Qué aplicación/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        [
          'quiero vpp desde el viernes porque ahora vendo los planes',
          /Vehicle Protection Plans/,
          /viernes, 27 de noviembre de 2026/,
        ],
        ['no, perdón, quise decir title tracker', /Title Tracker/, { not: /Vehicle/ }],
        ['cambiar la fecha', /¿Desde qué día/],
        ['que sea el 14 de diciembre', /lunes, 14 de diciembre de 2026/, /¿Registro/],
        ['no, déjelo', /./],
      ],
      'a happy path': [
        [
          'necesito payoff y funding status a partir del lunes porque ahora cierro las ventas',
          /Dealer Payoff Quotes/,
          /Funding Status/,
          /lunes, 30 de noviembre de 2026/,
          /¿Registro/,
        ],
        ['sí, adelante', /AR-/, /Ravi Patel/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['bonjour, il me faut title tracker', /À partir de quel jour/],
        ['finalement non, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['j’ai besoin de payoff', /À partir de quel jour/],
        ['le 45 novembre', /Je n’arrive pas à lire cela/],
        ['hier', /déjà passé/],
        ['mercredi prochain', /À quoi cela servira-t-il/],
        ['ok', /un peu court/],
        ['je calcule les remboursements pour les clients', /Dois-je déposer/],
        ['annulez ça svp', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['je voudrais les rapports de remarketing', /À partir de quel jour/],
        [
          'est-ce que ce clavardage est sécuritaire?',
          /chiffrement/,
          /Revenons à ceci : votre demande d’accès/,
          /À partir de quel jour/,
        ],
        ['demain', /À quoi cela servira-t-il/],
        [
          'attendez, qui est mon administrateur?',
          /Elena Ortiz/,
          /Revenons à ceci/,
          /À quoi cela servira-t-il/,
        ],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['j’ai besoin d’un accès à une application', /Quelle application/],
        ['pouvez-vous répéter?', /Quelle application/],
        ['suivi des titres', /À partir de quel jour/],
        ['aide', /Nous en sommes à ceci : votre demande d’accès/, /À partir de quel jour/],
        ['le 7 décembre', /À quoi cela servira-t-il/],
        ['retour', /À partir de quel jour/],
        ['recommencer', /Quelle application/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        [
          'je veux smartauction dès vendredi parce que je fais les encans',
          /SmartAuction/,
          /vendredi 27 novembre 2026/,
        ],
        ['non attendez, je voulais dire title tracker', /Title Tracker/, { not: /SmartAuction/ }],
        ['changer la date', /À partir de quel jour/],
        ['plutôt le 14 décembre', /lundi 14 décembre 2026/, /Dois-je déposer/],
        ['non, laissez faire', /./],
      ],
      'a happy path': [
        [
          'il me faut payoff et smartauction à partir de lundi car je ferme les ventes',
          /Dealer Payoff Quotes/,
          /SmartAuction/,
          /lundi 30 novembre 2026/,
          /Dois-je déposer/,
        ],
        ['oui allez-y', /AR-/, /Elena Ortiz/],
      ],
    },
  });
});

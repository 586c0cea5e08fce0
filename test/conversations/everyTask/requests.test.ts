import type { TestApp } from '../../support/createTestApp.ts';
import { playEveryKind } from '../../support/everyKind.ts';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

/** Asks for each of these applications, in a request of its own. */
const file = async (house: TestApp, as: string, needs: string[]) => {
  for (const need of needs) {
    await runTranscript(
      house,
      [
        [`I need ${need} from december 7`, /What do you need it for/],
        ['F&I office', /Shall I file/],
        ['yes', /AR-/],
      ],
      { as },
    );
  }
};

describe('conversation: every kind of asking after requests', () => {
  const house = withApp();
  before(async () => {
    await file(house(), 'kchan', ['payoff quotes', 'title tracker']);
    await file(house(), 'lstone', ['payoff quotes', 'title tracker']);
    await file(house(), 'jlavoie', ['payoff quotes', 'title tracker']);
  });

  playEveryKind(house, {
    en: {
      as: 'kchan',
      'a cancellation': [
        ['take back my request', /Which request/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['where’s my request AR-2222222', /no request AR-2222222/i],
        ['withdraw my request', /Which request/],
        ['the one for the moon', /Which request/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['take back one of my requests please', /Which request/],
        ['who decides that? who is my administrator', /Elena Ortiz/, /Which request/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['I want to withdraw a request', /Which request/],
        ['repeat', /Which request/],
        ['help', /in the middle of/, /Which request/],
        ['the payoff one', /Dealer Payoff Quotes/, /Shall I withdraw it/],
        ['back', /Which request/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['withdraw my request', /Which request/],
        ['payoff', /Dealer Payoff Quotes/, /Shall I withdraw it/],
        ['no wait, the title tracker one', /Title Tracker/, /Shall I withdraw it/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        [
          'any news on my requests?',
          /Dealer Payoff Quotes: waiting/,
          /Title Tracker: waiting/,
          /Elena Ortiz and Julie Lavoie can decide/,
          /Nov 24, 2026/,
        ],
        ['withdraw the title tracker request', /Title Tracker/, /Shall I withdraw it/],
        ['yes please', /withdrawn: Title Tracker/],
      ],
    },
    es: {
      as: 'lstone',
      'a cancellation': [
        ['quiero retirar mi solicitud', /¿Qué solicitud/],
        ['mejor no, déjelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['¿qué pasó con mi solicitud AR-2222222?', /AR-2222222/],
        ['retire mi solicitud', /¿Qué solicitud/],
        ['la de la luna', /¿Qué solicitud/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['quisiera retirar una de mis solicitudes', /¿Qué solicitud/],
        ['¿quién es mi administrador?', /Ravi Patel/, /¿Qué solicitud/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['quiero retirar una solicitud', /¿Qué solicitud/],
        ['repetir', /¿Qué solicitud/],
        ['ayuda', /Estamos en esto/, /¿Qué solicitud/],
        ['la de payoff', /Dealer Payoff Quotes/, /¿La retiro/],
        ['atrás', /¿Qué solicitud/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['retirar mi solicitud', /¿Qué solicitud/],
        ['payoff', /Dealer Payoff Quotes/, /¿La retiro/],
        ['no, perdón, la de title tracker', /Title Tracker/, /¿La retiro/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        [
          '¿hay novedades de mis solicitudes?',
          /Dealer Payoff Quotes: a la espera/,
          /Title Tracker: a la espera/,
          /Ravi Patel/,
          /24 nov 2026/,
        ],
        ['retire la solicitud de title tracker', /Title Tracker/, /¿La retiro/],
        ['sí, por favor', /retirada: Title Tracker/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['je veux retirer ma demande', /Quelle demande/],
        ['finalement non, laissez faire', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['où en est ma demande AR-2222222?', /AR-2222222/],
        ['retirez ma demande', /Quelle demande/],
        ['celle de la lune', /Quelle demande/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['j’aimerais retirer une de mes demandes', /Quelle demande/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Quelle demande/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je veux retirer une demande', /Quelle demande/],
        ['répétez', /Quelle demande/],
        ['aide', /Nous en sommes à ceci/, /Quelle demande/],
        ['celle pour payoff', /Dealer Payoff Quotes/, /Dois-je la retirer/],
        ['retour', /Quelle demande/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['retirer ma demande', /Quelle demande/],
        ['payoff', /Dealer Payoff Quotes/, /Dois-je la retirer/],
        ['non attendez, celle pour title tracker', /Title Tracker/, /Dois-je la retirer/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        [
          'des nouvelles de mes demandes?',
          /Dealer Payoff Quotes : en attente/,
          /Title Tracker : en attente/,
          /Elena Ortiz/,
          /24 nov. 2026/,
        ],
        ['retirez la demande pour title tracker', /Title Tracker/, /Dois-je la retirer/],
        ['oui svp', /retirée : Title Tracker/],
      ],
    },
  });
});

describe('conversation: every kind of deciding', () => {
  const house = withApp();
  before(async () => {
    await file(house(), 'pnair', ['payoff and remarketing reports']);
    await file(house(), 'kchan', ['payoff and title tracker', 'funding status']);
  });

  playEveryKind(house, {
    en: {
      as: 'dwhitfield',
      'a cancellation': [
        ['anything waiting for me to approve?', /Priya Nair/, /What do you decide/],
        ['forget it for now', /Nothing was changed/],
      ],
      'an invalid input': [
        ['what’s waiting for me', /What do you decide/],
        ['maybe', /What do you decide/],
        ['approve only some', /Which ones do you approve/],
        ['the moon', /Which ones do you approve/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['show me what I have to decide', /What do you decide/],
        [
          'what does priya have already?',
          /Priya Nair .* has 2 applications/s,
          /Back to deciding a request/,
          /What do you decide/,
        ],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['what is waiting for me?', /What do you decide/],
        ['say that again', /What do you decide/],
        ['help', /in the middle of deciding a request/, /What do you decide/],
        ['deny', /about the reason/],
        ['go back', /What do you decide/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['what is waiting for me?', /What do you decide/],
        ['deny', /about the reason/],
        ['not needed in titles', /deny Dealer Payoff Quotes and Remarketing Reports/],
        ['no wait, approve it', /approve Dealer Payoff Quotes and Remarketing Reports/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['what do I need to approve?', /What do you decide/],
        ['approve only some', /Which ones do you approve/],
        ['payoff', /about the reason/],
        [
          'Gina does the reports',
          /approve Dealer Payoff Quotes; deny Remarketing Reports/,
          /Gina does the reports/,
        ],
        ['yes record it', /Approved: Dealer Payoff Quotes/, /Denied: Remarketing Reports/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['¿hay algo que tenga que aprobar?', /¿Cuál vemos/],
        ['déjelo por ahora', /No se cambió nada/],
      ],
      'an invalid input': [
        ['¿qué espera mi decisión?', /¿Cuál vemos/],
        ['1', /¿Qué decide/],
        ['tal vez', /¿Qué decide/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['muéstreme qué tengo que decidir', /¿Cuál vemos/],
        ['la primera', /¿Qué decide/],
        ['¿qué tiene Kevin?', /Kevin Chan .* tiene una aplicación/s, /Volvamos a lo anterior/, /¿Qué decide/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['¿qué hay pendiente para mí?', /¿Cuál vemos/],
        ['repita', /¿Cuál vemos/],
        ['la segunda', /¿Qué decide/],
        ['ayuda', /Estamos en esto/, /¿Qué decide/],
        ['denegar', /¿Qué motivo/],
        ['atrás', /¿Qué decide/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['¿qué hay pendiente para mí?', /¿Cuál vemos/],
        ['1', /¿Qué decide/],
        ['denegar', /¿Qué motivo/],
        ['no hace falta en su puesto', /denegar/],
        ['no, espere, apruébela', /aprobar/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['¿qué solicitudes tengo por decidir?', /2 solicitudes le esperan/],
        ['1', /¿Qué decide/],
        ['aprobar', /aprobar/, /¿Registro esta decisión/],
        ['sí, regístrela', /quedó registrada/, /Aprobado:/, /Le espera una más/],
        ['más tarde', /./],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['y a-t-il quelque chose à approuver?', /Que décidez-vous/],
        ['laissez faire pour le moment', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['qu’est-ce qui attend ma décision?', /Que décidez-vous/],
        ['peut-être', /Que décidez-vous/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['montrez-moi ce que je dois décider', /Que décidez-vous/],
        ['quels accès a Kevin?', /Kevin Chan/, /Revenons à ceci/, /Que décidez-vous/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['qu’est-ce qui m’attend?', /Que décidez-vous/],
        ['pouvez-vous répéter?', /Que décidez-vous/],
        ['aide', /Nous en sommes à ceci/, /Que décidez-vous/],
        ['refuser', /Quelle raison/],
        ['retour', /Que décidez-vous/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['qu’est-ce qui m’attend?', /Que décidez-vous/],
        ['refuser', /Quelle raison/],
        ['ce n’est pas son poste', /refuser/],
        ['non attendez, approuvez-la', /approuver/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['quelles demandes dois-je décider?', /Que décidez-vous/],
        ['approuver', /approuver/, /Dois-je enregistrer cette décision/],
        ['oui, enregistrez-la', /est enregistrée/, /Approuvé :/],
      ],
    },
  });
});

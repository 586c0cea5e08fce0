import { type Deed, fills, fillsWrongly, playEveryKind, proves } from '../../support/everyKind.ts';
import { newestCode } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

const questions = {
  question1: 'first pet',
  answer1: 'Biscuit',
  question2: 'first concert',
  answer2: 'The Lumineers',
  question3: 'first school',
  answer3: 'Lincoln Elementary',
};
const phrase = 'abaco abaco abaco abaco abaco';

describe('conversation: every kind of changing the challenge questions', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['I want different challenge questions', /sent a code/],
        ['{code}', /secure form/],
        [proves('harbor-lantern-4103'), /choose three questions/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['change my online challenge questions', /choose three questions/],
        [fillsWrongly({ ...questions, question2: 'first pet' }), /./],
        [fillsWrongly({ ...questions, answer3: 'Biscuit' }), /./],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['new security questions please', /choose three questions/],
        ['who is my administrator?', /Dana Whitfield/, /Back to/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['set up new challenge questions', /choose three questions/],
        ['repeat', /form/],
        ['help', /in the middle of/],
        ['back', /first question/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['change my challenge questions', /choose three questions/],
        ['no, I want to change my job title', /Nothing was changed/, /job title/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['please change my challenge questions', /choose three questions/],
        [fills(questions), /three challenge questions are new/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['quiero otras preguntas de seguridad', /código/],
        ['{code}', /formulario seguro/],
        [proves('harbor-lantern-4201'), /tres preguntas/],
        ['mejor no', /No se cambió nada/],
      ],
      'an invalid input': [
        ['cambiar mis preguntas de seguridad en línea', /tres preguntas/],
        [fillsWrongly({ ...questions, question2: 'first pet' }), /./],
        [fillsWrongly({ ...questions, answer3: 'Biscuit' }), /./],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['preguntas de seguridad nuevas, por favor', /tres preguntas/],
        ['¿quién es mi administrador?', /Julie Lavoie/, /Volvamos a lo anterior/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['necesito cambiar las preguntas de seguridad', /tres preguntas/],
        ['repetir', /formulario/],
        ['ayuda', /Estamos en esto/],
        ['atrás', /primera pregunta/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['cambie mis preguntas de seguridad', /tres preguntas/],
        ['no, quiero cambiar mi cargo', /No se cambió nada/, /cargo/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['por favor cambie mis preguntas de seguridad', /tres preguntas/],
        [fills(questions), /tres preguntas/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['je veux d’autres questions de sécurité', /code/],
        ['{code}', /formulaire sécurisé/],
        [proves('harbor-lantern-4202'), /trois questions/],
        ['laissez faire', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['changer mes questions d’identification en ligne', /trois questions/],
        [fillsWrongly({ ...questions, question2: 'first pet' }), /./],
        [fillsWrongly({ ...questions, answer3: 'Biscuit' }), /./],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['de nouvelles questions de sécurité svp', /trois questions/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Revenons à ceci/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je dois changer mes questions de sécurité', /trois questions/],
        ['répéter', /formulaire/],
        ['aide', /Nous en sommes à ceci/],
        ['retour', /première question/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['changez mes questions de sécurité', /trois questions/],
        ['non, je veux changer mon numéro de téléphone', /Rien n’a été changé/, /téléphone/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['changez mes questions de sécurité s’il vous plaît', /trois questions/],
        [fills(questions), /trois nouvelles questions/],
      ],
    },
  });
});

describe('conversation: every kind of changing the Help Desk secret', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['I need a new help desk secret question', /sent a code/],
        ['{code}', /secure form/],
        [proves('harbor-lantern-4103'), /five random words/],
        ['forget it', /Nothing was changed/],
      ],
      'an invalid input': [
        ['change my help desk secret question', /five random words/],
        [fillsWrongly({ way: 'own', phrase, question: '', answer: '' }), /./],
        [fillsWrongly({ way: 'own', phrase, question: 'Pet?', answer: 'x' }), /./],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['change the secret question the help desk asks me', /five random words/],
        ['who is my administrator?', /Dana Whitfield/, /Back to/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['new secret question', /five random words/],
        ['repeat', /form/],
        ['help', /in the middle of/],
        ['back', /first question/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['change my secret question', /five random words/],
        ['no, I want to change my phone number', /Nothing was changed/, /phone/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['update my help desk secret', /five random words/],
        [
          fills({ way: 'own', phrase, question: 'Who taught me to drive?', answer: 'uncle Ray' }),
          /new secret question|asks you/,
        ],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['necesito otra pregunta secreta para la mesa de ayuda', /código/],
        ['{code}', /formulario seguro/],
        [proves('harbor-lantern-4201'), /cinco palabras/],
        ['olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['cambiar mi pregunta secreta de la mesa de ayuda', /cinco palabras/],
        [fillsWrongly({ way: 'own', phrase, question: '', answer: '' }), /./],
        [fillsWrongly({ way: 'own', phrase, question: '¿Perro?', answer: 'x' }), /./],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['quiero cambiar la pregunta secreta que me hacen por teléfono', /cinco palabras/],
        ['¿quién es mi administrador?', /Julie Lavoie/, /Volvamos a lo anterior/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['pregunta secreta nueva', /cinco palabras/],
        ['repetir', /formulario/],
        ['ayuda', /Estamos en esto/],
        ['atrás', /primera pregunta/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['cambie mi pregunta secreta', /cinco palabras/],
        ['no, quiero cambiar mi número de teléfono', /No se cambió nada/, /teléfono/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['quiero actualizar mi pregunta secreta', /cinco palabras/],
        [
          fills({ way: 'own', phrase, question: '¿Quién me enseñó a manejar?', answer: 'el tío Ramón' }),
          /nueva pregunta secreta/,
        ],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['il me faut une autre question secrète pour le centre d’assistance', /code/],
        ['{code}', /formulaire sécurisé/],
        [proves('harbor-lantern-4202'), /cinq mots/],
        ['laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['changer ma question secrète du centre d’assistance', /cinq mots/],
        [fillsWrongly({ way: 'own', phrase, question: '', answer: '' }), /./],
        [fillsWrongly({ way: 'own', phrase, question: 'Chien?', answer: 'x' }), /./],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['je veux changer la question secrète qu’on me pose au téléphone', /cinq mots/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Revenons à ceci/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['nouvelle question secrète', /cinq mots/],
        ['répéter', /formulaire/],
        ['aide', /Nous en sommes à ceci/],
        ['retour', /première question/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['changez ma question secrète', /cinq mots/],
        ['non, je veux changer mon numéro de téléphone', /Rien n’a été changé/, /téléphone/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['je voudrais mettre à jour ma question secrète', /cinq mots/],
        [
          fills({ way: 'own', phrase, question: 'Qui m’a appris à conduire?', answer: 'mon oncle Réal' }),
          /nouvelle question secrète/,
        ],
      ],
    },
  });
});

describe('conversation: every kind of changing the e-mail address', () => {
  const app = withApp();
  /** Types the code that was mailed to a new address. */
  const codeTo =
    (email: string): Deed =>
    async (talk) =>
      talk.say(await newestCode(app(), email.split('@')[0]));

  playEveryKind(app, {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['I have a new email address', /sent a code/],
        ['{code}', /secure form/],
        [proves('harbor-lantern-4103'), /new e-mail address/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['change my email', /new e-mail address/],
        ['priya at home', /does not look like|new e-mail address/],
        ['sales@new.example', /Several people may read/],
        ['pnair@lakeside.example', /already/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['update my email please', /new e-mail address/],
        ['who is my administrator?', /Dana Whitfield/, /Back to/, /new e-mail address/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['need to change my e-mail', /new e-mail address/],
        ['say that again', /new e-mail address/],
        ['priya@one.example', /→ priya@one\.example/],
        ['help', /in the middle of/],
        ['back', /new e-mail address/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['change my email to priya@one.example', /→ priya@one\.example/],
        ['no wait, priya@two.example', /→ priya@two\.example/, { not: /one\.example/ }],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['switch my email to priya@three.example', /pnair@lakeside\.example → priya@three\.example/],
        ['yes please', /on its way to \*\*priya@three\.example/],
        ['00000000', /not the code/],
        [codeTo('priya@three.example'), /is now \*\*priya@three\.example/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['tengo un correo electrónico nuevo', /código/],
        ['{code}', /formulario seguro/],
        [proves('harbor-lantern-4201'), /dirección de correo nueva/],
        ['mejor no, olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['cambiar mi correo', /dirección de correo nueva/],
        ['elena arroba casa', /no parece una dirección|dirección de correo nueva/],
        ['ventas@nuevo.example', /pueden leerlo varias personas/],
        ['eortiz@harbor.example', /ya tiene/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['actualice mi correo por favor', /dirección de correo nueva/],
        [
          '¿quién es mi administrador?',
          /Julie Lavoie/,
          /Volvamos a lo anterior/,
          /dirección de correo nueva/,
        ],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['necesito cambiar mi correo electrónico', /dirección de correo nueva/],
        ['repita por favor', /dirección de correo nueva/],
        ['elena@uno.example', /→ elena@uno\.example/],
        ['ayuda', /Estamos en esto/],
        ['atrás', /dirección de correo nueva/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['cambie mi correo a elena@uno.example', /→ elena@uno\.example/],
        ['no, perdón, elena@dos.example', /→ elena@dos\.example/, { not: /uno\.example/ }],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['quiero que mi correo sea elena@tres.example', /eortiz@harbor\.example → elena@tres\.example/],
        ['sí, por favor', /camino a \*\*elena@tres\.example/],
        ['00000000', /no es el código/],
        [codeTo('elena@tres.example'), /ahora es \*\*elena@tres\.example/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['j’ai une nouvelle adresse courriel', /code/],
        ['{code}', /formulaire sécurisé/],
        [proves('harbor-lantern-4202'), /nouvelle adresse courriel/],
        ['finalement non, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['changer mon courriel', /nouvelle adresse courriel/],
        ['julie arobas maison', /ne ressemble pas|nouvelle adresse courriel/],
        ['ventes@neuf.example', /Plusieurs personnes peuvent lire/],
        ['jlavoie@harbor.example', /déjà/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['mettez à jour mon courriel svp', /nouvelle adresse courriel/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Revenons à ceci/, /nouvelle adresse courriel/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je dois changer mon adresse courriel', /nouvelle adresse courriel/],
        ['répétez svp', /nouvelle adresse courriel/],
        ['julie@un.example', /→ julie@un\.example/],
        ['aide', /Nous en sommes à ceci/],
        ['retour', /nouvelle adresse courriel/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['changez mon courriel pour julie@un.example', /→ julie@un\.example/],
        ['non attendez, julie@deux.example', /→ julie@deux\.example/, { not: /un\.example/ }],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['mon courriel est maintenant julie@trois.example', /jlavoie@harbor\.example → julie@trois\.example/],
        ['oui svp', /en route vers \*\*julie@trois\.example/],
        ['00000000', /n’est pas le code/],
        [codeTo('julie@trois.example'), /est maintenant \*\*julie@trois\.example/],
      ],
    },
  });
});

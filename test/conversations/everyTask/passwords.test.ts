import { fills, fillsWrongly, playEveryKind } from '../../support/everyKind.ts';
import { passGate } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

const fresh = 'seven quiet herons at noon';

describe('conversation: every kind of changing the password', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'kchan',
      'a cancellation': [
        ['I want a new password', /sent a code/],
        ['{code}', /secure form/],
        ['on second thought, never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['change my password please', /secure form/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-4203', newPassword: 'short' }), /too short/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-0000', newPassword: fresh }), /isn’t your current/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['need to change my password', /secure form/],
        ['who is my administrator?', /Elena Ortiz/, /Back to changing your password/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['update my password', /secure form/],
        ['repeat', /form/],
        ['help', /in the middle of changing your password/],
        ['back', /first question/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['change my password', /secure form/],
        ['no, I want to change my email', /Nothing was changed/, /form|e-mail/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['I’d like to change my password', /secure form/],
        [fills({ currentPassword: 'harbor-lantern-4203', newPassword: fresh }), /password is changed/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['quiero una contraseña nueva', /código/],
        ['{code}', /formulario seguro/],
        ['pensándolo bien, mejor no', /No se cambió nada/],
      ],
      'an invalid input': [
        ['cambie mi contraseña por favor', /formulario seguro/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-4201', newPassword: 'corta' }), /demasiado corta/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-0000', newPassword: fresh }), /actual/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['necesito cambiar mi contraseña', /formulario seguro/],
        ['¿quién es mi administrador?', /Julie Lavoie/, /Volvamos a lo anterior/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['actualizar mi contraseña', /formulario seguro/],
        ['repetir', /formulario/],
        ['ayuda', /Estamos en esto/],
        ['atrás', /primera pregunta/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['cambiar mi contraseña', /formulario seguro/],
        ['no, quiero cambiar mi correo electrónico', /No se cambió nada/, /formulario|correo/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['quisiera cambiar mi contraseña', /formulario seguro/],
        [fills({ currentPassword: 'harbor-lantern-4201', newPassword: fresh }), /su contraseña cambió/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['je veux un nouveau mot de passe', /code/],
        ['{code}', /formulaire sécurisé/],
        ['finalement, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['changez mon mot de passe svp', /formulaire sécurisé/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-4202', newPassword: 'court' }), /trop court/],
        [fillsWrongly({ currentPassword: 'harbor-lantern-0000', newPassword: fresh }), /actuel/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['je dois changer mon mot de passe', /formulaire sécurisé/],
        ['qui est mon administrateur?', /Elena Ortiz/, /Revenons à ceci/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['mettre à jour mon mot de passe', /formulaire sécurisé/],
        ['répéter', /formulaire/],
        ['aide', /Nous en sommes à ceci/],
        ['retour', /première question/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['changer mon mot de passe', /formulaire sécurisé/],
        ['non, je veux changer mon adresse courriel', /Rien n’a été changé/, /formulaire|courriel/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['j’aimerais changer mon mot de passe', /formulaire sécurisé/],
        [fills({ currentPassword: 'harbor-lantern-4202', newPassword: fresh }), /mot de passe est changé/],
      ],
    },
  });
});

describe('conversation: every kind of being locked out', () => {
  playEveryKind(withApp(), {
    en: {
      'a cancellation': [
        ['help i’m locked out of my account', /User ID/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['I forgot my password', /User ID/],
        ['tbecker', /PDN/],
        ['12', /exactly five digits/],
        ['10482', /eight digits/],
        ['123', /The code has eight digits/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['I can’t sign in', /User ID/],
        ['what’s a PDN?', /five-digit number/, /User ID/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['my account is locked', /User ID/],
        ['repeat', /User ID/],
        ['tbecker', /PDN/],
        ['help', /PDN/],
        ['back', /User ID/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['unlock me', /User ID/],
        ['mreyes', /PDN/],
        ['sorry I meant tbecker', /PDN/, { not: /didn’t get that/ }],
        ['10482', /eight digits/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['I got locked out', /User ID/],
        ['tbecker 10482', /eight digits/],
        ['{code}', /Tom Becker/, /questions/],
        [passGate, /is locked.*unlocks it/s],
        [fills({ newPassword: fresh }), /in force/, /unlocked/],
      ],
    },
    es: {
      'a cancellation': [
        ['ayuda, no puedo entrar a mi cuenta', /ID de usuario/],
        ['mejor no, olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['olvidé mi contraseña', /ID de usuario/],
        ['eortiz', /PDN/],
        ['12', /exactamente cinco dígitos/],
        ['20917', /ocho dígitos/],
        ['123', /El código tiene ocho dígitos/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['no puedo iniciar sesión', /ID de usuario/],
        ['¿qué es un PDN?', /número de cinco dígitos/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['mi cuenta está bloqueada', /ID de usuario/],
        ['repetir', /ID de usuario/],
        ['eortiz', /PDN/],
        ['ayuda', /PDN/],
        ['atrás', /ID de usuario/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['desbloquéenme', /ID de usuario/],
        ['mreyes', /PDN/],
        ['perdón, quise decir eortiz', /PDN/, { not: /no le entendí/ }],
        ['20917', /ocho dígitos/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['me bloquearon la cuenta', /ID de usuario/],
        ['eortiz 20917', /ocho dígitos/],
        ['{code}', /Elena Ortiz/, /preguntas/],
        [passGate, /no está bloqueado ni inactivo/],
        [fills({ newPassword: fresh }), /contraseña nueva ya vale/],
      ],
    },
    'fr-CA': {
      'a cancellation': [
        ['à l’aide, je ne peux plus me connecter', /code d’utilisateur/],
        ['finalement non, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['j’ai oublié mon mot de passe', /code d’utilisateur/],
        ['jlavoie', /PDN/],
        ['12', /exactement cinq chiffres/],
        ['20917', /huit chiffres/],
        ['123', /Le code compte huit chiffres/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['je n’arrive pas à ouvrir une session', /code d’utilisateur/],
        ['c’est quoi un PDN?', /numéro à cinq chiffres/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['mon compte est bloqué', /code d’utilisateur/],
        ['répéter', /code d’utilisateur/],
        ['jlavoie', /PDN/],
        ['aide', /PDN/],
        ['retour', /code d’utilisateur/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['débloquez-moi', /code d’utilisateur/],
        ['mreyes', /PDN/],
        ['pardon, je voulais dire jlavoie', /PDN/, { not: /pas compris/ }],
        ['20917', /huit chiffres/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['mon compte est verrouillé', /code d’utilisateur/],
        ['jlavoie 20917', /huit chiffres/],
        ['{code}', /Julie Lavoie/, /questions/],
        [passGate, /ni verrouillé ni inactif/],
        [fills({ newPassword: fresh }), /nouveau mot de passe est en vigueur/],
      ],
    },
  });
});

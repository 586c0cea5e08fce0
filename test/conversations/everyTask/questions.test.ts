import { playEveryKind } from '../../support/everyKind.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: every kind of asking who has what', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'dwhitfield',
      'a cancellation': [
        ['who has access here?', /Which application/],
        ['forget it', /Nothing was changed/],
      ],
      'an invalid input': [
        ['what does Zebulon have?', /nobody called “Zebulon”/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['who has access?', /Which application/],
        ['do you use encryption?', /encryption/i, /Back to your question/, /Which application/],
        ['floorplan', /Floorplan Manager.*2 people have it/s],
      ],
      'repeat, help and back': [
        ['who has floorplan?', /2 people have it/],
        ['repeat that', /2 people have it/],
        ['help', /1\. Get access/],
        ['back', /nothing to go back to/],
      ],
      'a correction': [
        ['who has title tracker?', /Title Tracker/],
        ['no wait, who has funding status?', /Funding Status/, { not: /Title Tracker/ }],
      ],
      'a happy path': [
        [
          'who’s got remarketing reports?',
          /2 people have it/,
          /Gina Holt \(Controller; idle\), since Nov 23, 2026/,
        ],
        ['does Marcus have ecredit', /Yes, Marcus Reyes/],
        ['which apps do I have?', /you have 10 applications/],
        ['who is the admin here', /yourself/],
        ['what have I decided so far?', /not decided any request yet/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['¿quién tiene acceso aquí?', /¿De qué aplicación/],
        ['olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['¿qué tiene Zebulón?', /a nadie llamado «Zebulón»/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['¿quién tiene acceso?', /¿De qué aplicación/],
        ['¿usan cifrado?', /cifrado/, /Volvamos a lo anterior/, /¿De qué aplicación/],
        ['smartauction', /SmartAuction.*la tienen 2 personas/s],
      ],
      'repeat, help and back': [
        ['¿quién tiene smartauction?', /la tienen 2 personas/],
        ['repítalo', /la tienen 2 personas/],
        ['ayuda', /1\. Obtener acceso/],
        ['atrás', /No hay nada a lo que volver/],
      ],
      'a correction': [
        ['¿quién tiene title tracker?', /Title Tracker/],
        ['no, perdón, ¿quién tiene funding status?', /Funding Status/, { not: /Title Tracker/ }],
      ],
      'a happy path': [
        [
          '¿quién tiene la garantía extendida?',
          /la tienen 2 personas/,
          /Julie Lavoie \(F&I Director\), desde el 23 nov 2026/,
        ],
        ['¿tiene Kevin acceso a payoff?', /No, Kevin Chan/],
        ['¿qué aplicaciones tengo?', /usted tiene 10 aplicaciones/],
        ['¿quién administra el concesionario?', /a cargo de usted/],
        ['¿qué he decidido hasta ahora?', /Todavía no ha decidido ninguna solicitud/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['qui a accès ici?', /De quelle application/],
        ['laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['quels accès a Zébulon?', /personne du nom de « Zébulon »/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['qui a accès?', /De quelle application/],
        ['utilisez-vous le chiffrement?', /chiffrement/, /Revenons à ceci/, /De quelle application/],
        ['smartauction', /SmartAuction.*2 personnes l’ont/s],
      ],
      'repeat, help and back': [
        ['qui a smartauction?', /2 personnes l’ont/],
        ['répétez', /2 personnes l’ont/],
        ['aide', /1\. Obtenir l’accès/],
        ['retour', /Il n’y a rien avant cela/],
      ],
      'a correction': [
        ['qui a title tracker?', /Title Tracker/],
        ['non attendez, qui a funding status?', /Funding Status/, { not: /Title Tracker/ }],
      ],
      'a happy path': [
        ['qui a la garantie prolongée?', /2 personnes l’ont/, /depuis le 23 nov\. 2026/],
        ['est-ce que Kevin a payoff?', /Non, Kevin Chan/],
        ['quels accès ai-je?', /vous avez 3 applications/],
        ['qui administre la concession?', /vous est confiée, avec Elena Ortiz/],
        ['qu’est-ce que j’ai décidé jusqu’ici?', /Vous n’avez encore décidé d’aucune demande/],
      ],
    },
  });
});

describe('conversation: every kind of asking what it can do, and how data is protected', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['how do you keep our dealership’s data safe?', /encryption/i, /own account lately/],
        ['no thanks', { not: /Last sign-in/ }],
        ['cancel', /nothing running/],
      ],
      'an invalid input': [
        ['what can you do?', /1\. Get access/],
        ['77', /no such number/],
        ['asdf qwer zxcv', { not: /1\. Get access.*1\. Get access/s }],
      ],
      'a digression and back': [
        ['show me my account’s security', /sent a code/],
        ['what can you do?', /1\. Get access|tell me|any of these/i, /eight digits/],
        ['{code}', /Last sign-in at the portal: Nov 24, 2026/],
      ],
      'repeat, help and back': [
        ['what can you help me with?', /1\. Get access/],
        ['come again?', /1\. Get access/],
        ['back', /nothing to go back to/],
      ],
      'a correction': [
        ['what can you do', /1\. Get access/],
        ['6', /Name:\*\* Priya Nair/],
        ['no, I want to change my password', /Nothing was changed/, /secure form/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['hi there', /What can I do for you/],
        ['is my info safe with you guys', /encryption/i, /\[Review my account\]/],
        ['yes', /Last sign-in at the portal/, /goes to sleep on/],
        ['all fine, thanks', /What can I do for you|else/i],
        ['thanks bye', /welcome|here/i],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['¿cómo cuidan los datos del concesionario?', /cifrado/, /últimamente/],
        ['no, gracias', { not: /Último inicio/ }],
        ['cancelar', /No hay nada en curso/],
      ],
      'an invalid input': [
        ['¿qué puede hacer?', /1\. Obtener acceso/],
        ['77', /no hay nada con ese número/],
        ['asdf qwer zxcv', /./],
      ],
      'a digression and back': [
        ['quiero revisar la seguridad de mi cuenta', /código/],
        ['¿qué puede hacer usted?', /ocho dígitos/],
        ['{code}', /Último inicio de sesión en el portal: 24 nov 2026/],
      ],
      'repeat, help and back': [
        ['¿en qué me puede ayudar?', /1\. Obtener acceso/],
        ['¿cómo dijo?', /1\. Obtener acceso/],
        ['atrás', /No hay nada a lo que volver/],
      ],
      'a correction': [
        ['¿qué puede hacer?', /1\. Obtener acceso/],
        ['6', /Nombre:\*\* Elena Ortiz/],
        ['no, quiero cambiar mi contraseña', /No se cambió nada/, /formulario seguro/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['buenos días', /¿En qué le puedo ayudar/],
        ['¿están seguros mis datos con ustedes?', /cifrado/, /\[Revisar mi cuenta\]/],
        ['sí', /Último inicio de sesión/, /queda inactiva el/],
        ['todo bien, gracias', /./],
        ['gracias, hasta luego', /Aquí estoy/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['comment protégez-vous les données de la concession?', /chiffrement/, /dernièrement/],
        ['non merci', { not: /Dernière ouverture/ }],
        ['annuler', /Il n’y a rien en cours/],
      ],
      'an invalid input': [
        ['que pouvez-vous faire?', /1\. Obtenir l’accès/],
        ['77', /Aucun choix ne porte ce numéro/],
        ['asdf qwer zxcv', /./],
      ],
      'a digression and back': [
        ['je veux voir la sécurité de mon compte', /code/],
        ['qu’est-ce que vous pouvez faire?', /huit chiffres/],
        ['{code}', /Dernière ouverture de session au portail : 24 nov\. 2026/],
      ],
      'repeat, help and back': [
        ['comment pouvez-vous m’aider?', /1\. Obtenir l’accès/],
        ['pardon?', /1\. Obtenir l’accès/],
        ['retour', /Il n’y a rien avant cela/],
      ],
      'a correction': [
        ['que pouvez-vous faire?', /1\. Obtenir l’accès/],
        ['6', /Nom :\*\* Julie Lavoie/],
        ['non, je voulais dire mon mot de passe', /Rien n’a été changé/, /formulaire sécurisé/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        ['bonjour', /Que puis-je faire pour vous/],
        ['mes renseignements sont-ils en sécurité chez vous?', /chiffrement/, /\[Vérifier mon compte\]/],
        ['oui', /Dernière ouverture de session/],
        ['tout va bien, merci', /./],
        ['merci, bonne journée', /Avec plaisir/],
      ],
    },
  });
});

describe('conversation: every kind of wanting a person', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['let me talk to a human', /What is it about/],
        ['never mind', /Nothing was changed/],
      ],
      'an invalid input': [
        ['agent please', /What is it about/],
        ['😀', /./],
        ['cancel', /./],
      ],
      'a digression and back': [
        ['I need to speak with somebody', /What is it about/],
        ['who is my administrator?', /Dana Whitfield/, /What is it about/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['can I talk to a real person', /What is it about/],
        ['repeat', /What is it about/],
        ['help', /What is it about/],
        ['back', /first question/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['person', /What is it about/],
        ['actually no, what can you do?', /1\. Get access|What is it about/],
        ['cancel', /./],
      ],
      'a happy path': [
        ['I want to talk to a person about my rewards', /./],
        ['My rewards from October are missing', /ticket is \*\*HD-/, /open now/, /\+1 218 555 0100/],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['quiero hablar con alguien', /¿De qué se trata/],
        ['mejor no', /No se cambió nada/],
      ],
      'an invalid input': [
        ['un agente por favor', /¿De qué se trata/],
        ['😀', /./],
        ['cancelar', /./],
      ],
      'a digression and back': [
        ['necesito hablar con una persona', /¿De qué se trata/],
        ['¿quién es mi administrador?', /a cargo de usted/, /¿De qué se trata/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['páseme con una persona de verdad', /¿De qué se trata/],
        ['repita', /¿De qué se trata/],
        ['ayuda', /¿De qué se trata/],
        ['atrás', /primera pregunta/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['persona', /¿De qué se trata/],
        ['mejor no, ¿qué puede hacer usted?', /1\. Obtener acceso|¿De qué se trata/],
        ['cancelar', /./],
      ],
      'a happy path': [
        ['quiero hablar con una persona', /¿De qué se trata/],
        ['Me faltan las recompensas de octubre', /su caso es \*\*HD-/, /está abierta/, /\+1 218 555 0100/],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['je veux parler à quelqu’un', /De quoi s’agit-il/],
        ['finalement non, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['un agent s’il vous plaît', /De quoi s’agit-il/],
        ['😀', /./],
        ['annuler', /./],
      ],
      'a digression and back': [
        ['j’ai besoin de parler à une personne', /De quoi s’agit-il/],
        ['qui est mon administrateur?', /vous est confiée/, /De quoi s’agit-il/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['passez-moi une vraie personne', /De quoi s’agit-il/],
        ['répétez', /De quoi s’agit-il/],
        ['aide', /De quoi s’agit-il/],
        ['retour', /première question/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['personne', /De quoi s’agit-il/],
        ['finalement non, que pouvez-vous faire?', /1\. Obtenir|De quoi s’agit-il/],
        ['annuler', /./],
      ],
      'a happy path': [
        ['je veux parler à une personne', /De quoi s’agit-il/],
        [
          'Il me manque les récompenses d’octobre',
          /votre billet est \*\*HD-/,
          /est ouvert/,
          /\+1 218 555 0100/,
        ],
      ],
    },
  });
});

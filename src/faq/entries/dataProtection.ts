import { defineEntry } from '../entry.ts';

export const dataProtection = defineEntry({
  doItNow: false,
  texts: {
    en: {
      question: 'How is my dealership’s information kept safe?',
      answer:
        'Whoever from your dealership calls or writes to {lender} is first asked for things that only this person can know, and gets online access only once the identity is proved. Firewalls keep intruders out, encryption makes data unreadable to others, staff are trained in handling dealer data, and tools and procedures are reviewed regularly.',
      steps: [],
      notes: [
        'This bot never asks for a password, a secret answer or a phrase in the chat: those are typed only into a secure form.',
        'It verifies you by a code to the e-mail address on record before it changes anything, and every change is recorded.',
        'Chats are kept for a limited time, with codes and links blanked out: [privacy]({privacyUrl}).',
      ],
    },
    es: {
      question: '¿Cómo se protege la información de mi concesionario?',
      answer:
        'A quien llama o escribe a {lender} desde su concesionario se le pide primero algo que solo esa persona puede saber, y recibe acceso en línea solo cuando su identidad está comprobada. Los cortafuegos frenan a los intrusos, el cifrado vuelve ilegibles los datos para terceros, el personal se capacita en el manejo de sus datos, y las herramientas y los procedimientos se revisan con regularidad.',
      steps: [],
      notes: [
        'Este bot nunca pide contraseñas, respuestas secretas ni frases en el chat: se escriben solo en un formulario seguro.',
        'Antes de cambiar algo, le verifica con un código enviado al correo registrado, y cada cambio queda anotado.',
        'Los chats se guardan por tiempo limitado, con códigos y enlaces ocultos: [privacidad]({privacyUrl}).',
      ],
    },
    'fr-CA': {
      question: 'Comment les renseignements de ma concession sont-ils protégés?',
      answer:
        'Toute personne de votre concession qui appelle ou écrit à {lender} doit d’abord fournir des éléments qu’elle seule connaît, et n’obtient l’accès en ligne qu’une fois son identité prouvée. Des pare-feu bloquent les intrus, le chiffrement rend les données illisibles pour autrui, le personnel est formé au traitement de vos données, et les outils et procédures sont revus régulièrement.',
      steps: [],
      notes: [
        'Ce robot ne demande jamais de mot de passe, de réponse secrète ni de phrase dans le clavardage : on les saisit seulement dans un formulaire sécurisé.',
        'Avant de changer quoi que ce soit, il vous vérifie par un code envoyé au courriel au dossier, et chaque changement est consigné.',
        'Les conversations sont conservées pour une durée limitée, codes et liens masqués : [confidentialité]({privacyUrl}).',
      ],
    },
  },
  examples: {
    en: [
      'how do you protect our data',
      'is this chat secure',
      'is it safe to give you my information',
      'do you use encryption',
      'what security measures do you have',
    ],
    es: [
      'cómo protegen nuestra información',
      'es seguro este chat',
      'usan cifrado',
      'qué medidas de seguridad tienen',
    ],
    'fr-CA': [
      'comment protégez-vous nos données',
      'est-ce que ce clavardage est sécuritaire',
      'utilisez-vous le chiffrement',
      'quelles sont vos mesures de sécurité',
    ],
  },
});

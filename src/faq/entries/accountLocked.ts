import { defineEntry } from '../entry.ts';

export const accountLocked = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'What if I am locked out or have forgotten my password?',
      answer:
        'I can unlock your User ID, wake one that has been idle for more than 60 days, or let you choose a new password, without the old one: you prove who you are by a code to your e-mail and by your challenge questions.',
      steps: [
        'Have your User ID and your dealership’s five-digit Primary Dealer Number (PDN) ready.',
        'Choose **Do it now** here, or call the help desk: {helpDeskPhone} ({helpDeskHours}).',
        'Afterwards, sign in at the [{portal}]({portalUrl}) with the new password.',
      ],
      notes: [
        'Your office manager knows the PDN.',
        'After more than 180 idle days your administrator has to approve. An account that was frozen or closed only a person can reopen.',
      ],
    },
    es: {
      question: '¿Y si mi cuenta está bloqueada u olvidé mi contraseña?',
      answer:
        'Puedo desbloquear su ID de usuario, reactivar uno con más de 60 días sin uso o dejarle elegir una contraseña nueva sin la anterior: usted demuestra quién es con un código a su correo y con sus preguntas de seguridad.',
      steps: [
        'Tenga a la mano su ID de usuario y el número principal de concesionario (PDN), de cinco dígitos.',
        'Elija aquí **Hacerlo ahora**, o llame a la mesa de ayuda: {helpDeskPhone} ({helpDeskHours}).',
        'Después, inicie sesión en [{portal}]({portalUrl}) con la contraseña nueva.',
      ],
      notes: [
        'El gerente de oficina conoce el PDN.',
        'Tras más de 180 días sin uso debe aprobarlo su administrador. Una cuenta congelada o cerrada solo puede reabrirla una persona.',
      ],
    },
    'fr-CA': {
      question: 'Que faire si mon compte est verrouillé ou si j’ai oublié mon mot de passe?',
      answer:
        'Je peux déverrouiller votre code d’utilisateur, en réactiver un resté inactif plus de 60 jours ou vous laisser choisir un nouveau mot de passe sans l’ancien : vous prouvez votre identité par un code envoyé à votre courriel et par vos questions de sécurité.',
      steps: [
        'Ayez en main votre code d’utilisateur et le numéro principal de concessionnaire (PDN) à cinq chiffres.',
        'Choisissez ici **Faites-le maintenant**, ou appelez le centre d’assistance : {helpDeskPhone} ({helpDeskHours}).',
        'Ensuite, ouvrez une session dans [{portal}]({portalUrl}) avec le nouveau mot de passe.',
      ],
      notes: [
        'Votre directeur ou directrice de bureau connaît le PDN.',
        'Après plus de 180 jours d’inactivité, votre administrateur doit approuver. Seule une personne peut rouvrir un compte gelé ou fermé.',
      ],
    },
  },
  examples: {
    en: ['I am locked out', 'unlock my account', 'it says too many attempts', 'I can’t sign in'],
    es: [
      'olvidé mi contraseña',
      'mi cuenta está bloqueada',
      'desbloquear mi usuario',
      'no puedo entrar a mi cuenta',
    ],
    'fr-CA': [
      'j’ai oublié mon mot de passe',
      'mon compte est verrouillé',
      'débloquer mon compte',
      'je ne peux pas me connecter',
    ],
  },
});

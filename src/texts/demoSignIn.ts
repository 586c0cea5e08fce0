import { defineTexts } from './defineTexts.ts';

/** Signing in at the demo's dealer portal. */
export const demoSignIn = defineTexts({
  en: {
    title: 'Sign in',
    userId: 'User ID',
    password: 'Password',
    submit: 'Sign in',
    hint: 'The invented logins are at the bottom of this page.',
    refused: 'This User ID and password do not go together.',
    paused: 'Too many wrong passwords. Wait a few minutes before the next one.',
    locked:
      'The password is right, but this User ID is locked. The help chat at the bottom right knows what to do.',
    idle: 'The password is right, but nobody has used this User ID for more than 60 days, so it is not active. The help chat at the bottom right knows what to do.',
    frozen: 'The password is right, but this User ID is frozen. Please call the help desk.',
    offboarded: 'The password is right, but this User ID is closed. Your office manager knows more.',
  },
  es: {
    title: 'Iniciar sesión',
    userId: 'ID de usuario',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    hint: 'Los datos inventados para entrar están al pie de esta página.',
    refused: 'Este ID de usuario y esta contraseña no corresponden.',
    paused: 'Demasiadas contraseñas incorrectas. Espere unos minutos antes de la siguiente.',
    locked:
      'La contraseña es correcta, pero este ID de usuario está bloqueado. El chat de ayuda, abajo a la derecha, sabe qué hacer.',
    idle: 'La contraseña es correcta, pero nadie ha usado este ID de usuario desde hace más de 60 días y no está activo. El chat de ayuda, abajo a la derecha, sabe qué hacer.',
    frozen: 'La contraseña es correcta, pero este ID de usuario está congelado. Llame a la mesa de ayuda.',
    offboarded:
      'La contraseña es correcta, pero este ID de usuario está cerrado. Su gerente de oficina sabe más.',
  },
  'fr-CA': {
    title: 'Ouvrir une session',
    userId: 'Code d’utilisateur',
    password: 'Mot de passe',
    submit: 'Ouvrir la session',
    hint: 'Les accès inventés sont au bas de cette page.',
    refused: 'Ce code d’utilisateur et ce mot de passe ne vont pas ensemble.',
    paused: 'Trop de mauvais mots de passe. Attendez quelques minutes avant le prochain.',
    locked:
      'Le mot de passe est bon, mais ce code d’utilisateur est verrouillé. Le clavardage d’aide, en bas à droite, sait quoi faire.',
    idle: 'Le mot de passe est bon, mais personne n’a utilisé ce code d’utilisateur depuis plus de 60 jours et il n’est plus actif. Le clavardage d’aide, en bas à droite, sait quoi faire.',
    frozen:
      'Le mot de passe est bon, mais ce code d’utilisateur est gelé. Veuillez appeler le centre d’assistance.',
    offboarded:
      'Le mot de passe est bon, mais ce code d’utilisateur est fermé. Votre directeur de bureau en sait plus.',
  },
});

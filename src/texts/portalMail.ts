import { defineTexts } from './defineTexts.ts';

/** Mails about signing in at the portal. */
export const portalMail = defineTexts({
  en: {
    lockedSubject: 'Your {portal} User ID is locked',
    lockedText:
      'A wrong password was entered for your User ID {count, number} times in a row, so we have locked it. Nobody has got in, and your password still is what it was.\n\nTo unlock it, open the help chat on {portal} and write “unlock my account”, or call the help desk at {phone}: either will make sure that it is you.\n\nNobody from {brand} will ever ask you for your password.',
  },
  es: {
    lockedSubject: 'Su ID de usuario de {portal} está bloqueado',
    lockedText:
      'Se escribió una contraseña incorrecta para su ID de usuario {count, number} veces seguidas, así que lo hemos bloqueado. Nadie ha entrado, y su contraseña sigue siendo la misma.\n\nPara desbloquearlo, abra el chat de ayuda en {portal} y escriba «desbloquear mi usuario», o llame a la mesa de ayuda al {phone}: en ambos casos se comprobará que es usted.\n\nNadie de {brand} le pedirá nunca su contraseña.',
  },
  'fr-CA': {
    lockedSubject: 'Votre code d’utilisateur {portal} est verrouillé',
    lockedText:
      'Un mauvais mot de passe a été saisi {count, number} fois de suite pour votre code d’utilisateur; nous l’avons donc verrouillé. Personne n’est entré, et votre mot de passe n’a pas changé.\n\nPour le déverrouiller, ouvrez le clavardage d’aide dans {portal} et écrivez « débloquer mon compte », ou appelez le centre d’assistance au {phone} : on s’assurera que c’est bien vous.\n\nPersonne chez {brand} ne vous demandera jamais votre mot de passe.',
  },
});

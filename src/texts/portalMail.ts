import { defineTexts } from './defineTexts.ts';

/** Mails about signing in at the portal. */
export const portalMail = defineTexts({
  en: {
    lockedSubject: 'Your {portal} User ID is locked',
    lockedText:
      'A wrong password was entered for your User ID {count, number} times in a row, so we have locked it. Nobody has got in, and your password still is what it was.\n\nIf you forgot your password, or if it was not you who tried: call the help desk at {phone}. They will check that it is you and unlock your User ID.\n\nNobody from {brand} will ever ask you for your password.',
  },
  es: {
    lockedSubject: 'Su ID de usuario de {portal} está bloqueado',
    lockedText:
      'Se escribió una contraseña incorrecta para su ID de usuario {count, number} veces seguidas, así que lo hemos bloqueado. Nadie ha entrado, y su contraseña sigue siendo la misma.\n\nSi olvidó su contraseña, o si no fue usted quien lo intentó, llame al centro de ayuda al {phone}. Allí comprobarán que es usted y desbloquearán su ID de usuario.\n\nNadie de {brand} le pedirá nunca su contraseña.',
  },
  'fr-CA': {
    lockedSubject: 'Votre code d’utilisateur {portal} est verrouillé',
    lockedText:
      'Un mauvais mot de passe a été saisi {count, number} fois de suite pour votre code d’utilisateur; nous l’avons donc verrouillé. Personne n’est entré, et votre mot de passe n’a pas changé.\n\nSi vous avez oublié votre mot de passe, ou si ce n’était pas vous, appelez le centre d’aide au {phone}. On s’y assurera que c’est bien vous, puis on déverrouillera votre code d’utilisateur.\n\nPersonne chez {brand} ne vous demandera jamais votre mot de passe.',
  },
});

import { defineTexts } from './defineTexts.ts';

/** The page behind "This wasn't me". It names nobody: the link may have been forwarded. */
export const notMe = defineTexts({
  en: {
    title: 'This wasn’t me',
    askTitle: 'Freeze the account?',
    askText: 'Somebody changed the account that our message was about, and it was not you.',
    askEffect:
      'The account is frozen at once: nobody can sign in or use the help chat with it, not even you.',
    askUndo: 'Then call the help desk at {phone}. They take back what was not yours.',
    askLeave: 'If it was you after all, just close this page: nothing happens.',
    freeze: 'It wasn’t me: freeze the account',
    doneTitle: 'The account is frozen',
    doneText: 'Nobody can use it now. Please call the help desk at {phone}, so that you get it back.',
    usedTitle: 'This link was used already',
    usedText: 'It works once. For anything else please call the help desk at {phone}.',
    expiredTitle: 'This link does not work any more',
    expiredText: 'It works for seven days. If something is wrong, please call the help desk at {phone}.',
    unknownTitle: 'This link does not work',
    unknownText:
      'It may have been cut off on its way: open it from the message once more. If something is wrong with your account, please call the help desk at {phone}.',
    failedTitle: 'That did not work',
    failedText: 'Nothing was changed. Please try again, or call the help desk at {phone}.',
  },
  es: {
    title: 'No fui yo',
    askTitle: '¿Congelar la cuenta?',
    askText: 'Alguien cambió la cuenta de la que trata nuestro mensaje, y no fue usted.',
    askEffect:
      'La cuenta queda congelada de inmediato: nadie puede entrar ni usar el chat de ayuda con ella, tampoco usted.',
    askUndo: 'Después llame a la mesa de ayuda al {phone}. Allí desharán lo que no era suyo.',
    askLeave: 'Si al final fue usted, simplemente cierre esta página: no ocurre nada.',
    freeze: 'No fui yo: congelar la cuenta',
    doneTitle: 'La cuenta está congelada',
    doneText: 'Ahora nadie puede usarla. Llame a la mesa de ayuda al {phone} para recuperarla.',
    usedTitle: 'Este enlace ya se usó',
    usedText: 'Sirve una sola vez. Para cualquier otra cosa llame a la mesa de ayuda al {phone}.',
    expiredTitle: 'Este enlace ya no funciona',
    expiredText: 'Sirve durante siete días. Si algo va mal, llame a la mesa de ayuda al {phone}.',
    unknownTitle: 'Este enlace no funciona',
    unknownText:
      'Puede que se haya cortado por el camino: ábralo otra vez desde el mensaje. Si algo va mal con su cuenta, llame a la mesa de ayuda al {phone}.',
    failedTitle: 'No funcionó',
    failedText: 'No se cambió nada. Inténtelo de nuevo o llame a la mesa de ayuda al {phone}.',
  },
  'fr-CA': {
    title: 'Ce n’était pas moi',
    askTitle: 'Geler le compte?',
    askText: 'Quelqu’un a modifié le compte dont parle notre message, et ce n’était pas vous.',
    askEffect:
      'Le compte est gelé sur-le-champ : personne ne peut y entrer ni s’en servir dans le clavardage d’aide, vous non plus.',
    askUndo: 'Appelez ensuite le centre d’assistance au {phone}. On y annulera ce qui ne venait pas de vous.',
    askLeave: 'Si c’était vous finalement, fermez simplement cette page : il ne se passe rien.',
    freeze: 'Ce n’était pas moi : geler le compte',
    doneTitle: 'Le compte est gelé',
    doneText:
      'Plus personne ne peut s’en servir. Veuillez appeler le centre d’assistance au {phone} pour le récupérer.',
    usedTitle: 'Ce lien a déjà servi',
    usedText: 'Il ne sert qu’une fois. Pour toute autre question, appelez le centre d’assistance au {phone}.',
    expiredTitle: 'Ce lien ne fonctionne plus',
    expiredText:
      'Il sert pendant sept jours. Si quelque chose ne va pas, appelez le centre d’assistance au {phone}.',
    unknownTitle: 'Ce lien ne fonctionne pas',
    unknownText:
      'Il a peut-être été coupé en chemin : ouvrez-le encore une fois à partir du message. Si quelque chose ne va pas avec votre compte, appelez le centre d’assistance au {phone}.',
    failedTitle: 'Cela n’a pas fonctionné',
    failedText: 'Rien n’a été changé. Veuillez réessayer ou appeler le centre d’assistance au {phone}.',
  },
});

import { defineTexts } from './defineTexts.ts';

/** Mails to an account's owner: what was changed, and what to do if it was somebody else. */
export const notices = defineTexts({
  en: {
    hello: 'Hello {name},',
    passwordSubject: 'Your {portal} password was changed',
    password: 'The password of your {portal} account was changed.',
    passwordResetSubject: 'Your {portal} password was reset',
    passwordReset:
      'A new password was set for your {portal} account by somebody who had forgotten the old one.',
    emailRequestedSubject: 'Somebody asked to change your {portal} e-mail address',
    emailRequested:
      'Somebody who is signed in to your {portal} account asked to change its e-mail address. It changes once the code that we sent to the new address is typed in.',
    emailSubject: 'Your {portal} e-mail address was changed',
    email: 'The e-mail address of your {portal} account was changed.',
    questionsSubject: 'Your {portal} challenge questions were changed',
    questions: 'The challenge questions of your {portal} account were changed.',
    secretSubject: 'Your Help Desk secret was changed',
    secret: 'The secret question by which the help desk recognises you was changed.',
    reenrolmentSubject: 'New challenge questions may be set for your {portal} account',
    reenrolment:
      'Somebody called the help desk about your {portal} account and knew your Help Desk secret. For the next 30 minutes new challenge questions can be set in the help chat, once, by whoever also has a code that we mail to you.',
    accessSubject: 'Your {portal} access was changed',
    access: 'What your {portal} account may use was changed:',
    profileSubject: 'Your {portal} profile was changed',
    profile: 'The profile of your {portal} account was changed:',
    when: 'When: {at}',
    where: 'Where: {place}',
    where_webchat: 'in the help chat on the website',
    where_msteams: 'in the help chat in Microsoft Teams',
    where_page: 'on a page of the help desk',
    where_agent: 'by the help desk',
    newAddress: 'New address: {email}',
    formerMailbox: 'For seven days after a change of e-mail address we tell this mailbox too.',
    wasMe: 'If that was you, there is nothing to do.',
    wasNotMe: 'If that was not you, open this page and press its button:',
    linkNote:
      'It freezes the account at once: nobody can use it any more, not even you, until you have called the help desk at {phone}. The link works once, until {expires}.',
    nobodyAsks: 'Nobody from {brand} will ever ask you for a password or a code.',
    frozenSubject: 'Your {portal} account is frozen',
    frozen:
      'With the link of one of our messages somebody, we hope you, told us that a change of your {portal} account was not yours. So we have frozen the account: nobody can use it now, and whatever it asked for or decided rests.',
    frozenNext:
      'Please call the help desk at {phone}. A supervisor makes sure that it is you, takes back what was not yours, and gives you the account back.',
    colleagueSubject: 'An account at {dealership} is frozen',
    colleague:
      'The account of {name} at {dealership} was frozen because a change of it may not have been made by its owner. It cannot be used now; whatever it asked for or decided rests.',
    colleagueNext:
      'There is nothing for you to do. If you know more about it, please call the help desk at {phone}.',
    supervisorNext: 'Frozen accounts are here: {url}',
    restoredSubject: 'Your {portal} account is yours again',
    restored:
      'The help desk has unfrozen your {portal} account. Its e-mail address, challenge questions and Help Desk secret are what they were before the change that you reported.',
    restoredNext:
      'So that nobody else gets in, the old password does not work any more. Please set a new one: tell the help chat “I forgot my password”.',
    keptSubject: 'Your {portal} account is unfrozen',
    kept: 'The help desk has unfrozen your {portal} account. Everything is as you left it.',
    notYou: 'If you did not talk to the help desk, call {phone} at once.',
  },
  es: {
    hello: 'Buenos días, {name}:',
    passwordSubject: 'Se cambió su contraseña de {portal}',
    password: 'Se cambió la contraseña de su cuenta de {portal}.',
    passwordResetSubject: 'Se restableció su contraseña de {portal}',
    passwordReset:
      'Alguien que había olvidado la contraseña anterior de su cuenta de {portal} estableció una nueva.',
    emailRequestedSubject: 'Alguien pidió cambiar su correo electrónico de {portal}',
    emailRequested:
      'Alguien que entró en su cuenta de {portal} pidió cambiar el correo electrónico. El cambio se hará cuando se escriba el código que enviamos a la dirección nueva.',
    emailSubject: 'Se cambió su correo electrónico de {portal}',
    email: 'Se cambió la dirección de correo electrónico de su cuenta de {portal}.',
    questionsSubject: 'Se cambiaron sus preguntas de seguridad de {portal}',
    questions: 'Se cambiaron las preguntas de seguridad de su cuenta de {portal}.',
    secretSubject: 'Se cambió su pregunta secreta de la mesa de ayuda',
    secret: 'Se cambió la pregunta secreta con la que la mesa de ayuda le reconoce.',
    reenrolmentSubject: 'Se pueden poner nuevas preguntas de seguridad en su cuenta de {portal}',
    reenrolment:
      'Alguien llamó a la mesa de ayuda por su cuenta de {portal} y conocía su secreto de la mesa de ayuda. Durante los próximos 30 minutos se pueden poner nuevas preguntas de seguridad en el chat de ayuda, una sola vez, si además se tiene un código que le enviamos por correo.',
    accessSubject: 'Cambió su acceso en {portal}',
    access: 'Cambió lo que su cuenta de {portal} puede usar:',
    profileSubject: 'Se cambió su perfil de {portal}',
    profile: 'Se cambió el perfil de su cuenta de {portal}:',
    when: 'Cuándo: {at}',
    where: 'Dónde: {place}',
    where_webchat: 'en el chat de ayuda del sitio web',
    where_msteams: 'en el chat de ayuda de Microsoft Teams',
    where_page: 'en una página de la mesa de ayuda',
    where_agent: 'por la mesa de ayuda',
    newAddress: 'Dirección nueva: {email}',
    formerMailbox:
      'Durante los siete días siguientes a un cambio de correo electrónico avisamos también a este buzón.',
    wasMe: 'Si fue usted, no tiene que hacer nada.',
    wasNotMe: 'Si no fue usted, abra esta página y pulse el botón:',
    linkNote:
      'La cuenta queda congelada de inmediato: nadie podrá usarla, tampoco usted, hasta que llame a la mesa de ayuda al {phone}. El enlace sirve una sola vez, hasta el {expires}.',
    nobodyAsks: 'Nadie de {brand} le pedirá nunca una contraseña ni un código.',
    frozenSubject: 'Su cuenta de {portal} está congelada',
    frozen:
      'Con el enlace de uno de nuestros mensajes alguien, esperamos que usted, nos avisó de que un cambio de su cuenta de {portal} no era suyo. Por eso la hemos congelado: ahora nadie puede usarla, y lo que pidió o decidió queda en suspenso.',
    frozenNext:
      'Llame a la mesa de ayuda al {phone}. Un supervisor comprobará que es usted, deshará lo que no era suyo y le devolverá la cuenta.',
    colleagueSubject: 'Una cuenta de {dealership} está congelada',
    colleague:
      'Se congeló la cuenta de {name} en {dealership} porque puede que un cambio no lo hiciera su titular. Ahora no se puede usar; lo que pidió o decidió queda en suspenso.',
    colleagueNext:
      'Usted no tiene que hacer nada. Si sabe algo más, llame por favor a la mesa de ayuda al {phone}.',
    supervisorNext: 'Las cuentas congeladas están aquí: {url}',
    restoredSubject: 'Su cuenta de {portal} vuelve a ser suya',
    restored:
      'La mesa de ayuda descongeló su cuenta de {portal}. El correo electrónico, las preguntas de seguridad y la pregunta secreta vuelven a ser los de antes del cambio que usted denunció.',
    restoredNext:
      'Para que no entre nadie más, la contraseña anterior ya no sirve. Establezca una nueva: diga en el chat de ayuda «olvidé mi contraseña».',
    keptSubject: 'Su cuenta de {portal} está descongelada',
    kept: 'La mesa de ayuda descongeló su cuenta de {portal}. Todo está como usted lo dejó.',
    notYou: 'Si usted no habló con la mesa de ayuda, llame enseguida al {phone}.',
  },
  'fr-CA': {
    hello: 'Bonjour {name},',
    passwordSubject: 'Votre mot de passe {portal} a été modifié',
    password: 'Le mot de passe de votre compte {portal} a été modifié.',
    passwordResetSubject: 'Votre mot de passe {portal} a été réinitialisé',
    passwordReset:
      'Quelqu’un qui avait oublié l’ancien a choisi un nouveau mot de passe pour votre compte {portal}.',
    emailRequestedSubject: 'Quelqu’un a demandé de changer votre adresse courriel {portal}',
    emailRequested:
      'Quelqu’un qui est entré dans votre compte {portal} a demandé d’en changer l’adresse courriel. Elle changera dès que le code envoyé à la nouvelle adresse aura été saisi.',
    emailSubject: 'Votre adresse courriel {portal} a été changée',
    email: 'L’adresse courriel de votre compte {portal} a été changée.',
    questionsSubject: 'Vos questions de sécurité {portal} ont été changées',
    questions: 'Les questions de sécurité de votre compte {portal} ont été changées.',
    secretSubject: 'Votre question secrète du centre d’assistance a été changée',
    secret: 'La question secrète par laquelle le centre d’assistance vous reconnaît a été changée.',
    reenrolmentSubject: 'De nouvelles questions de sécurité peuvent être choisies pour votre compte {portal}',
    reenrolment:
      'Quelqu’un a appelé le centre d’assistance au sujet de votre compte {portal} et connaissait votre secret du centre d’assistance. Pendant les 30 prochaines minutes, de nouvelles questions de sécurité peuvent être choisies dans le clavardage d’aide, une seule fois, par qui a aussi un code que nous vous envoyons par courriel.',
    accessSubject: 'Votre accès {portal} a changé',
    access: 'Ce que votre compte {portal} peut utiliser a changé :',
    profileSubject: 'Votre profil {portal} a été modifié',
    profile: 'Le profil de votre compte {portal} a été modifié :',
    when: 'Quand : {at}',
    where: 'Où : {place}',
    where_webchat: 'dans le clavardage d’aide du site Web',
    where_msteams: 'dans le clavardage d’aide de Microsoft Teams',
    where_page: 'sur une page du centre d’assistance',
    where_agent: 'par le centre d’assistance',
    newAddress: 'Nouvelle adresse : {email}',
    formerMailbox:
      'Pendant sept jours après un changement d’adresse courriel, nous avisons aussi cette boîte.',
    wasMe: 'Si c’était vous, vous n’avez rien à faire.',
    wasNotMe: 'Si ce n’était pas vous, ouvrez cette page et appuyez sur son bouton :',
    linkNote:
      'Le compte est alors gelé sur-le-champ : plus personne ne peut s’en servir, vous non plus, tant que vous n’avez pas appelé le centre d’assistance au {phone}. Le lien ne sert qu’une fois, jusqu’au {expires}.',
    nobodyAsks: 'Personne chez {brand} ne vous demandera jamais un mot de passe ni un code.',
    frozenSubject: 'Votre compte {portal} est gelé',
    frozen:
      'Par le lien d’un de nos messages, quelqu’un (vous, nous l’espérons) nous a signalé qu’un changement de votre compte {portal} ne venait pas de vous. Nous l’avons donc gelé : personne ne peut s’en servir pour l’instant, et ce qu’il a demandé ou décidé est en suspens.',
    frozenNext:
      'Veuillez appeler le centre d’assistance au {phone}. Un superviseur s’assurera que c’est bien vous, annulera ce qui ne venait pas de vous et vous rendra le compte.',
    colleagueSubject: 'Un compte chez {dealership} est gelé',
    colleague:
      'Le compte de {name} chez {dealership} a été gelé, car un changement n’a peut-être pas été fait par son titulaire. Il est inutilisable pour l’instant; ce qu’il a demandé ou décidé est en suspens.',
    colleagueNext:
      'Vous n’avez rien à faire. Si vous en savez davantage, veuillez appeler le centre d’assistance au {phone}.',
    supervisorNext: 'Les comptes gelés sont ici : {url}',
    restoredSubject: 'Votre compte {portal} est de nouveau à vous',
    restored:
      'Le centre d’assistance a dégelé votre compte {portal}. Son adresse courriel, ses questions de sécurité et la question secrète sont redevenues ce qu’elles étaient avant le changement que vous avez signalé.',
    restoredNext:
      'Pour que personne d’autre n’entre, l’ancien mot de passe ne fonctionne plus. Veuillez en choisir un nouveau : écrivez « j’ai oublié mon mot de passe » dans le clavardage d’aide.',
    keptSubject: 'Votre compte {portal} est dégelé',
    kept: 'Le centre d’assistance a dégelé votre compte {portal}. Tout est comme vous l’avez laissé.',
    notYou: 'Si vous n’avez pas parlé au centre d’assistance, appelez tout de suite le {phone}.',
  },
});

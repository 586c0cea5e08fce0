import { defineTexts } from './defineTexts.ts';

/** Passwords: what they have to be, what was done with them, and accounts that wake up. */
export const credentials = defineTexts({
  en: {
    newPassword: 'New password',
    ruleCommon: 'Not on the lists of known passwords that are tried first',
    ruleUsed: 'None of your last {last, number} passwords',
    tooShort:
      'This is too short: {min} characters are needed. Four or five words that don’t belong together do well.',
    tooLong: 'This is too long: {max} characters are the most.',
    common: 'This password stands on lists of known passwords that are tried first. Please choose another.',
    pattern:
      'This is mostly repetition or neighbouring keys, which is quick to guess. Please choose another.',
    context:
      'Without your name, your User ID, the dealership or words like “password”, too little is left of it. Please choose another.',
    usedBefore: 'This is one of your last {last, number} passwords. Please choose another.',
    unlockedLine: 'It was locked; now it is not any more.',
    wokenLine: 'It had been idle for more than 60 days; now it is in use again.',
    asleepLine:
      'It has been idle for more than 180 days. An administrator has to approve before it can be used.',
    reactivatedSubject: '{name} is using {portal} again',
    reactivatedText:
      '{name} ({userId}, {dealership}) had not used {portal} for more than 60 days and has just reactivated the User ID, with a code by e-mail and the challenge questions.',
    reactivatedNext:
      'There is nothing to do if {name} still works with you. If not, please remove the access: tell the help chat, or call {phone}.',
    askedSubject: '{name} asks to use {portal} again',
    askedText:
      '{name} ({userId}, {dealership}) has not used {portal} for more than 180 days and asks to have the User ID reactivated. Identity was checked with a code by e-mail and the challenge questions; an administrator has to approve.',
    askedNext:
      'To decide, open the help chat on {portal} and write: “What is waiting for me?” If {name} does not work with you any more, say no there, or call {phone}.',
    approvedSubject: 'Your {portal} User ID is active again',
    approvedText: 'An administrator has approved it: sign in at {portalUrl} with your new password.',
    approvedByDeskText:
      'The help desk has approved it: sign in at {portalUrl} with your new password. If you did not talk to the help desk, call {phone} at once.',
    deniedSubject: 'Your {portal} User ID stays inactive',
    deniedText:
      'An administrator of your dealership has not approved that your User ID be reactivated. Please talk to them, or call the help desk at {phone}.',
    deniedByDeskText:
      'The help desk has not approved that your User ID be reactivated. If you need it, please call the help desk at {phone}.',
    eventApproved:
      'Good news: an administrator has approved. Your User ID is active again; sign in with your new password.',
    eventApprovedByDesk:
      'Good news: the help desk has approved. Your User ID is active again; sign in with your new password.',
    eventDenied:
      'An administrator has not approved that your User ID be reactivated. Please talk to them, or call the help desk at {phone}.',
    eventDeniedByDesk:
      'The help desk has not approved that your User ID be reactivated. If you need it, please call the help desk at {phone}.',
    nameChange: 'changing your password',
    nameLocked: 'getting you back in',
    nameReactivation: 'deciding who is let in again',
    changeLead:
      'For that I open a secure form. It asks for the password you have now and for the new one; please type neither of them here.',
    resetLead: 'Please choose a new password in the secure form, and never type it here.',
    isActive: 'Your User ID is neither locked nor idle, so a new password is all it takes.',
    isLocked: 'Your User ID is **locked**. A new password unlocks it.',
    isIdle:
      'Your User ID has been **idle** for {days, number} days. A new password wakes it up; your administrators are told.',
    isAsleep:
      'Your User ID has been **idle** for {days, number} days. After more than 180, an administrator has to approve too: choose a new password, and I’ll ask them.',
    changed:
      'Done: your password is changed, and you have a message about it by e-mail. Everything else that was signed in or open for your account has ended.',
    reset:
      'Done: your new password is in force, and you have a message about it by e-mail. For the next 72 hours it doesn’t count for changing your e-mail address, questions or secret.',
    resetUnlocked: 'Your User ID is unlocked.',
    resetWoken: 'Your User ID is active again, and your administrators have been told.',
    resetAsked:
      'Your User ID is **not active yet**: I’ve asked your administrators to approve. I’ll tell you here and by e-mail as soon as one of them has answered.',
    resetNobody:
      'Your User ID is **not active yet**: an administrator has to approve, and your dealership has none besides you. Please call the help desk at {phone}: a supervisor asks for your Help Desk secret and decides. I’ll tell you here and by e-mail.',
    waitingReactivations:
      '{count, plural, one {Somebody asks to be let in again after more than 180 idle days.} other {# people ask to be let in again after more than 180 idle days.}}',
    decideReactivations: 'Decide',
    noReactivations: 'Nobody is waiting to be let in again.',
    askWho: 'Whose User ID is it about?',
    askReactivate: 'Shall {name} be let in again?',
    factName: 'Who',
    factDealership: 'Dealership',
    factUnused: 'Last used',
    factDecision: 'Decision',
    approve: 'Approve',
    deny: 'Don’t approve',
    summary: 'Your decision',
    confirm: 'Is that right?',
    yes: 'Yes, that’s it',
    willApprove: '{name} may use the User ID again',
    willDeny: '{name} stays out',
    decidedYes: 'Recorded: {name}’s User ID is active again, and {name} is told.',
    decidedNo: 'Recorded: {name}’s User ID stays inactive, and {name} is told.',
  },
  es: {
    newPassword: 'Contraseña nueva',
    ruleCommon: 'Que no figure en las listas de contraseñas conocidas, que se prueban primero',
    ruleUsed: 'Ninguna de sus últimas {last, number} contraseñas',
    tooShort:
      'Es demasiado corta: hacen falta {min} caracteres. Cuatro o cinco palabras que no vayan juntas funcionan bien.',
    tooLong: 'Es demasiado larga: el máximo son {max} caracteres.',
    common:
      'Esta contraseña figura en listas de contraseñas conocidas, que son las primeras que se prueban. Elija otra, por favor.',
    pattern: 'Casi todo son repeticiones o teclas vecinas, y eso se adivina pronto. Elija otra, por favor.',
    context:
      'Sin su nombre, su ID de usuario, el concesionario o palabras como «contraseña», queda muy poco de ella. Elija otra, por favor.',
    usedBefore: 'Es una de sus últimas {last, number} contraseñas. Elija otra, por favor.',
    unlockedLine: 'Estaba bloqueada; ya no lo está.',
    wokenLine: 'Llevaba más de 60 días sin uso; ya está activa de nuevo.',
    asleepLine: 'Lleva más de 180 días sin uso. Un administrador debe aprobarlo antes de que pueda usarse.',
    reactivatedSubject: '{name} vuelve a usar {portal}',
    reactivatedText:
      '{name} ({userId}, {dealership}) llevaba más de 60 días sin usar {portal} y acaba de reactivar su ID de usuario, con un código por correo y las preguntas de seguridad.',
    reactivatedNext:
      'Si {name} sigue trabajando con ustedes, no hay nada que hacer. Si no, retire el acceso: dígaselo al chat de ayuda o llame al {phone}.',
    askedSubject: '{name} pide volver a usar {portal}',
    askedText:
      '{name} ({userId}, {dealership}) lleva más de 180 días sin usar {portal} y pide que se reactive su ID de usuario. Se comprobó su identidad con un código por correo y las preguntas de seguridad; un administrador debe aprobarlo.',
    askedNext:
      'Para decidirlo, abra el chat de ayuda en {portal} y escriba: «¿Qué hay pendiente para mí?». Si {name} ya no trabaja con ustedes, rechácelo allí o llame al {phone}.',
    approvedSubject: 'Su ID de usuario de {portal} está activo de nuevo',
    approvedText: 'Un administrador lo aprobó: inicie sesión en {portalUrl} con su contraseña nueva.',
    approvedByDeskText:
      'La mesa de ayuda lo aprobó: inicie sesión en {portalUrl} con su contraseña nueva. Si usted no habló con la mesa de ayuda, llame enseguida al {phone}.',
    deniedSubject: 'Su ID de usuario de {portal} sigue inactivo',
    deniedText:
      'Un administrador de su concesionario no aprobó que se reactive su ID de usuario. Hable con él o llame a la mesa de ayuda al {phone}.',
    deniedByDeskText:
      'La mesa de ayuda no aprobó que se reactive su ID de usuario. Si lo necesita, llame a la mesa de ayuda al {phone}.',
    eventApproved:
      'Buenas noticias: un administrador lo aprobó. Su ID de usuario está activo de nuevo; inicie sesión con su contraseña nueva.',
    eventApprovedByDesk:
      'Buenas noticias: la mesa de ayuda lo aprobó. Su ID de usuario está activo de nuevo; inicie sesión con su contraseña nueva.',
    eventDenied:
      'Un administrador no aprobó que se reactive su ID de usuario. Hable con él o llame a la mesa de ayuda al {phone}.',
    eventDeniedByDesk:
      'La mesa de ayuda no aprobó que se reactive su ID de usuario. Si lo necesita, llame a la mesa de ayuda al {phone}.',
    nameChange: 'el cambio de su contraseña',
    nameLocked: 'recuperar su acceso',
    nameReactivation: 'decidir quién vuelve a entrar',
    changeLead:
      'Para eso abro un formulario seguro. Le pide la contraseña que tiene ahora y la nueva; por favor, no escriba ninguna de las dos aquí.',
    resetLead: 'Elija una contraseña nueva en el formulario seguro; por favor, nunca la escriba aquí.',
    isActive: 'Su ID de usuario no está bloqueado ni inactivo, así que basta con una contraseña nueva.',
    isLocked: 'Su ID de usuario está **bloqueado**. Una contraseña nueva lo desbloquea.',
    isIdle:
      'Su ID de usuario lleva {days, number} días **sin uso**. Una contraseña nueva lo reactiva; se avisa a sus administradores.',
    isAsleep:
      'Su ID de usuario lleva {days, number} días **sin uso**. Pasados 180, también debe aprobarlo un administrador: elija una contraseña nueva y yo se lo pido.',
    changed:
      'Listo: su contraseña cambió y tiene un aviso en su correo. Todo lo demás que estaba abierto con su cuenta se cerró.',
    reset:
      'Listo: su contraseña nueva ya vale y tiene un aviso en su correo. Durante las próximas 72 horas no sirve para cambiar su correo, sus preguntas ni su secreto.',
    resetUnlocked: 'Su ID de usuario está desbloqueado.',
    resetWoken: 'Su ID de usuario está activo de nuevo y se avisó a sus administradores.',
    resetAsked:
      'Su ID de usuario **todavía no está activo**: pedí a sus administradores que lo aprueben. Se lo diré aquí y por correo en cuanto alguno responda.',
    resetNobody:
      'Su ID de usuario **todavía no está activo**: debe aprobarlo un administrador y su concesionario no tiene otro aparte de usted. Llame a la mesa de ayuda al {phone}: un supervisor le pedirá su secreto de la mesa de ayuda y decidirá. Se lo diré aquí y por correo.',
    waitingReactivations:
      '{count, plural, one {Una persona pide volver a entrar tras más de 180 días sin uso.} other {# personas piden volver a entrar tras más de 180 días sin uso.}}',
    decideReactivations: 'Decidir',
    noReactivations: 'Nadie espera volver a entrar.',
    askWho: '¿De quién es el ID de usuario?',
    askReactivate: '¿Puede {name} volver a entrar?',
    factName: 'Quién',
    factDealership: 'Concesionario',
    factUnused: 'Último uso',
    factDecision: 'Decisión',
    approve: 'Aprobar',
    deny: 'No aprobar',
    summary: 'Su decisión',
    confirm: '¿Es correcto?',
    yes: 'Sí, así es',
    willApprove: '{name} puede volver a usar su ID de usuario',
    willDeny: '{name} no vuelve a entrar',
    decidedYes: 'Anotado: el ID de usuario de {name} está activo de nuevo y ya se le avisa.',
    decidedNo: 'Anotado: el ID de usuario de {name} sigue inactivo y ya se le avisa.',
  },
  'fr-CA': {
    newPassword: 'Nouveau mot de passe',
    ruleCommon: 'Absent des listes de mots de passe connus, qu’on essaie en premier',
    ruleUsed: 'Aucun de vos {last, number} derniers mots de passe',
    tooShort:
      'C’est trop court : il faut {min} caractères. Quatre ou cinq mots sans rapport entre eux conviennent bien.',
    tooLong: 'C’est trop long : {max} caractères au plus.',
    common:
      'Ce mot de passe figure sur les listes de mots de passe connus, qu’on essaie en premier. Choisissez-en un autre.',
    pattern:
      'Ce sont surtout des répétitions ou des touches voisines; cela se devine vite. Choisissez-en un autre.',
    context:
      'Sans votre nom, votre code d’utilisateur, le concessionnaire ou des mots comme « mot de passe », il en reste trop peu. Choisissez-en un autre.',
    usedBefore: 'C’est l’un de vos {last, number} derniers mots de passe. Choisissez-en un autre.',
    unlockedLine: 'Il était verrouillé; il ne l’est plus.',
    wokenLine: 'Il était inactif depuis plus de 60 jours; il est de nouveau actif.',
    asleepLine:
      'Il est inactif depuis plus de 180 jours. Un administrateur doit approuver avant qu’il puisse servir.',
    reactivatedSubject: '{name} utilise de nouveau {portal}',
    reactivatedText:
      '{name} ({userId}, {dealership}) n’avait pas utilisé {portal} depuis plus de 60 jours et vient de réactiver son code d’utilisateur, avec un code reçu par courriel et ses questions de sécurité.',
    reactivatedNext:
      'Si {name} travaille toujours chez vous, il n’y a rien à faire. Sinon, retirez-lui l’accès : dites-le au clavardage d’aide ou appelez au {phone}.',
    askedSubject: '{name} demande à utiliser de nouveau {portal}',
    askedText:
      '{name} ({userId}, {dealership}) n’a pas utilisé {portal} depuis plus de 180 jours et demande la réactivation de son code d’utilisateur. Son identité a été vérifiée par un code reçu par courriel et ses questions de sécurité; un administrateur doit approuver.',
    askedNext:
      'Pour décider, ouvrez le clavardage d’aide dans {portal} et écrivez : « Qu’est-ce qui m’attend? » Si {name} ne travaille plus chez vous, refusez-le là, ou appelez au {phone}.',
    approvedSubject: 'Votre code d’utilisateur {portal} est de nouveau actif',
    approvedText:
      'Un administrateur l’a approuvé : ouvrez une session à {portalUrl} avec votre nouveau mot de passe.',
    approvedByDeskText:
      'Le centre d’assistance l’a approuvé : ouvrez une session à {portalUrl} avec votre nouveau mot de passe. Si vous n’avez pas parlé au centre d’assistance, appelez tout de suite le {phone}.',
    deniedSubject: 'Votre code d’utilisateur {portal} reste inactif',
    deniedText:
      'Un administrateur de votre concessionnaire n’a pas approuvé la réactivation de votre code d’utilisateur. Parlez-lui, ou appelez le centre d’assistance au {phone}.',
    deniedByDeskText:
      'Le centre d’assistance n’a pas approuvé la réactivation de votre code d’utilisateur. Si vous en avez besoin, appelez le centre d’assistance au {phone}.',
    eventApproved:
      'Bonne nouvelle : un administrateur a approuvé. Votre code d’utilisateur est de nouveau actif; ouvrez une session avec votre nouveau mot de passe.',
    eventApprovedByDesk:
      'Bonne nouvelle : le centre d’assistance a approuvé. Votre code d’utilisateur est de nouveau actif; ouvrez une session avec votre nouveau mot de passe.',
    eventDenied:
      'Un administrateur n’a pas approuvé la réactivation de votre code d’utilisateur. Parlez-lui, ou appelez le centre d’assistance au {phone}.',
    eventDeniedByDesk:
      'Le centre d’assistance n’a pas approuvé la réactivation de votre code d’utilisateur. Si vous en avez besoin, appelez le centre d’assistance au {phone}.',
    nameChange: 'le changement de votre mot de passe',
    nameLocked: 'le retour à votre compte',
    nameReactivation: 'la décision sur qui peut revenir',
    changeLead:
      'Pour cela, j’ouvre un formulaire sécurisé. Il demande le mot de passe que vous avez et le nouveau; n’écrivez ni l’un ni l’autre ici.',
    resetLead: 'Choisissez un nouveau mot de passe dans le formulaire sécurisé; ne l’écrivez jamais ici.',
    isActive: 'Votre code d’utilisateur n’est ni verrouillé ni inactif; un nouveau mot de passe suffit donc.',
    isLocked: 'Votre code d’utilisateur est **verrouillé**. Un nouveau mot de passe le déverrouille.',
    isIdle:
      'Votre code d’utilisateur est **inactif** depuis {days, number} jours. Un nouveau mot de passe le réactive; vos administrateurs en sont avisés.',
    isAsleep:
      'Votre code d’utilisateur est **inactif** depuis {days, number} jours. Au-delà de 180, un administrateur doit aussi approuver : choisissez un nouveau mot de passe, et je le lui demande.',
    changed:
      'C’est fait : votre mot de passe est changé, et un message vous attend dans vos courriels. Tout le reste qui était ouvert pour votre compte est fermé.',
    reset:
      'C’est fait : votre nouveau mot de passe est en vigueur, et un message vous attend dans vos courriels. Pendant 72 heures, il ne compte pas pour changer votre courriel, vos questions ou votre secret.',
    resetUnlocked: 'Votre code d’utilisateur est déverrouillé.',
    resetWoken: 'Votre code d’utilisateur est de nouveau actif, et vos administrateurs sont avisés.',
    resetAsked:
      'Votre code d’utilisateur **n’est pas encore actif** : j’ai demandé à vos administrateurs d’approuver. Je vous le dirai ici et par courriel dès que l’un d’eux aura répondu.',
    resetNobody:
      'Votre code d’utilisateur **n’est pas encore actif** : un administrateur doit approuver, et votre concessionnaire n’en a pas d’autre que vous. Appelez le centre d’assistance au {phone} : un superviseur vous demandera votre secret du centre d’assistance et décidera. Je vous le dirai ici et par courriel.',
    waitingReactivations:
      '{count, plural, one {Une personne demande à revenir après plus de 180 jours d’inactivité.} other {# personnes demandent à revenir après plus de 180 jours d’inactivité.}}',
    decideReactivations: 'Décider',
    noReactivations: 'Personne n’attend de pouvoir revenir.',
    askWho: 'De qui est le code d’utilisateur?',
    askReactivate: '{name} peut-il ou peut-elle revenir?',
    factName: 'Qui',
    factDealership: 'Concessionnaire',
    factUnused: 'Dernière utilisation',
    factDecision: 'Décision',
    approve: 'Approuver',
    deny: 'Ne pas approuver',
    summary: 'Votre décision',
    confirm: 'Est-ce exact?',
    yes: 'Oui, c’est exact',
    willApprove: '{name} peut de nouveau utiliser son code d’utilisateur',
    willDeny: '{name} ne revient pas',
    decidedYes: 'C’est noté : le code d’utilisateur de {name} est de nouveau actif; un message le lui dit.',
    decidedNo: 'C’est noté : le code d’utilisateur de {name} reste inactif; un message le lui dit.',
  },
});

import { defineTexts } from './defineTexts.ts';

/** The secure form: what the chat says of it, the fields that several purposes share, and why one is over. */
export const forms = defineTexts({
  en: {
    open: 'Open the secure form',
    openNew: 'Open a new form',
    ask_questionGate:
      'Now two of your challenge questions. Please answer them in the secure form, never here in the chat.',
    ask_reauthenticate:
      'For this I need your current password and two of your challenge questions. Please enter them in the secure form, never here in the chat.',
    staysOpen: 'It stays open for {minutes, plural, one {a minute} other {# minutes}}.',
    askAnother: 'Shall I open another form?',
    heardLater: 'The secure form is finished; I’ll come back to it right after this.',
    waiting:
      'I’m waiting for the secure form. Passwords and answers belong there, not here. Once you have sent it, we go on.',
    finishedCard: 'This secure form is finished.',
    chatExpired: 'The secure form was open for too long and has closed. Nothing was changed.',
    notDone: 'The secure form has closed. Nothing was changed.',
    needsWebsite:
      'For this I need the secure form, which I can only open in the chat on the portal’s website. Nothing was changed. A person can help you too.',
    done_questionGate: 'Thank you, your answers are right.',
    done_reauthenticate: 'Thank you, I know for sure that it’s you.',
    over_notEnrolled:
      'There are no challenge questions on your account that I could ask. Nothing was changed. Please call the help desk at {phone}: a person asks for your Help Desk secret. After that come back to the chat within half an hour and say “challenge questions”; then you can choose new ones.',
    over_gateClosed:
      'Three sets of answers were wrong, so the questions are closed for a day. Nothing was changed. It goes sooner if you call the help desk at {phone}: a person asks for your Help Desk secret. After that come back to the chat within half an hour and say “challenge questions”; then you can choose new ones.',
    over_noPassword:
      'There is no password on your account that you could confirm. Nothing was changed; a person can help you.',
    over_freshReset:
      'Your password was reset less than 72 hours ago. For your safety this isn’t possible yet. Nothing was changed; a person can help you sooner.',
    over_accountChanged:
      'Your account was changed somewhere else in the meantime, so I closed the form. Nothing was changed here.',
    over_notAllowed: 'Your account isn’t allowed to do that at the moment. Nothing was changed.',
    over_verificationRequired:
      'It took a while, so I’m no longer sure that it’s you. Nothing was changed; please begin again in the chat.',
    currentPassword: 'Current password',
    answerHint: 'Capital letters and extra spaces don’t matter.',
    answerMissing: 'Please answer this question.',
    answersWrong:
      'These answers aren’t right; which of them I don’t say. {setsLeft, plural, one {You have one try left.} other {You have # tries left.}}',
    passwordWrong: 'This isn’t your current password.',
    passwordPaused:
      'Too many wrong passwords. Please wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
    expired: 'This form has expired. Nothing was changed. You can ask for a new one in the chat.',
    ended: 'This form isn’t open any more. Nothing was changed. You can ask for a new one in the chat.',
    otherPlace:
      'This form only works inside the chat that opened it. Please go back there and open it from the chat.',
  },
  es: {
    open: 'Abrir el formulario seguro',
    openNew: 'Abrir un formulario nuevo',
    ask_questionGate:
      'Ahora, dos de sus preguntas de seguridad. Respóndalas en el formulario seguro, nunca aquí en el chat.',
    ask_reauthenticate:
      'Para esto necesito su contraseña actual y dos de sus preguntas de seguridad. Escríbalas en el formulario seguro, nunca aquí en el chat.',
    staysOpen: 'Queda abierto {minutes, plural, one {un minuto} other {# minutos}}.',
    askAnother: '¿Abro otro formulario?',
    heardLater: 'El formulario seguro ya terminó; vuelvo a él en cuanto acabemos con esto.',
    waiting:
      'Estoy esperando el formulario seguro. Las contraseñas y las respuestas van ahí, no aquí. En cuanto lo envíe, seguimos.',
    finishedCard: 'Este formulario seguro ya terminó.',
    chatExpired: 'El formulario seguro estuvo abierto demasiado tiempo y se cerró. No se cambió nada.',
    notDone: 'El formulario seguro se cerró. No se cambió nada.',
    needsWebsite:
      'Para esto necesito el formulario seguro, y solo puedo abrirlo en el chat del sitio web del portal. No se cambió nada. También le puede ayudar una persona.',
    done_questionGate: 'Gracias, sus respuestas son correctas.',
    done_reauthenticate: 'Gracias, ahora sé con certeza que es usted.',
    over_notEnrolled:
      'Su cuenta no tiene preguntas de seguridad que yo pueda hacerle. No se cambió nada. Llame a la mesa de ayuda al {phone}: una persona le pedirá su secreto de la mesa de ayuda. Después vuelva al chat en menos de media hora y escriba «preguntas de seguridad»; entonces podrá elegir otras.',
    over_gateClosed:
      'Tres grupos de respuestas fueron incorrectos y las preguntas quedan cerradas por un día. No se cambió nada. Antes se puede si llama a la mesa de ayuda al {phone}: una persona le pedirá su secreto de la mesa de ayuda. Después vuelva al chat en menos de media hora y escriba «preguntas de seguridad»; entonces podrá elegir otras.',
    over_noPassword:
      'Su cuenta no tiene una contraseña que usted pueda confirmar. No se cambió nada; una persona le puede ayudar.',
    over_freshReset:
      'Su contraseña se restableció hace menos de 72 horas. Por su seguridad, esto todavía no es posible. No se cambió nada; una persona le puede ayudar antes.',
    over_accountChanged:
      'Mientras tanto su cuenta se cambió en otro lugar, así que cerré el formulario. Aquí no se cambió nada.',
    over_notAllowed: 'Por el momento su cuenta no puede hacer eso. No se cambió nada.',
    over_verificationRequired:
      'Pasó un buen rato y ya no sé con certeza que es usted. No se cambió nada; empiece de nuevo en el chat.',
    currentPassword: 'Contraseña actual',
    answerHint: 'Las mayúsculas y los espacios de más no importan.',
    answerMissing: 'Responda esta pregunta.',
    answersWrong:
      'Estas respuestas no son correctas; cuál de ellas no lo digo. {setsLeft, plural, one {Le queda un intento.} other {Le quedan # intentos.}}',
    passwordWrong: 'Esta no es su contraseña actual.',
    passwordPaused:
      'Demasiadas contraseñas incorrectas. Espere {minutes, plural, one {un minuto} other {# minutos}} e intente de nuevo.',
    expired: 'Este formulario venció. No se cambió nada. Puede pedir uno nuevo en el chat.',
    ended: 'Este formulario ya no está abierto. No se cambió nada. Puede pedir uno nuevo en el chat.',
    otherPlace:
      'Este formulario solo funciona dentro del chat que lo abrió. Vuelva ahí y ábralo desde el chat.',
  },
  'fr-CA': {
    open: 'Ouvrir le formulaire sécurisé',
    openNew: 'Ouvrir un nouveau formulaire',
    ask_questionGate:
      'Maintenant, deux de vos questions de sécurité. Veuillez y répondre dans le formulaire sécurisé, jamais ici dans le clavardage.',
    ask_reauthenticate:
      'Pour cela, il me faut votre mot de passe actuel et deux de vos questions de sécurité. Veuillez les entrer dans le formulaire sécurisé, jamais ici dans le clavardage.',
    staysOpen: 'Il reste ouvert {minutes, plural, one {une minute} other {# minutes}}.',
    askAnother: 'Dois-je ouvrir un autre formulaire?',
    heardLater: 'Le formulaire sécurisé est terminé; j’y reviens juste après ceci.',
    waiting:
      'J’attends le formulaire sécurisé. Les mots de passe et les réponses vont là, pas ici. Dès que vous l’aurez envoyé, nous continuerons.',
    finishedCard: 'Ce formulaire sécurisé est terminé.',
    chatExpired:
      'Le formulaire sécurisé est resté ouvert trop longtemps et s’est fermé. Rien n’a été modifié.',
    notDone: 'Le formulaire sécurisé s’est fermé. Rien n’a été modifié.',
    needsWebsite:
      'Pour cela, il me faut le formulaire sécurisé, que je ne peux ouvrir que dans le clavardage du site du portail. Rien n’a été modifié. Une personne peut aussi vous aider.',
    done_questionGate: 'Merci, vos réponses sont exactes.',
    done_reauthenticate: 'Merci, je sais maintenant avec certitude que c’est vous.',
    over_notEnrolled:
      'Votre compte n’a pas de questions de sécurité que je pourrais vous poser. Rien n’a été modifié. Appelez le centre d’assistance au {phone} : une personne vous demandera votre secret du centre d’assistance. Revenez ensuite au clavardage dans la demi-heure et écrivez « questions de sécurité »; vous pourrez alors en choisir de nouvelles.',
    over_gateClosed:
      'Trois séries de réponses étaient inexactes; les questions sont donc fermées pour une journée. Rien n’a été modifié. Pour aller plus vite, appelez le centre d’assistance au {phone} : une personne vous demandera votre secret du centre d’assistance. Revenez ensuite au clavardage dans la demi-heure et écrivez « questions de sécurité »; vous pourrez alors en choisir de nouvelles.',
    over_noPassword:
      'Votre compte n’a pas de mot de passe que vous pourriez confirmer. Rien n’a été modifié; une personne peut vous aider.',
    over_freshReset:
      'Votre mot de passe a été réinitialisé il y a moins de 72 heures. Pour votre sécurité, ce n’est pas encore possible. Rien n’a été modifié; une personne peut vous aider plus tôt.',
    over_accountChanged:
      'Votre compte a été modifié ailleurs entre-temps; j’ai donc fermé le formulaire. Ici, rien n’a été modifié.',
    over_notAllowed: 'Pour le moment, votre compte ne permet pas cela. Rien n’a été modifié.',
    over_verificationRequired:
      'Cela a pris du temps et je ne suis plus certain que c’est vous. Rien n’a été modifié; veuillez recommencer dans le clavardage.',
    currentPassword: 'Mot de passe actuel',
    answerHint: 'Les majuscules et les espaces en trop n’ont pas d’importance.',
    answerMissing: 'Veuillez répondre à cette question.',
    answersWrong:
      'Ces réponses ne sont pas exactes; je ne dis pas laquelle. {setsLeft, plural, one {Il vous reste un essai.} other {Il vous reste # essais.}}',
    passwordWrong: 'Ce n’est pas votre mot de passe actuel.',
    passwordPaused:
      'Trop de mots de passe inexacts. Veuillez attendre {minutes, plural, one {une minute} other {# minutes}} et réessayer.',
    expired:
      'Ce formulaire est expiré. Rien n’a été modifié. Vous pouvez en demander un nouveau dans le clavardage.',
    ended:
      'Ce formulaire n’est plus ouvert. Rien n’a été modifié. Vous pouvez en demander un nouveau dans le clavardage.',
    otherPlace:
      'Ce formulaire ne fonctionne que dans le clavardage qui l’a ouvert. Veuillez y retourner et l’ouvrir de là.',
  },
});

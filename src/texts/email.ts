import { defineTexts } from './defineTexts.ts';

/** The change of an e-mail address: in the chat, and the mails that only it sends. */
export const email = defineTexts({
  en: {
    codeSubject: 'Code to confirm this e-mail address',
    codeText:
      'Somebody asked in {channel} to use this address for a {portal} account. This is the code for it:\n\n{code}\n\nType it into that same chat within {minutes} minutes. It works once.\n\nNobody from {brand} will ever ask you for this code, on the phone or by e-mail. If you did not ask for it, ignore this message: nothing happens without the code.',
    withdrawnSubject: 'Your {portal} e-mail address stays as it is',
    withdrawnText:
      'The change of your {portal} e-mail address that we told you about was withdrawn. Your address is still {email}.',
    name: 'changing your e-mail address',
    ask: 'What is the new e-mail address?',
    slot: 'E-mail address',
    current: 'Current address',
    summary: 'Change your e-mail address',
    confirm:
      'I will mail a code to the new address, and a notice to the current one. Nothing changes before you have typed the code here. Shall I?',
    yes: 'Send the code',
    sent: 'A code is on its way to **{email}**. The current address gets a notice.',
    askCode: 'What is the 8-digit code in that message? It works for 10 minutes. Or say “resend”.',
    codeSlot: 'Code',
    codeShape: 'The code has eight digits.',
    wrong:
      'That is not the code. {triesLeft, plural, one {One try is left.} other {# tries are left.}} Check that it is the newest message, please.',
    usedUp:
      'That was not the code either, and now it does not work any more. Nothing was changed. You can have a new one.',
    expired: 'That code does not work any more. Nothing was changed. You can have a new one.',
    resent: 'Another code is on its way; only the newest one works.',
    tooSoon:
      'A code is on its way. You can have another one in {seconds, plural, one {a second} other {# seconds}}.',
    dailyLimit:
      'That was the tenth message with a code within a day, which is the most that I may send. Please try again tomorrow, or ask for a person.',
    done: 'Done: your e-mail address is now **{email}**. Both addresses have been told. What you do next in here needs a code to the new address first.',
    refused_invalid: 'That does not look like an e-mail address. It has the form name@company.com.',
    refused_same: 'That is the address that you have already.',
    refused_role:
      'Several people may read a mailbox like that (sales@, info@, …), and each of them could become you. Please give me an address of your own.',
    refused_mixedScript:
      'The part behind the @ mixes letters of several alphabets, as forged addresses do. Please type it yourself, do not paste it.',
    refused_lookalike:
      'The part behind the @ looks like a well-known one, but is another. Please check it letter by letter.',
    refused_taken: 'That address belongs to another user already. Each needs one of their own.',
    refused_tooMany:
      'You have named too many addresses that belong to others. Please try again tomorrow, or ask for a person.',
    takenMeanwhile:
      'Somebody else was faster: that address belongs to another user now. Nothing was changed.',
    lostMailbox:
      'If you cannot read the address on record any more, I cannot make sure that it is you. A person at the help desk can: {phone} ({hours}).',
    withdrawn: 'I have withdrawn the change; your address stays as it is.',
  },
  es: {
    codeSubject: 'Código para confirmar esta dirección de correo',
    codeText:
      'Alguien pidió en {channel} usar esta dirección para una cuenta de {portal}. Este es el código:\n\n{code}\n\nEscríbalo en ese mismo chat antes de {minutes} minutos. Sirve una sola vez.\n\nNadie de {brand} le pedirá nunca este código, ni por teléfono ni por correo. Si usted no lo solicitó, ignore este mensaje: sin el código no ocurre nada.',
    withdrawnSubject: 'Su correo electrónico de {portal} sigue igual',
    withdrawnText:
      'Se retiró el cambio de su correo electrónico de {portal} del que le avisamos. Su dirección sigue siendo {email}.',
    name: 'el cambio de su correo electrónico',
    ask: '¿Cuál es la dirección de correo nueva?',
    slot: 'Correo electrónico',
    current: 'Dirección actual',
    summary: 'Cambiar su correo electrónico',
    confirm:
      'Enviaré un código a la dirección nueva y un aviso a la actual. Nada cambia hasta que usted escriba aquí el código. ¿Lo hago?',
    yes: 'Enviar el código',
    sent: 'Va un código en camino a **{email}**. La dirección actual recibe un aviso.',
    askCode: '¿Cuál es el código de 8 cifras de ese mensaje? Sirve durante 10 minutos. O diga «reenviar».',
    codeSlot: 'Código',
    codeShape: 'El código tiene ocho cifras.',
    wrong:
      'Ese no es el código. {triesLeft, plural, one {Queda un intento.} other {Quedan # intentos.}} Compruebe que sea el mensaje más reciente.',
    usedUp: 'Ese tampoco era el código, y ahora ya no sirve. No se cambió nada. Puede pedir uno nuevo.',
    expired: 'Ese código ya no sirve. No se cambió nada. Puede pedir uno nuevo.',
    resent: 'Va otro código en camino; solo sirve el más reciente.',
    tooSoon:
      'Ya va un código en camino. Podrá pedir otro en {seconds, plural, one {un segundo} other {# segundos}}.',
    dailyLimit:
      'Con este van diez mensajes con código en un día, lo máximo que puedo enviar. Inténtelo mañana o pida hablar con una persona.',
    done: 'Listo: su correo electrónico ahora es **{email}**. Se avisó a las dos direcciones. Para lo siguiente que haga aquí hará falta antes un código enviado a la nueva.',
    refused_invalid: 'Eso no parece una dirección de correo. Tiene la forma nombre@empresa.com.',
    refused_same: 'Esa es la dirección que ya tiene.',
    refused_role:
      'Un buzón así (ventas@, info@…) pueden leerlo varias personas, y cualquiera podría hacerse pasar por usted. Deme una dirección propia, por favor.',
    refused_mixedScript:
      'La parte que sigue a la @ mezcla letras de varios alfabetos, como las direcciones falsificadas. Escríbala usted, sin pegarla.',
    refused_lookalike:
      'La parte que sigue a la @ se parece a una conocida, pero es otra. Revísela letra por letra, por favor.',
    refused_taken: 'Esa dirección ya es de otro usuario. Cada uno necesita la suya.',
    refused_tooMany:
      'Ha indicado demasiadas direcciones que son de otros. Inténtelo mañana o pida hablar con una persona.',
    takenMeanwhile: 'Alguien fue más rápido: esa dirección ya es de otro usuario. No se cambió nada.',
    lostMailbox:
      'Si ya no puede leer la dirección registrada, no puedo comprobar que es usted. Una persona de la mesa de ayuda sí puede: {phone} ({hours}).',
    withdrawn: 'Retiré el cambio; su dirección sigue como estaba.',
  },
  'fr-CA': {
    codeSubject: 'Code pour confirmer cette adresse courriel',
    codeText:
      'Quelqu’un a demandé dans {channel} d’utiliser cette adresse pour un compte {portal}. Voici le code :\n\n{code}\n\nSaisissez-le dans ce même clavardage d’ici {minutes} minutes. Il ne sert qu’une fois.\n\nPersonne chez {brand} ne vous demandera jamais ce code, ni au téléphone ni par courriel. Si vous n’avez rien demandé, ignorez ce message : sans le code, il ne se passe rien.',
    withdrawnSubject: 'Votre adresse courriel {portal} reste la même',
    withdrawnText:
      'Le changement de votre adresse courriel {portal} dont nous vous avions avisé a été retiré. Votre adresse est toujours {email}.',
    name: 'le changement de votre adresse courriel',
    ask: 'Quelle est la nouvelle adresse courriel?',
    slot: 'Adresse courriel',
    current: 'Adresse actuelle',
    summary: 'Changer votre adresse courriel',
    confirm:
      'J’enverrai un code à la nouvelle adresse et un avis à l’adresse actuelle. Rien ne change avant que vous ayez saisi le code ici. Je le fais?',
    yes: 'Envoyer le code',
    sent: 'Un code est en route vers **{email}**. L’adresse actuelle reçoit un avis.',
    askCode: 'Quel est le code à 8 chiffres de ce message? Il est valable 10 minutes. Ou dites « renvoyer ».',
    codeSlot: 'Code',
    codeShape: 'Le code compte huit chiffres.',
    wrong:
      'Ce n’est pas le code. {triesLeft, plural, one {Il reste un essai.} other {Il reste # essais.}} Vérifiez que c’est bien le message le plus récent.',
    usedUp:
      'Ce n’était pas le code non plus, et il ne fonctionne plus maintenant. Rien n’a été changé. Vous pouvez en avoir un nouveau.',
    expired: 'Ce code ne fonctionne plus. Rien n’a été changé. Vous pouvez en avoir un nouveau.',
    resent: 'Un autre code est en route; seul le plus récent fonctionne.',
    tooSoon:
      'Un code est déjà en route. Vous pourrez en avoir un autre dans {seconds, plural, one {une seconde} other {# secondes}}.',
    dailyLimit:
      'Cela fait dix messages avec un code en un jour, le plus que je puisse envoyer. Réessayez demain ou demandez à parler à une personne.',
    done: 'C’est fait : votre adresse courriel est maintenant **{email}**. Les deux adresses ont été avisées. Pour la suite, il faudra d’abord un code envoyé à la nouvelle.',
    refused_invalid: 'Cela ne ressemble pas à une adresse courriel. Elle a la forme nom@entreprise.com.',
    refused_same: 'C’est l’adresse que vous avez déjà.',
    refused_role:
      'Plusieurs personnes peuvent lire une telle boîte (ventes@, info@…), et chacune pourrait se faire passer pour vous. Veuillez me donner une adresse bien à vous.',
    refused_mixedScript:
      'La partie qui suit le @ mélange des lettres de plusieurs alphabets, comme le font les adresses falsifiées. Veuillez la taper vous-même, sans la coller.',
    refused_lookalike:
      'La partie qui suit le @ ressemble à une adresse connue, mais c’en est une autre. Veuillez la vérifier lettre par lettre.',
    refused_taken: 'Cette adresse appartient déjà à un autre utilisateur. Chacun doit avoir la sienne.',
    refused_tooMany:
      'Vous avez nommé trop d’adresses qui appartiennent à d’autres. Réessayez demain ou demandez à parler à une personne.',
    takenMeanwhile:
      'Quelqu’un a été plus rapide : cette adresse appartient maintenant à un autre utilisateur. Rien n’a été changé.',
    lostMailbox:
      'Si vous ne pouvez plus lire l’adresse au dossier, je ne peux pas m’assurer que c’est vous. Une personne du centre d’assistance le peut : {phone} ({hours}).',
    withdrawn: 'J’ai retiré le changement; votre adresse reste la même.',
  },
});

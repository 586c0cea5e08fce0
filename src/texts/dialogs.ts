import { defineTexts } from './defineTexts.ts';

/** The conversation itself: greeting, repair, verification, what went wrong. */
export const dialogs = defineTexts({
  en: {
    secretRemoved:
      'I have taken what looks like a password or an answer out of our chat; nobody can read it here. Please never type one here: if it is in use, change it.',
    secretRemovedTeams:
      'I have kept what looks like a password or an answer out of my records, but it still stands in your Teams chat: please delete that message, and change it if it is in use. Never type one here.',
    introduction:
      'Hi, I’m Dealer Help, a bot for your {name} user account. Our chat is kept for a while; the [privacy page]({privacyUrl}) says how.',
    greeting: 'What can I do for you?',
    capabilities: 'Here is what I can help with:',
    noSuchNumber: 'There is no such number to choose right now. This is what there is:',
    capabilitiesHint: 'Type a number, or just say it in your own words.',
    capabilitiesLater: 'Tell me any of it, and it comes next.',
    goodbye: 'You’re welcome. I’m here whenever you need me.',
    outOfScope:
      'I can’t help with that here: I look after user accounts and access to applications. For anything else the help desk is at {phone}.',
    whatElse: 'All right. What can I do for you instead?',
    inThisLanguage: 'Let’s go on in English. What can I do for you?',
    clarify: 'Did you mean “{a}” or “{b}”?',
    clarifyOne: 'Did you mean “{a}”?',
    neither: 'Neither',
    stillNotUnderstood: 'I’m sorry, I still don’t get it. Shall a person take over?',
    tryAgain: 'Let me try again',
    notUnderstood: 'Sorry, I didn’t get that.',
    notUnderstoodAgain:
      'I still didn’t get that. You can type “person” to reach somebody at the help desk, or try once more.',
    doOrSteps: 'Shall I take care of it, or show you how to do it on the portal?',
    doItNow: 'Do it now',
    showSteps: 'Show me the steps',
    notYetHere:
      '“{task}” can’t be done in this chat yet. A person can do it for you, or I show you the steps.',
    paused: '“{task}” is out of service for the moment. A person can help you, or I show you the steps.',
    firstThen: 'Two things, then. First: {first}. After that: {others}.',
    noted: 'Noted for afterwards: {need}.',
    nextNeed: 'Now to the other thing: {need}.',
    backTo: 'Back to {task}.',
    understood: 'Got it. {list}',
    fact: '**{title}:** {value}',
    change: 'Change something',
    whatToChange: 'What would you like to change?',
    cancelled: 'All right, I’ve dropped {task}. Nothing was changed.',
    handedOver: 'I’ve stopped {task}; nothing was changed. The help desk has what you told me.',
    nothingChanged: 'All right. Nothing was changed.',
    nothingToCancel: 'There is nothing running that I could cancel. Nothing was changed.',
    nothingToGoBack: 'There is nothing to go back to.',
    firstQuestion: 'This is the first question: there is nothing before it.',
    startingOver: 'From the beginning, then.',
    helpInside:
      'We’re in the middle of {task}. You can answer the question below, or type “back”, “repeat”, “start over”, “cancel” or “person”. You can also correct anything, like “change the date”.',
    welcomeBack:
      'Welcome back! We were in the middle of {task}. Shall we go on? For your safety I may ask you again who you are.',
    goOn: 'Go on',
    dropIt: 'Drop it',
    upgraded:
      'I was updated in the meantime and lost my place. Nothing was changed; please tell me once more what you need.',
    cardFinished: 'That one is finished: its buttons do nothing any more.',
    verification: 'checking who you are',
    whyVerify: 'First I need to make sure that it’s you.',
    askUserId: 'What is your User ID? (the one you sign in to the portal with, like jsmith)',
    askPdn:
      'And your dealership’s Primary Dealer Number (PDN)? It has five digits; your office manager knows it.',
    pdnExplained:
      'The PDN is the five-digit number that stands for your dealership with the lender. Your office manager knows it.',
    pdnShape: 'A PDN has exactly five digits, like 12345. Your office manager knows yours.',
    codeSent:
      'If that matches our records, a code is on its way to the e-mail address that we have for you. It’s good for 10 minutes.',
    codeSentToAccount: 'I’ve sent a code to the e-mail address on your account. It’s good for 10 minutes.',
    askCode: 'Please type the eight digits here, or “resend” if nothing arrives within a minute.',
    codeShape: 'The code has eight digits, like 1234 5678. That didn’t count as a try.',
    codeWrong:
      'That isn’t the code. {triesLeft, plural, one {You have one try left.} other {You have # tries left.}}',
    codeUsedUp: 'That was the last try for this code; it can’t be used any more.',
    codeExpired: 'That code has expired.',
    askNewCode: 'Shall I send a new one?',
    newCode: 'Send a new code',
    codeResent: 'A new code is on its way. Only the newest one works.',
    codeTooSoon:
      'I can send another one in {seconds, plural, one {# second} other {# seconds}}. Please look in your spam folder too.',
    codeDailyLimit: 'No more codes can be sent from here today. Nothing was changed. A person can help you.',
    verifyPaused:
      'I can’t check who you are from here until {when}. Nothing was changed. A person can help you sooner.',
    verified: 'Thank you, {name}, that worked.',
    statusLocked:
      'Your account is locked, so I can’t do this for you. Nothing was changed. Say “unlock my account”, and we’ll lift that first; a person can help too.',
    statusIdle:
      'Your account went to sleep because it wasn’t used for a long time. Nothing was changed. Say “I can’t sign in”, and we’ll wake it up first; a person can help too.',
    statusFrozen: 'Your account is frozen for its safety. Nothing was changed; only a person can lift that.',
    statusOffboarded: 'Your account has been closed. Nothing was changed; only a person can help with that.',
    notAllowed: 'Your account isn’t allowed to do that. Nothing was changed. A person can look into it.',
    notAdministrator: 'Only an administrator of the dealership can do that. Nothing was changed.',
    beneficiaryNotAllowed: 'The person it is for can’t be given access at the moment. Nothing was changed.',
    alreadyHeld: 'All of that is already there. Nothing was changed.',
    alreadyRequested: 'All of that has been asked for already. Nothing was changed.',
    alreadyDecided: '{name} was faster and decided on {when}. Nothing else was changed.',
    alreadyClosed: 'That is settled already; nothing is open any more. Nothing was changed.',
    unknownApplication: 'One of these applications isn’t in the catalogue any more. Nothing was changed.',
    invalidDate:
      'These dates don’t work: the start can’t be in the past or too far away, and the end must not come before it.',
    busy: 'I can’t get that done right now. Nothing was changed; please try again in a minute.',
    failed: 'That didn’t work. Nothing was changed. A person can look into it.',
  },
  es: {
    secretRemoved:
      'He quitado de nuestro chat lo que parece una contraseña o una respuesta; aquí nadie puede leerlo. Por favor, nunca la escriba aquí: si está en uso, cámbiela.',
    secretRemovedTeams:
      'No he guardado lo que parece una contraseña o una respuesta, pero sigue en su chat de Teams: elimine ese mensaje y cámbiela si está en uso. Nunca la escriba aquí.',
    introduction:
      'Hola, soy Dealer Help, un bot para su cuenta de usuario de {name}. La conversación se guarda por un tiempo; la [página de privacidad]({privacyUrl}) explica cómo.',
    greeting: '¿En qué le puedo ayudar?',
    capabilities: 'Esto es lo que puedo hacer por usted:',
    noSuchNumber: 'En este momento no hay nada con ese número. Puede elegir entre esto:',
    capabilitiesHint: 'Escriba un número o dígalo con sus propias palabras.',
    capabilitiesLater: 'Dígame cualquiera de estas cosas y la vemos después.',
    goodbye: 'Con gusto. Aquí estoy cuando me necesite.',
    outOfScope:
      'Con eso no le puedo ayudar aquí: me ocupo de las cuentas de usuario y del acceso a aplicaciones. Para todo lo demás, la mesa de ayuda atiende en el {phone}.',
    whatElse: 'De acuerdo. ¿Qué puedo hacer entonces por usted?',
    inThisLanguage: 'Sigamos en español. ¿En qué puedo ayudarle?',
    clarify: '¿Quiso decir «{a}» o «{b}»?',
    clarifyOne: '¿Quiso decir «{a}»?',
    neither: 'Ninguna de las dos',
    stillNotUnderstood: 'Lo siento, todavía no le entiendo. ¿Quiere que siga una persona?',
    tryAgain: 'Lo intento de nuevo',
    notUnderstood: 'Disculpe, no le entendí.',
    notUnderstoodAgain:
      'Sigo sin entenderle. Escriba «persona» para hablar con la mesa de ayuda, o inténtelo una vez más.',
    doOrSteps: '¿Me encargo yo, o le muestro cómo hacerlo en el portal?',
    doItNow: 'Hacerlo ahora',
    showSteps: 'Mostrar los pasos',
    notYetHere:
      '«{task}» todavía no se puede hacer en este chat. Una persona lo hace por usted, o le muestro los pasos.',
    paused:
      '«{task}» está fuera de servicio por el momento. Una persona le puede ayudar, o le muestro los pasos.',
    firstThen: 'Son dos cosas. Primero: {first}. Después: {others}.',
    noted: 'Anotado para después: {need}.',
    nextNeed: 'Pasemos a lo otro: {need}.',
    backTo: 'Volvamos a lo anterior: {task}.',
    understood: 'Entendido. {list}',
    fact: '**{title}:** {value}',
    change: 'Cambiar algo',
    whatToChange: '¿Qué desea cambiar?',
    cancelled: 'De acuerdo, dejo {task}. No se cambió nada.',
    handedOver: 'Dejé {task}; no se cambió nada. La mesa de ayuda tiene lo que usted me dijo.',
    nothingChanged: 'De acuerdo. No se cambió nada.',
    nothingToCancel: 'No hay nada en curso que se pueda cancelar. No se cambió nada.',
    nothingToGoBack: 'No hay nada a lo que volver.',
    firstQuestion: 'Esta es la primera pregunta: no hay nada antes.',
    startingOver: 'Empecemos desde el principio.',
    helpInside:
      'Estamos en esto: {task}. Responda la pregunta de abajo, o escriba «atrás», «repetir», «empezar de nuevo», «cancelar» o «persona». También puede corregir algo, por ejemplo «cambiar la fecha».',
    welcomeBack:
      '¡Qué bueno verle de nuevo! Estábamos en esto: {task}. ¿Seguimos? Por su seguridad quizá le pregunte otra vez quién es.',
    goOn: 'Seguir',
    dropIt: 'Dejarlo',
    upgraded:
      'Entretanto me actualizaron y perdí el hilo. No se cambió nada; dígame por favor otra vez qué necesita.',
    cardFinished: 'Esa tarjeta ya terminó: sus botones ya no hacen nada.',
    verification: 'la comprobación de su identidad',
    whyVerify: 'Primero necesito asegurarme de que es usted.',
    askUserId: '¿Cuál es su ID de usuario? (el que usa para entrar al portal, por ejemplo jsmith)',
    askPdn:
      '¿Y el número principal de concesionario (PDN)? Tiene cinco dígitos; lo conoce quien administra la oficina.',
    pdnExplained:
      'El PDN es el número de cinco dígitos con el que el prestamista identifica a su concesionario. Lo conoce quien administra la oficina.',
    pdnShape:
      'El PDN tiene exactamente cinco dígitos, por ejemplo 12345. Quien administra la oficina conoce el suyo.',
    codeSent:
      'Si coincide con nuestros registros, un código va en camino a la dirección de correo que tenemos de usted. Vale por 10 minutos.',
    codeSentToAccount: 'Le envié un código a la dirección de correo de su cuenta. Vale por 10 minutos.',
    askCode: 'Escriba aquí los ocho dígitos, o «reenviar» si en un minuto no llega nada.',
    codeShape: 'El código tiene ocho dígitos, por ejemplo 1234 5678. Esto no contó como intento.',
    codeWrong:
      'Ese no es el código. {triesLeft, plural, one {Le queda un intento.} other {Le quedan # intentos.}}',
    codeUsedUp: 'Era el último intento con este código; ya no sirve.',
    codeExpired: 'Ese código ya venció.',
    askNewCode: '¿Le envío uno nuevo?',
    newCode: 'Enviar un código nuevo',
    codeResent: 'Va en camino un código nuevo. Solo vale el más reciente.',
    codeTooSoon:
      'Puedo enviar otro en {seconds, plural, one {# segundo} other {# segundos}}. Revise también el correo no deseado.',
    codeDailyLimit:
      'Hoy ya no se pueden enviar más códigos desde aquí. No se cambió nada. Una persona le puede ayudar.',
    verifyPaused:
      'Hasta el {when} no puedo comprobar desde aquí quién es usted. No se cambió nada. Una persona le puede ayudar antes.',
    verified: 'Gracias, {name}, todo en orden.',
    statusLocked:
      'Su cuenta está bloqueada, por eso no puedo hacerlo. No se cambió nada. Dígame «desbloquear mi usuario» y lo resolvemos primero; también le puede ayudar una persona.',
    statusIdle:
      'Su cuenta quedó inactiva por falta de uso. No se cambió nada. Dígame «no puedo entrar a mi cuenta» y la reactivamos primero; también le puede ayudar una persona.',
    statusFrozen:
      'Su cuenta está congelada por seguridad. No se cambió nada; solo una persona puede levantarlo.',
    statusOffboarded: 'Su cuenta fue cerrada. No se cambió nada; solo una persona puede ayudarle con eso.',
    notAllowed: 'Su cuenta no tiene permiso para eso. No se cambió nada. Una persona puede revisarlo.',
    notAdministrator: 'Solo un administrador del concesionario puede hacerlo. No se cambió nada.',
    beneficiaryNotAllowed: 'A esa persona no se le puede dar acceso por ahora. No se cambió nada.',
    alreadyHeld: 'Todo eso ya está concedido. No se cambió nada.',
    alreadyRequested: 'Todo eso ya está solicitado. No se cambió nada.',
    alreadyDecided: '{name} se adelantó y decidió el {when}. No se cambió nada más.',
    alreadyClosed: 'Eso ya está resuelto; no queda nada abierto. No se cambió nada.',
    unknownApplication: 'Una de esas aplicaciones ya no está en el catálogo. No se cambió nada.',
    invalidDate:
      'Esas fechas no sirven: el inicio no puede estar en el pasado ni demasiado lejos, y el final no puede ser anterior.',
    busy: 'Ahora mismo no lo puedo hacer. No se cambió nada; inténtelo de nuevo en un minuto.',
    failed: 'No funcionó. No se cambió nada. Una persona puede revisarlo.',
  },
  'fr-CA': {
    secretRemoved:
      'J’ai retiré de notre clavardage ce qui ressemble à un mot de passe ou à une réponse; personne ne peut le lire ici. Ne l’écrivez jamais ici : s’il sert encore, changez-le.',
    secretRemovedTeams:
      'Je n’ai pas gardé ce qui ressemble à un mot de passe ou à une réponse, mais il reste dans votre clavardage Teams : supprimez ce message et changez-le s’il sert encore. Ne l’écrivez jamais ici.',
    introduction:
      'Bonjour, je suis Dealer Help, un robot pour votre compte d’utilisateur {name}. Notre conversation est conservée un certain temps; la [page de confidentialité]({privacyUrl}) dit comment.',
    greeting: 'Que puis-je faire pour vous?',
    capabilities: 'Voici ce que je peux faire pour vous :',
    noSuchNumber: 'Aucun choix ne porte ce numéro pour le moment. Voici ce qui est possible :',
    capabilitiesHint: 'Tapez un numéro, ou dites-le simplement dans vos mots.',
    capabilitiesLater: 'Dites-moi ce qu’il vous faut de cette liste, et nous y passerons ensuite.',
    goodbye: 'Avec plaisir. Je suis là quand vous aurez besoin de moi.',
    outOfScope:
      'Je ne peux pas vous aider pour cela ici : je m’occupe des comptes d’utilisateur et de l’accès aux applications. Pour le reste, le centre d’assistance répond au {phone}.',
    whatElse: 'D’accord. Que puis-je faire d’autre pour vous?',
    inThisLanguage: 'Continuons en français. Que puis-je faire pour vous?',
    clarify: 'Vouliez-vous dire « {a} » ou « {b} »?',
    clarifyOne: 'Vouliez-vous dire « {a} »?',
    neither: 'Ni l’un ni l’autre',
    stillNotUnderstood:
      'Je suis désolé, je ne comprends toujours pas. Voulez-vous qu’une personne prenne la relève?',
    tryAgain: 'Je réessaie',
    notUnderstood: 'Désolé, je n’ai pas compris.',
    notUnderstoodAgain:
      'Je n’ai toujours pas compris. Tapez « personne » pour joindre le centre d’assistance, ou réessayez.',
    doOrSteps: 'Je m’en charge, ou je vous montre comment faire sur le portail?',
    doItNow: 'Faites-le maintenant',
    showSteps: 'Montrez-moi les étapes',
    notYetHere:
      '« {task} » ne peut pas encore se faire dans ce clavardage. Une personne peut le faire pour vous, ou je vous montre les étapes.',
    paused:
      '« {task} » est hors service pour le moment. Une personne peut vous aider, ou je vous montre les étapes.',
    firstThen: 'Il y a donc deux choses. D’abord : {first}. Ensuite : {others}.',
    noted: 'C’est noté pour après : {need}.',
    nextNeed: 'Passons à l’autre chose : {need}.',
    backTo: 'Revenons à ceci : {task}.',
    understood: 'Bien compris. {list}',
    fact: '**{title} :** {value}',
    change: 'Changer quelque chose',
    whatToChange: 'Que voulez-vous changer?',
    cancelled: 'D’accord, j’abandonne {task}. Rien n’a été changé.',
    handedOver: 'J’ai arrêté {task}; rien n’a été changé. Le centre d’assistance a ce que vous m’avez dit.',
    nothingChanged: 'D’accord. Rien n’a été changé.',
    nothingToCancel: 'Il n’y a rien en cours à annuler. Rien n’a été changé.',
    nothingToGoBack: 'Il n’y a rien avant cela.',
    firstQuestion: 'C’est la première question : il n’y a rien avant.',
    startingOver: 'Reprenons depuis le début.',
    helpInside:
      'Nous en sommes à ceci : {task}. Répondez à la question ci-dessous, ou tapez « retour », « répéter », « recommencer », « annuler » ou « personne ». Vous pouvez aussi corriger un point, par exemple « changer la date ».',
    welcomeBack:
      'Bon retour! Nous en étions à ceci : {task}. On continue? Pour votre sécurité, je vous demanderai peut-être de nouveau qui vous êtes.',
    goOn: 'Continuer',
    dropIt: 'Abandonner',
    upgraded:
      'J’ai été mis à jour entre-temps et j’ai perdu le fil. Rien n’a été changé; redites-moi ce qu’il vous faut, s’il vous plaît.',
    cardFinished: 'Cette carte est terminée : ses boutons ne font plus rien.',
    verification: 'la vérification de votre identité',
    whyVerify: 'Je dois d’abord m’assurer que c’est bien vous.',
    askUserId:
      'Quel est votre code d’utilisateur? (celui avec lequel vous ouvrez une session sur le portail, par exemple jsmith)',
    askPdn:
      'Et le numéro principal de concessionnaire (PDN)? Il compte cinq chiffres; votre responsable de bureau le connaît.',
    pdnExplained:
      'Le PDN est le numéro à cinq chiffres qui désigne votre concession auprès du prêteur. Votre responsable de bureau le connaît.',
    pdnShape:
      'Un PDN compte exactement cinq chiffres, par exemple 12345. Votre responsable de bureau connaît le vôtre.',
    codeSent:
      'Si cela concorde avec nos dossiers, un code est en route vers l’adresse courriel que nous avons pour vous. Il est valable 10 minutes.',
    codeSentToAccount: 'J’ai envoyé un code à l’adresse courriel de votre compte. Il est valable 10 minutes.',
    askCode: 'Tapez ici les huit chiffres, ou « renvoyer » si rien n’arrive d’ici une minute.',
    codeShape: 'Le code compte huit chiffres, par exemple 1234 5678. Cela n’a pas compté comme un essai.',
    codeWrong:
      'Ce n’est pas le bon code. {triesLeft, plural, one {Il vous reste un essai.} other {Il vous reste # essais.}}',
    codeUsedUp: 'C’était le dernier essai pour ce code; il ne sert plus.',
    codeExpired: 'Ce code est expiré.',
    askNewCode: 'Voulez-vous que j’en envoie un nouveau?',
    newCode: 'Envoyer un nouveau code',
    codeResent: 'Un nouveau code est en route. Seul le plus récent fonctionne.',
    codeTooSoon:
      'Je pourrai en envoyer un autre dans {seconds, plural, one {# seconde} other {# secondes}}. Vérifiez aussi vos courriels indésirables.',
    codeDailyLimit:
      'Plus aucun code ne peut être envoyé d’ici aujourd’hui. Rien n’a été changé. Une personne peut vous aider.',
    verifyPaused:
      'Je ne peux pas vérifier d’ici qui vous êtes avant le {when}. Rien n’a été changé. Une personne peut vous aider plus tôt.',
    verified: 'Merci, {name}, tout est en ordre.',
    statusLocked:
      'Votre compte est verrouillé, je ne peux donc pas le faire. Rien n’a été changé. Dites « débloquer mon compte » et nous réglons cela d’abord; une personne peut aussi vous aider.',
    statusIdle:
      'Votre compte est inactif, faute d’utilisation. Rien n’a été changé. Dites « je ne peux pas me connecter » et nous le réactivons d’abord; une personne peut aussi vous aider.',
    statusFrozen:
      'Votre compte est gelé par sécurité. Rien n’a été changé; seule une personne peut lever ce gel.',
    statusOffboarded: 'Votre compte a été fermé. Rien n’a été changé; seule une personne peut vous aider.',
    notAllowed:
      'Votre compte n’a pas le droit de faire cela. Rien n’a été changé. Une personne peut regarder cela.',
    notAdministrator: 'Seul un administrateur de la concession peut le faire. Rien n’a été changé.',
    beneficiaryNotAllowed:
      'On ne peut pas donner d’accès à cette personne pour le moment. Rien n’a été changé.',
    alreadyHeld: 'Tout cela est déjà accordé. Rien n’a été changé.',
    alreadyRequested: 'Tout cela a déjà été demandé. Rien n’a été changé.',
    alreadyDecided: '{name} a été plus rapide et a décidé le {when}. Rien d’autre n’a été changé.',
    alreadyClosed: 'C’est déjà réglé; plus rien n’est ouvert. Rien n’a été changé.',
    unknownApplication: 'Une de ces applications n’est plus au catalogue. Rien n’a été changé.',
    invalidDate:
      'Ces dates ne conviennent pas : le début ne peut être ni passé ni trop loin, et la fin ne peut pas le précéder.',
    busy: 'Je ne peux pas le faire en ce moment. Rien n’a été changé; réessayez dans une minute.',
    failed: 'Cela n’a pas fonctionné. Rien n’a été changé. Une personne peut regarder cela.',
  },
});

import { defineTexts } from './defineTexts.ts';

/** The agents' page of callers: who is calling, and new challenge questions. */
export const callers = defineTexts({
  en: {
    pages: 'Pages of the help desk',
    title: 'Callers',
    signInTitle: 'Sign in to check a caller',
    signInText: 'Use your help desk login. This page is for the help desk’s agents.',
    lead: 'Look up the account that the caller says is theirs. Your look-up is written to the audit trail.',
    pdn: 'Primary Dealer Number (PDN)',
    find: 'Look up',
    notFound: 'No account has this User ID at a dealership with this PDN. Please check both.',
    status: 'Account',
    status_active: 'active',
    status_locked: 'locked',
    status_idle: 'idle',
    status_frozen: 'frozen',
    status_offboarded: 'closed',
    checkHint:
      'Read the question out and type what the caller says. You are told only whether it matches. Three tries a case, five an account a day.',
    locked:
      'No more tries: three a case and five an account a day. Nothing can be opened by what the caller says; follow the written procedure.',
    sentTwice:
      'This form had been sent already and was counted once; what you see here is where it stands. For another try use the form below.',
    over: 'This case is over. Please look the account up again.',
    noSecret:
      'There is no Help Desk secret on record for this account, so nobody can prove on the phone that it is theirs, and nothing is opened without a check. Whoever knows the password and the challenge questions sets a secret in the help chat (“change my Help Desk secret”). Otherwise follow the written procedure.',
    frozen:
      'This account is frozen. A supervisor gives it back on the page “Frozen accounts”, against what was in force before; nothing is opened here.',
    proved: 'That matches. It holds for 15 minutes, and for one step.',
    reenrolHint:
      'New challenge questions: for 30 minutes the owner can choose and answer three new ones in the help chat, once, after a code that is mailed to them. They are told by e-mail. You see neither questions nor answers.',
    reenrol: 'Allow new challenge questions',
    reenrols: 'New challenge questions can be chosen until {until}.',
    opened:
      '{name} can choose new challenge questions until {until}. Please tell them: “Go back to the help chat and write: challenge questions.”',
    another: 'Look up another account',
    notAllowedTitle: 'This page is for the help desk',
    notAllowedText: 'You are signed in, but not as an agent of the help desk.',
  },
  es: {
    pages: 'Páginas de la mesa de ayuda',
    title: 'Llamadas',
    signInTitle: 'Entre para comprobar quién llama',
    signInText: 'Use su cuenta de la mesa de ayuda. Esta página es para sus agentes.',
    lead: 'Busque la cuenta que la persona dice que es suya. La búsqueda queda en el registro de auditoría.',
    pdn: 'Número principal de concesionario (PDN)',
    find: 'Buscar',
    notFound:
      'Ninguna cuenta tiene este ID de usuario en un concesionario con este PDN. Compruebe ambos, por favor.',
    status: 'Cuenta',
    status_active: 'activa',
    status_locked: 'bloqueada',
    status_idle: 'inactiva',
    status_frozen: 'congelada',
    status_offboarded: 'cerrada',
    checkHint:
      'Lea la pregunta en voz alta y escriba lo que la persona dice. Solo se le dice si coincide. Tres intentos por caso, cinco por cuenta y día.',
    locked:
      'No quedan intentos: tres por caso y cinco por cuenta y día. Ya no se puede abrir nada con lo que la persona diga; siga el procedimiento escrito.',
    sentTwice:
      'Este formulario ya se había enviado y contó una sola vez; aquí ve cómo está el caso. Para otro intento use el formulario de abajo.',
    over: 'Este caso terminó. Busque la cuenta otra vez, por favor.',
    noSecret:
      'Esta cuenta no tiene ninguna pregunta secreta registrada: nadie puede demostrar por teléfono que es suya, y sin comprobación no se abre nada. Quien conoce la contraseña y las preguntas de seguridad pone una en el chat de ayuda («cambiar mi pregunta secreta»). Si no, siga el procedimiento escrito.',
    frozen:
      'Esta cuenta está congelada. Un supervisor la devuelve en la página «Cuentas congeladas», con lo que valía antes; aquí no se abre nada.',
    proved: 'Coincide. Vale 15 minutos y para un solo paso.',
    reenrolHint:
      'Nuevas preguntas de seguridad: durante 30 minutos el titular puede elegir y responder tres nuevas en el chat de ayuda, una sola vez, tras un código que se le envía por correo. Se le avisa por correo. Usted no ve ni preguntas ni respuestas.',
    reenrol: 'Permitir nuevas preguntas de seguridad',
    reenrols: 'Se pueden elegir nuevas preguntas de seguridad hasta el {until}.',
    opened:
      '{name} puede elegir nuevas preguntas de seguridad hasta el {until}. Dígale: «Vuelva al chat de ayuda y escriba: preguntas de seguridad».',
    another: 'Buscar otra cuenta',
    notAllowedTitle: 'Esta página es para la mesa de ayuda',
    notAllowedText: 'Ha entrado, pero no como agente de la mesa de ayuda.',
  },
  'fr-CA': {
    pages: 'Pages du centre d’assistance',
    title: 'Appels',
    signInTitle: 'Connectez-vous pour vérifier qui appelle',
    signInText: 'Utilisez votre compte du centre d’assistance. Cette page est réservée à ses agents.',
    lead: 'Cherchez le compte que la personne dit être le sien. La recherche est inscrite au journal d’audit.',
    pdn: 'Numéro principal de concessionnaire (PDN)',
    find: 'Chercher',
    notFound:
      'Aucun compte n’a ce code d’utilisateur chez un concessionnaire ayant ce PDN. Veuillez vérifier les deux.',
    status: 'Compte',
    status_active: 'actif',
    status_locked: 'verrouillé',
    status_idle: 'inactif',
    status_frozen: 'gelé',
    status_offboarded: 'fermé',
    checkHint:
      'Lisez la question à voix haute et tapez ce que dit la personne. On vous dit seulement si cela concorde. Trois essais par cas, cinq par compte et par jour.',
    locked:
      'Il ne reste plus d’essai : trois par cas et cinq par compte et par jour. On ne peut plus rien ouvrir sur la foi de ce que dit la personne; suivez la procédure écrite.',
    sentTwice:
      'Ce formulaire avait déjà été envoyé et n’a compté qu’une fois; voici où en est le cas. Pour un autre essai, utilisez le formulaire ci-dessous.',
    over: 'Ce cas est terminé. Veuillez chercher le compte de nouveau.',
    noSecret:
      'Aucune question secrète n’est au dossier pour ce compte : personne ne peut prouver au téléphone que c’est le sien, et rien ne s’ouvre sans vérification. Qui connaît le mot de passe et les questions de sécurité en choisit une dans le clavardage d’aide (« changer ma question secrète »). Sinon, suivez la procédure écrite.',
    frozen:
      'Ce compte est gelé. Un superviseur le rend à la page « Comptes gelés », d’après ce qui valait avant; rien ne s’ouvre ici.',
    proved: 'Cela concorde. Cela vaut 15 minutes, et pour une seule étape.',
    reenrolHint:
      'Nouvelles questions de sécurité : pendant 30 minutes, le titulaire peut en choisir trois nouvelles et y répondre dans le clavardage d’aide, une seule fois, après un code reçu par courriel. Il en est avisé par courriel. Vous ne voyez ni les questions ni les réponses.',
    reenrol: 'Permettre de nouvelles questions de sécurité',
    reenrols: 'De nouvelles questions de sécurité peuvent être choisies jusqu’au {until}.',
    opened:
      '{name} peut choisir de nouvelles questions de sécurité jusqu’au {until}. Dites-lui : « Retournez au clavardage d’aide et écrivez : questions de sécurité. »',
    another: 'Chercher un autre compte',
    notAllowedTitle: 'Cette page est réservée au centre d’assistance',
    notAllowedText: 'Vous êtes connecté, mais pas comme agent du centre d’assistance.',
  },
});

import { defineTexts } from './defineTexts.ts';

/** Mails about the account itself. */
export const mail = defineTexts({
  en: {
    codeSubject: 'Your {brand} verification code',
    codeText:
      'Somebody, we hope you, asked in {channel} to confirm your identity. This is the code for it:\n\n{code}\n\nType it into that same chat within {minutes} minutes. It works once.\n\nNobody from {brand} will ever ask you for this code, on the phone or by e-mail. If you did not ask for it, ignore this message: nothing happens without the code.',
    channel_webchat: 'the help chat on the dealer portal',
    channel_msteams: 'the help chat in Microsoft Teams',
    channel_emulator: 'the help chat',
  },
  es: {
    codeSubject: 'Su código de verificación de {brand}',
    codeText:
      'Alguien, esperamos que usted, pidió en {channel} confirmar su identidad. Este es el código:\n\n{code}\n\nEscríbalo en ese mismo chat antes de {minutes} minutos. Sirve una sola vez.\n\nNadie de {brand} le pedirá nunca este código, ni por teléfono ni por correo. Si usted no lo solicitó, ignore este mensaje: sin el código no ocurre nada.',
    channel_webchat: 'el chat de ayuda del portal del concesionario',
    channel_msteams: 'el chat de ayuda de Microsoft Teams',
    channel_emulator: 'el chat de ayuda',
  },
  'fr-CA': {
    codeSubject: 'Votre code de vérification {brand}',
    codeText:
      "Quelqu'un (vous, nous l'espérons) a demandé dans {channel} de confirmer votre identité. Voici le code :\n\n{code}\n\nSaisissez-le dans ce même clavardage d'ici {minutes} minutes. Il ne sert qu'une fois.\n\nPersonne chez {brand} ne vous demandera jamais ce code, ni au téléphone ni par courriel. Si vous n'avez rien demandé, ignorez ce message : sans le code, il ne se passe rien.",
    channel_webchat: "le clavardage d'aide du portail du concessionnaire",
    channel_msteams: "le clavardage d'aide dans Microsoft Teams",
    channel_emulator: "le clavardage d'aide",
  },
});

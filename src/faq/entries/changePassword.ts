import { defineEntry } from '../entry.ts';

export const changePassword = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I change my password?',
      answer:
        'You need the password you use now. I open a secure form for it and for the new one; neither is ever typed into the chat.',
      steps: [
        'Sign in at the [{portal}]({portalUrl}) and open **{myProfile}**.',
        'On the **{profileTab}** tab, choose **{changePassword}**.',
        'Type the password you have now, then the one you want, and submit.',
      ],
      notes: ['Forgotten it, or locked out? Then tell me that instead; there is another way.'],
    },
    es: {
      question: '¿Cómo cambio mi contraseña?',
      answer:
        'Necesita la contraseña que usa ahora. Abro un formulario seguro para ella y para la nueva; ninguna se escribe nunca en el chat.',
      steps: [
        'Inicie sesión en [{portal}]({portalUrl}) y abra **{myProfile}**.',
        'En la pestaña **{profileTab}**, elija **{changePassword}**.',
        'Escriba la contraseña que tiene ahora, luego la que desea, y envíe.',
      ],
      notes: ['¿La olvidó o tiene el acceso bloqueado? Dígamelo así; para eso hay otro camino.'],
    },
    'fr-CA': {
      question: 'Comment changer mon mot de passe?',
      answer:
        'Il vous faut le mot de passe que vous utilisez maintenant. J’ouvre un formulaire sécurisé pour celui-ci et pour le nouveau; aucun des deux ne s’écrit dans le clavardage.',
      steps: [
        'Ouvrez une session dans [{portal}]({portalUrl}), puis cliquez sur **{myProfile}**.',
        'Sous l’onglet **{profileTab}**, choisissez **{changePassword}**.',
        'Saisissez le mot de passe que vous avez, puis celui que vous voulez, et envoyez.',
      ],
      notes: ['Vous l’avez oublié ou votre compte est verrouillé? Dites-le-moi; il y a un autre chemin.'],
    },
  },
  examples: {
    en: [
      'how do I change my password',
      'I want a new password',
      'update my pw',
      'my password is too old',
      'set a stronger password',
    ],
    es: [
      'cómo cambio mi contraseña',
      'quiero otra clave',
      'actualizar mi contraseña',
      'una contraseña más segura',
    ],
    'fr-CA': [
      'comment changer mon mot de passe',
      'je veux un autre mot de passe',
      'modifier mon mdp',
      'un mot de passe plus solide',
    ],
  },
});

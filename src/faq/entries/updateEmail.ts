import { defineEntry } from '../entry.ts';
import { editProfileSteps } from './editProfileSteps.ts';

export const updateEmail = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I change my e-mail address?',
      answer:
        'Give me the new address: a code goes there to confirm it, and the old one gets a notice. The change takes effect once the code is entered.',
      steps: [...editProfileSteps.en, 'Replace the e-mail address with the new one and save the page.'],
      notes: [
        'If you can no longer read the old mailbox, a person at the help desk has to check who you are: {helpDeskPhone} ({helpDeskHours}).',
      ],
    },
    es: {
      question: '¿Cómo cambio mi correo electrónico?',
      answer:
        'Deme la dirección nueva: allí llega un código para confirmarla, y a la anterior llega un aviso. El cambio vale en cuanto se escribe el código.',
      steps: [...editProfileSteps.es, 'Reemplace el correo por el nuevo y guarde la página.'],
      notes: [
        'Si ya no puede leer el buzón anterior, una persona de la mesa de ayuda debe comprobar quién es usted: {helpDeskPhone} ({helpDeskHours}).',
      ],
    },
    'fr-CA': {
      question: 'Comment changer mon adresse courriel?',
      answer:
        'Donnez-moi la nouvelle adresse : un code y est envoyé pour la confirmer, et l’ancienne reçoit un avis. Le changement prend effet dès que le code est saisi.',
      steps: [...editProfileSteps['fr-CA'], 'Remplacez le courriel par le nouveau et enregistrez la page.'],
      notes: [
        'Si vous n’avez plus accès à l’ancienne boîte, une personne du centre d’assistance doit vérifier votre identité : {helpDeskPhone} ({helpDeskHours}).',
      ],
    },
  },
  examples: {
    en: [
      'how do I update my email address',
      'I have a new email',
      'wrong email on my account',
      'use a different mailbox for notices',
      'my old inbox is gone',
    ],
    es: ['cómo actualizo mi correo', 'tengo un correo nuevo', 'mi email está mal', 'cambiar de correo'],
    'fr-CA': [
      'changez l’adresse où vous m’écrivez',
      'j’ai une nouvelle adresse courriel',
      'mon courriel est erroné',
      'mettre à jour mon adresse courriel',
    ],
  },
});

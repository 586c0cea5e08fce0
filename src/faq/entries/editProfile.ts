import { defineEntry } from '../entry.ts';
import { editProfileSteps } from './editProfileSteps.ts';

export const editProfile = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I edit my profile?',
      answer:
        'I can change your name, job title, business phone, business address and preferred language right here. You see what stands there now next to the new value before anything is saved.',
      steps: [...editProfileSteps.en, 'Correct what has changed and save the page.'],
      notes: [],
    },
    es: {
      question: '¿Cómo edito mi perfil?',
      answer:
        'Aquí mismo puedo cambiar su nombre, cargo, teléfono y dirección de trabajo e idioma preferido. Antes de guardar verá el dato actual junto al nuevo.',
      steps: [...editProfileSteps.es, 'Corrija lo que haya cambiado y guarde la página.'],
      notes: [],
    },
    'fr-CA': {
      question: 'Comment modifier mon profil?',
      answer:
        'Je peux changer ici même votre nom, votre titre, votre téléphone et votre adresse au travail ainsi que votre langue préférée. Vous voyez la valeur actuelle à côté de la nouvelle avant l’enregistrement.',
      steps: [...editProfileSteps['fr-CA'], 'Corrigez ce qui a changé et enregistrez la page.'],
      notes: [],
    },
  },
  examples: {
    en: [
      'how do I edit my profile',
      'my job title is wrong',
      'update my phone number',
      'I got married and my name changed',
      'change my business address',
    ],
    es: ['cómo edito mi perfil', 'mi puesto está mal', 'actualizar mi teléfono', 'cambié de apellido'],
    'fr-CA': [
      'comment modifier mon profil',
      'mon titre est erroné',
      'mettre à jour mon téléphone',
      'j’ai changé de nom',
    ],
  },
});

import { defineEntry } from '../entry.ts';
import { editProfileSteps } from './editProfileSteps.ts';

export const changeChallengeQuestions = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I change the challenge questions for signing in online?',
      answer:
        'These are the three questions that the portal may ask when you sign in. In a secure form you choose three others, or give new answers.',
      steps: [...editProfileSteps.en, 'Choose the questions and type your answers, then save the page.'],
      notes: ['The question that the help desk asks on the phone is a different one: the secret question.'],
    },
    es: {
      question: '¿Cómo cambio mis preguntas de seguridad en línea?',
      answer:
        'Son las tres preguntas que el portal puede hacer cuando usted inicia sesión. En un formulario seguro elige otras tres o da respuestas nuevas.',
      steps: [
        ...editProfileSteps.es,
        'Elija las preguntas y escriba sus respuestas; luego guarde la página.',
      ],
      notes: ['La pregunta que hace la mesa de ayuda por teléfono es otra: la pregunta secreta.'],
    },
    'fr-CA': {
      question: 'Comment changer mes questions de vérification en ligne?',
      answer:
        'Ce sont les trois questions que le portail peut poser à l’ouverture de session. Dans un formulaire sécurisé, vous en choisissez trois autres ou donnez de nouvelles réponses.',
      steps: [
        ...editProfileSteps['fr-CA'],
        'Choisissez les questions et tapez vos réponses, puis enregistrez la page.',
      ],
      notes: [
        'La question que pose le centre d’assistance au téléphone en est une autre : la question secrète.',
      ],
    },
  },
  examples: {
    en: [
      'how do I change my challenge questions',
      'new security questions please',
      'my challenge answers are wrong',
      'pick other questions for sign in',
      'reset my security answers',
    ],
    es: [
      'cómo cambio mis preguntas de seguridad',
      'quiero otras preguntas de verificación',
      'cambiar las respuestas de seguridad',
      'actualizar preguntas de desafío',
    ],
    'fr-CA': [
      'comment changer mes questions de vérification',
      'je veux d’autres questions de sécurité',
      'changer mes réponses de sécurité',
      'modifier les questions posées à la connexion',
    ],
  },
});

import { defineEntry } from '../entry.ts';
import { editProfileSteps } from './editProfileSteps.ts';

export const changeSecretQuestion = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I set another secret question for the help desk?',
      answer:
        'It is what an agent asks when you call, to be sure that it is you. In a secure form you set another question and answer or, better, take a phrase of five random words.',
      steps: [...editProfileSteps.en, 'Set the secret question and its answer, then save the page.'],
      notes: ['The three questions at online sign-in are separate: the challenge questions.'],
    },
    es: {
      question: '¿Cómo cambio mi pregunta secreta de la mesa de ayuda?',
      answer:
        'Es lo que un agente pregunta cuando usted llama, para estar seguro de que es usted. En un formulario seguro pone otra pregunta y respuesta o, mejor, toma una frase de cinco palabras al azar.',
      steps: [...editProfileSteps.es, 'Ponga la pregunta secreta y su respuesta; luego guarde la página.'],
      notes: ['Las tres preguntas del inicio de sesión en línea son aparte: las preguntas de seguridad.'],
    },
    'fr-CA': {
      question: 'Comment changer ma question secrète du centre d’assistance?',
      answer:
        'C’est ce qu’un agent vous demande quand vous appelez, pour être sûr que c’est bien vous. Dans un formulaire sécurisé, vous choisissez une autre question et sa réponse ou, mieux, une phrase de cinq mots au hasard.',
      steps: [
        ...editProfileSteps['fr-CA'],
        'Entrez la question secrète et sa réponse, puis enregistrez la page.',
      ],
      notes: [
        'Les trois questions à l’ouverture de session en ligne sont distinctes : les questions de sécurité.',
      ],
    },
  },
  examples: {
    en: [
      'how do I change my help desk secret question',
      'new secret answer for support calls',
      'change what the help desk asks me on the phone',
      'my phone verification question is outdated',
      'update my secret question',
    ],
    es: [
      'cómo cambio mi pregunta secreta',
      'otra respuesta secreta para la mesa de ayuda',
      'lo que me preguntan cuando llamo a soporte',
      'actualizar la pregunta secreta',
    ],
    'fr-CA': [
      'comment changer ma question secrète',
      'une autre réponse secrète pour le centre d’assistance',
      'ce qu’on me demande quand j’appelle le soutien',
      'modifier ma question secrète',
    ],
  },
});

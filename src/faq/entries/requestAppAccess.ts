import { defineEntry } from '../entry.ts';

export const requestAppAccess = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can I get access to an application?',
      answer:
        'Tell me which applications you need, why, and from when; I file the request here and give you a reference. Your dealership’s administrator approves most of them; a few are granted at once.',
      steps: [
        'Sign in at the [{portal}]({portalUrl}) and open **{myProfile}**.',
        'Go to the **{applicationsTab}** tab and choose **{requestAccess}**.',
        'Tick each application you want, fill in what the page asks for, and submit it.',
      ],
      notes: ['An administrator can also ask on behalf of a colleague at the same dealership.'],
    },
    es: {
      question: '¿Cómo obtengo acceso a una aplicación?',
      answer:
        'Dígame qué aplicaciones necesita, para qué y desde cuándo; yo registro la solicitud aquí y le doy una referencia. El administrador de su concesionario aprueba la mayoría; algunas se conceden al instante.',
      steps: [
        'Inicie sesión en [{portal}]({portalUrl}) y abra **{myProfile}**.',
        'Vaya a la pestaña **{applicationsTab}** y elija **{requestAccess}**.',
        'Marque cada aplicación que desea, complete los datos que pide la página y envíela.',
      ],
      notes: [
        'Un administrador también puede pedir acceso para un compañero o una compañera del mismo concesionario.',
      ],
    },
    'fr-CA': {
      question: 'Comment puis-je obtenir l’accès à une application?',
      answer:
        'Dites-moi quelles applications il vous faut, pourquoi et à partir de quand; je dépose la demande ici et je vous donne une référence. L’administrateur de votre concession approuve la plupart des demandes; quelques accès sont accordés sur-le-champ.',
      steps: [
        'Ouvrez une session dans [{portal}]({portalUrl}), puis cliquez sur **{myProfile}**.',
        'Allez à l’onglet **{applicationsTab}** et choisissez **{requestAccess}**.',
        'Cochez chaque application voulue, remplissez ce que la page demande, puis envoyez le tout.',
      ],
      notes: ['Un administrateur peut aussi faire la demande pour un ou une collègue de la même concession.'],
    },
  },
  examples: {
    en: [
      'how do I get access to an application',
      'please add title tracker to my login',
      'request access to credit application',
      'the new hire needs funding status',
      'give me floorplan manager starting next week',
    ],
    es: [
      'cómo pido acceso a una aplicación',
      'necesito smartauction',
      'agreguen title tracker a mi usuario',
      'solicito acceso a funding status',
    ],
    'fr-CA': [
      'comment demander l’accès à une application',
      'il me faudrait une application de plus dans mon menu',
      'ajoutez title tracker à mon compte',
      'je demande l’accès à funding status',
    ],
  },
});

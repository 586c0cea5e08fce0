import { defineEntry } from '../entry.ts';

export const removeAppAccess = defineEntry({
  doItNow: true,
  texts: {
    en: {
      question: 'How can access to an application be taken away?',
      answer:
        'Tell me whose access should end and for which applications. Your own you can give back yourself; an administrator can do it for anyone at the dealership. You see a confirmation with a reference as soon as it is done.',
      steps: [
        'From the [{portal}]({portalUrl}), open the **{userIdForm}** form.',
        'Pick **{removeAccess}** and fill in the details it wants, among them your Primary Dealer Number (PDN).',
        'Submit it; the page then confirms that the request has arrived.',
      ],
      notes: [
        'The PDN is the number by which {lender} identifies your dealership; it has five digits. If you don’t have it at hand, your office manager does.',
      ],
    },
    es: {
      question: '¿Cómo se quita el acceso a una aplicación?',
      answer:
        'Dígame de quién es el acceso que debe terminar y a qué aplicaciones. El suyo puede devolverlo usted mismo; un administrador puede hacerlo por cualquier persona del concesionario. Verá una confirmación con referencia en cuanto quede hecho.',
      steps: [
        'Desde [{portal}]({portalUrl}), abra el formulario **{userIdForm}**.',
        'Elija **{removeAccess}** y complete los datos que pide, entre ellos su número principal de concesionario (PDN).',
        'Envíelo; la página le confirma entonces que la solicitud llegó.',
      ],
      notes: [
        'El PDN es el número con el que {lender} identifica a su concesionario; tiene cinco dígitos. Si no lo tiene a la mano, lo tiene el gerente de oficina.',
      ],
    },
    'fr-CA': {
      question: 'Comment retirer l’accès à une application?',
      answer:
        'Dites-moi à qui retirer l’accès et pour quelles applications. Vous pouvez rendre le vôtre vous-même; un administrateur peut le faire pour toute personne de la concession. Une confirmation avec référence s’affiche dès que c’est fait.',
      steps: [
        'À partir de [{portal}]({portalUrl}), ouvrez le formulaire **{userIdForm}**.',
        'Choisissez **{removeAccess}** et remplissez ce qui est demandé, dont votre numéro principal de concessionnaire (PDN).',
        'Envoyez-le; la page confirme alors que la demande est arrivée.',
      ],
      notes: [
        'Le PDN est le numéro par lequel {lender} désigne votre concession; il compte cinq chiffres. Si vous ne l’avez pas sous la main, votre directeur ou directrice de bureau le connaît.',
      ],
    },
  },
  examples: {
    en: [
      'how do I remove an application',
      'take floorplan off my account',
      'our controller left, remove her access',
      'I no longer need remarketing reports',
      'an ex employee still has a login',
      'cancel my access to smartauction',
    ],
    es: [
      'cómo quito una aplicación',
      'quiten floorplan de mi cuenta',
      'se fue un empleado, quítenle el acceso',
      'ya no necesito remarketing reports',
    ],
    'fr-CA': [
      'comment retirer une application',
      'enlevez floorplan de mon compte',
      'une employée est partie, retirez ses accès',
      'je n’ai plus besoin de remarketing reports',
    ],
  },
});

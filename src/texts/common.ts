import { defineTexts } from './defineTexts.ts';

/** Words that several places share. */
export const common = defineTexts({
  en: { yes: 'Yes', no: 'No', cancel: 'Cancel', person: 'Talk to a person', fact: '{title}: {value}' },
  es: { yes: 'Sí', no: 'No', cancel: 'Cancelar', person: 'Hablar con una persona', fact: '{title}: {value}' },
  'fr-CA': {
    yes: 'Oui',
    no: 'Non',
    cancel: 'Annuler',
    person: 'Parler à une personne',
    fact: '{title} : {value}',
  },
});

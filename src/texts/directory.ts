import { defineTexts } from './defineTexts.ts';

/** Who is who at a dealership, and who has what. */
export const directory = defineTexts({
  en: {
    notYourPdn: 'PDN {pdn} is not one of your dealerships.',
  },
  es: {
    notYourPdn: 'El PDN {pdn} no es de ninguno de sus concesionarios.',
  },
  'fr-CA': {
    notYourPdn: 'Le PDN {pdn} n’est celui d’aucune de vos concessions.',
  },
});

import { expect } from 'chai';
import { addressIn, languageIn, nameIn, titleIn } from '../../../src/dialogs/tasks/editProfile/words.ts';
import type { Locale } from '../../../src/locale.ts';

describe('what a sentence says about a profile', () => {
  const titles: [string, string | null, Locale?][] = [
    ['I’m finance director now', 'Finance Director'],
    ["my cell is 218 555 0142 and I'm the new f&i manager now, thanks", 'F&I Manager'],
    ['I got promoted to director of operations', 'Director of Operations'],
    ['change my title to General Sales Manager and my phone to 218 555 0142', 'General Sales Manager'],
    ['my title should be Title Clerk II.', 'Title Clerk II'],
    ['ahora soy gerente de ventas', 'Gerente de ventas', 'es'],
    ['mi cargo es Contadora y mi celular es 218 555 0142', 'Contadora', 'es'],
    ['je suis maintenant directrice des finances', 'Directrice des finances', 'fr-CA'],
    ['changer mon titre pour Commis aux titres', 'Commis aux titres', 'fr-CA'],
    ["I'm at the new address now", null],
    ["I'm married now", null],
    ["I'm locked out", null],
    ['is my title wrong?', null],
  ];
  for (const [text, title, locale = 'en'] of titles) {
    it(`title: ${text}`, () => expect(titleIn(text, locale)).to.equal(title));
  }

  const names: [string, string | null][] = [
    ['my name is now Priya Sharma', 'Priya Sharma'],
    ['please change my name to María de la Cruz-Peña and my phone to 218 555 0142', 'María de la Cruz-Peña'],
    ['Mon nom est maintenant Julie Côté', 'Julie Côté'],
    ['ahora me llamo Elena Ortiz Vega', 'Elena Ortiz Vega'],
    ['my name is wrong', null],
    ['my last name is Sharma now', null],
    ['my name is misspelled in Title Tracker', null],
  ];
  for (const [text, name] of names) it(`name: ${text}`, () => expect(nameIn(text)).to.equal(name));

  const addresses: [string, string | null][] = [
    ['our address is now 12 Main Street, Duluth, MN 55802, thanks', '12 Main Street, Duluth, MN 55802'],
    ['we moved to 500 Truck Way and my title is Owner', '500 Truck Way'],
    ['mi dirección de trabajo es Calle 5 No. 12, Tijuana', 'Calle 5 No. 12, Tijuana'],
    ['mon adresse au travail est 100, rue King, Sherbrooke', '100, rue King, Sherbrooke'],
    ['change my email address to p.nair2@lakeside.example', null],
    ['I moved to sales', null],
  ];
  for (const [text, address] of addresses)
    it(`address: ${text}`, () => expect(addressIn(text)).to.equal(address));

  it('the language that is named last', () => {
    expect(languageIn('not English, Spanish please')).to.equal('es');
    expect(languageIn('en français')).to.equal('fr-CA');
    expect(languageIn('idioma inglés')).to.equal('en');
    expect(languageIn('Klingon')).to.equal(null);
  });
});

import { expect } from 'chai';
import { removeSecrets } from '../../../src/services/secrets/guard/removeSecrets.ts';

const guarded: [typed: string, kept: string][] = [
  ['my password is bluebird', 'my password is [removed]'],
  ['My pw is tiger, why wont it work', 'My pw is [removed], why wont it work'],
  ['user kchan pass Tiger2020 wont log in', 'user kchan pass [removed] wont log in'],
  ['change my password to Rainy$Day99 please', 'change my password to [removed] please'],
  ['my password, change it to mountain goat', 'my password, change it to [removed]'],
  ['hunter22 is my password', '[removed] is my password'],
  ['use tulip77garden as my password', 'use [removed] as my password'],
  ['my first pet was biscuit', 'my first pet was [removed]'],
  ['the answer to my security question is maple', 'the answer to my security question is [removed]'],
  ['harbor-lantern-4102', '[removed]'],
  ['mi contraseña es girasol', 'mi contraseña es [removed]'],
  ['quiero cambiar mi contraseña a Luna_2025', 'quiero cambiar mi contraseña a [removed]'],
  ['pongan luna llena como contraseña', 'pongan [removed] como contraseña'],
  ['mon mdp c’est chaton', 'mon mdp c’est [removed]'],
  ['ma réponse secrète est biscuit', 'ma réponse secrète est [removed]'],
];

const innocent = [
  'my password is expired',
  'my password is 3 months old',
  'is my password safe with you',
  'my password was working yesterday',
  'can I change the first pet question',
  'change it to next monday',
  'what happened with AR-7K3M9QX',
  'VIN 1HGCM82633A004352 on floorplan',
  'my e-mail is dana@lakeside.example',
  'la clave está bloqueada',
  'mi clave tiene 8 caracteres',
  'mon mot de passe est expiré',
  'the code is 1234 5678',
];

describe('the secret guard', () => {
  for (const [typed, kept] of guarded) {
    it(`keeps “${kept}”`, () => expect(removeSecrets(typed)).to.equal(kept));
  }
  for (const typed of innocent) {
    it(`leaves “${typed}” alone`, () => expect(removeSecrets(typed)).to.equal(typed));
  }

  it('takes a single word of eight characters while a form waits, but no command', () => {
    const whileOpen = { isFormOpen: true };
    expect(removeSecrets('bluebirds', whileOpen)).to.equal('[removed]');
    expect(removeSecrets('bluebirds')).to.equal('bluebirds');
    expect(removeSecrets('cancelar', whileOpen)).to.equal('cancelar');
    expect(removeSecrets('where is it now', whileOpen)).to.equal('where is it now');
  });
});

import type { Brand } from '../../config.ts';
import type { Account } from '../identity/types.ts';

// What people choose who are asked for a password, and what this is about; in the house's languages.
const always =
  'password passphrase contrasena contraseña clave motdepasse passe welcome bienvenido bienvenue letmein iloveyou ' +
  'login secret admin qwerty dealer dealership concesionario concessionnaire portal portail helpdesk dealerhelp';

const partsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u);

/**
 * Words that somebody who knows the person or the house would try: User ID, names, e-mail, dealerships, brand, portal
 * (63B §3.1.1.2, "context-specific words"). Whole and in parts of three characters and more.
 */
export const contextWords = (
  account: Pick<Account, 'userId' | 'fullName' | 'email' | 'memberships'>,
  brand: Pick<Brand, 'name' | 'portalName'>,
): string[] => {
  const names = [
    account.userId,
    account.fullName,
    account.email,
    ...account.memberships.flatMap(({ dealershipName, pdn }) => [dealershipName, pdn]),
    brand.name,
    brand.portalName,
  ];
  const words = [
    ...always.split(' '),
    ...names.flatMap((name) => [name, partsOf(name).join(''), ...partsOf(name)]),
  ];
  return [...new Set(words.filter((word) => [...word].length >= 3))];
};

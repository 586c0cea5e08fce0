const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** A text's characters without case, accents and compatible forms. */
export const foldCharacters = (text: string): string[] => [
  ...text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
];

/** Letters in the place of the digits and signs that people write for them: `p@ssw0rd`. One character stays one. */
export const plainLetters = (characters: readonly string[]): string[] =>
  characters.map((character) => lookalikes[character] ?? character);

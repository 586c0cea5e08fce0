import blns from 'big-list-of-naughty-strings' with { type: 'json' };

/** Strings that have broken one program or another; what is empty does not arrive. */
export const naughtyStrings: readonly string[] = (blns as string[]).filter((text) => text !== '');

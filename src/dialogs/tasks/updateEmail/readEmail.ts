const addresses = /[^\s<>()[\],;:"“”«»]+@[^\s<>()[\],;:"“”«»@]+/gu;
// The address that is *not* wanted: "from a@x to b@y", "b@y instead of a@x", "not a@x".
const unwanted =
  /\b(from|not|instead of|old(?: one)?(?: is| was)?|de|desde|no|en lugar de|en vez de|du|pas|au lieu de)\s*(?:my old |the old )?$/i;

/** The new address that a message names; null where it names none. */
export const readEmail = (text: string): string | null => {
  const found = [...text.matchAll(addresses)].map(({ 0: address, index }) => ({
    address: address.replace(/[.!?'’]+$/, ''),
    isWanted: !unwanted.test(text.slice(0, index)),
  }));
  return (found.filter(({ isWanted }) => isWanted).at(-1) ?? null)?.address ?? null;
};

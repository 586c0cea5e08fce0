/**
 * The numbers of known features. Only a hash of each is kept (FNV-1a, 32 bits): names would be most of the artefact and of the
 * time to load it. Two features with one hash count as one; of 350,000 that happens to about fourteen.
 */
export class FeatureIndex {
  readonly #hashes: Uint32Array;
  /** Open addressing: the number after that of the feature that stands in a slot, or 0. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param hashes ascending, each once; a feature's number is its hash's place. */
  constructor(hashes: Uint32Array) {
    this.#hashes = hashes;
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (let number = 0; number < hashes.length; number++) {
      let slot = (hashes[number] ?? 0) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number + 1;
    }
  }

  get size(): number {
    return this.#hashes.length;
  }

  get hashes(): Uint32Array {
    return this.#hashes;
  }

  /** The number of a feature; undefined where it is unknown. */
  numberOf(feature: string): number | undefined {
    const hash = hashOf(feature);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#hashes[number] === hash) return number;
    }
  }
}

/** FNV-1a over UTF-16 units, mixed at the end so that the low bits are as good as the high ones. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** How trained artefacts keep long texts and numbers: compressed (Brotli), as base64. */

type Numbers = Int8Array | Int16Array | Uint16Array | Uint32Array;

// The whole of it is one window.
const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 };
const compress = (bytes: Buffer): string => brotliCompressSync(bytes, { params }).toString('base64');

export const pack = (numbers: Numbers): string =>
  compress(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));

export const packText = (text: string): string => compress(Buffer.from(text, 'utf8'));

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(brotliDecompressSync(Buffer.from(packed, 'base64')));

export const unpackText = (packed: string): string => Buffer.from(bytesOf(packed)).toString('utf8');
export const unpackBytes = (packed: string): Int8Array => new Int8Array(bytesOf(packed).buffer);
export const unpackShorts = (packed: string): Int16Array => new Int16Array(bytesOf(packed).buffer);
export const unpackCounts = (packed: string): Uint16Array => new Uint16Array(bytesOf(packed).buffer);

/** Ascending numbers, as the steps from each to the next: these are small. */
export const packAscending = (numbers: Uint32Array): string =>
  pack(numbers.map((number, i) => number - (i === 0 ? 0 : (numbers[i - 1] ?? 0))));

export const unpackAscending = (packed: string): Uint32Array => {
  const numbers = new Uint32Array(bytesOf(packed).buffer);
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0);
  return numbers;
};

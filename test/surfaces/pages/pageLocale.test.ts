import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { pageLocale } from '../../../src/surfaces/pages/pageLocale.ts';

const asking = (header: string | undefined) =>
  ({ headers: header === undefined ? {} : { 'accept-language': header } }) as IncomingMessage;

describe('a page’s language', () => {
  for (const [header, wanted, expected] of [
    ['es-MX,es;q=0.9,en;q=0.8', null, 'es'],
    ['fr', null, 'fr-CA'],
    ['de-DE,de;q=0.9,fr;q=0.5,en;q=0.2', null, 'fr-CA'],
    ['en;q=0.3,es;q=0.7', null, 'es'],
    ['de', null, 'en'],
    [undefined, null, 'en'],
    [';;;q=x', null, 'en'],
    ['es', 'fr-CA', 'fr-CA'],
    ['es', 'klingon', 'es'],
  ] as const) {
    it(`${header ?? 'no header'} and ${wanted ?? 'no wish'} → ${expected}`, () => {
      expect(pageLocale(asking(header), wanted)).to.equal(expected);
    });
  }
});

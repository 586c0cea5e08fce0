import { expect } from 'chai';
import fc from 'fast-check';
import { brandColours, contrastOf } from '../../../src/surfaces/pages/brandTheme.ts';

const colour = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('the brand’s colours', () => {
  it('can be read with any brand colour, in light and in dark (WCAG 1.4.3)', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const c = brandColours(brand);
        expect(contrastOf(c.brand, c.onBrand), 'text on the brand’s colour').to.be.at.least(4.5);
        expect(contrastOf(c.ink, '#ffffff'), 'ink on white').to.be.at.least(4.5);
        expect(contrastOf(c.ink, c.tint), 'ink on the tint').to.be.at.least(4.5);
        expect(contrastOf(c.inkDark, '#15161b'), 'ink in the dark').to.be.at.least(4.5);
        expect(contrastOf(c.inkDark, c.tintDark), 'ink on the tint in the dark').to.be.at.least(4.5);
      }),
    );
  });
});

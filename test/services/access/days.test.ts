import { expect } from 'chai';
import { dayInWords, dayOf, endOfDay, isDay, startOfDay } from '../../../src/services/access/days.ts';

describe('days of a dealership', () => {
  it('fall on different dates in different zones', () => {
    const moment = new Date('2026-11-25T04:30:00Z');
    expect(dayOf(moment, 'America/Detroit')).to.equal('2026-11-24');
    expect(dayOf(moment, 'America/Halifax')).to.equal('2026-11-25');
  });

  it('have 23 or 25 hours when the clocks change', () => {
    const hours = (day: string) =>
      (endOfDay(day, 'America/Chicago').getTime() - startOfDay(day, 'America/Chicago').getTime()) / 3_600_000;
    expect([hours('2026-03-08'), hours('2026-06-01'), hours('2026-11-01')]).to.deep.equal([23, 24, 25]);
  });

  it('are days of the calendar', () => {
    expect(['2026-11-30', '2028-02-29'].every(isDay)).to.equal(true);
    expect(['2026-02-29', '2026-11-31', '30.11.2026', '', '2026-1-1'].some(isDay)).to.equal(false);
  });

  it('have words in each language', () => {
    const words = (['en', 'es', 'fr-CA'] as const).map((locale) => dayInWords('2026-11-30', locale));
    expect(words).to.deep.equal(['November 30, 2026', '30 de noviembre de 2026', '30 novembre 2026']);
  });
});

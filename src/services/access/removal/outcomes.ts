import { AppError } from '../../../errors.ts';
import { dayOf, isDay, startOfDay } from '../days.ts';
import type { Holding } from './readHoldings.ts';
import type { HoldingOutcome, PlannedRemoval } from './types.ts';

/**
 * From which moment on access is gone: the beginning of the day where the dealership is; today and no day: now.
 * @throws AppError('invalidDate', { reason: 'malformed' | 'past' })
 */
export const momentOf = (on: string | null, timeZone: string, now: Date) => {
  const today = dayOf(now, timeZone);
  if (on === null || on === today) return { on: null, at: now };
  if (!isDay(on)) throw new AppError('invalidDate', { reason: 'malformed' });
  if (on < today) throw new AppError('invalidDate', { reason: 'past', on, today });
  return { on, at: startOfDay(on, timeZone) };
};

const outcomeOf = (holding: Holding, at: Date): HoldingOutcome => {
  const { entitlements, isOpen } = holding;
  if (entitlements.some(({ validTo }) => validTo === null || validTo > at)) return 'held';
  if (isOpen) return 'open';
  return entitlements.length > 0 ? 'endsBefore' : 'notHeld';
};

/** What a removal from `at` on finds of an application. */
export const plannedOf = (holding: Holding, at: Date): PlannedRemoval => {
  const { code, name, entitlements } = holding;
  const outcome = outcomeOf(holding, at);
  const until = entitlements.at(-1)?.validTo;
  return { code, name, outcome, ...(outcome === 'endsBefore' && until && { until }) };
};

export const isRemovable = ({ outcome }: PlannedRemoval): boolean => outcome === 'held' || outcome === 'open';

/** The holdings that are named. @throws AppError('unknownApplication', { codes }) */
export const named = (holdings: Holding[], codes: string[]): Holding[] => {
  const unknown = codes.filter((code) => !holdings.some((holding) => holding.code === code));
  if (unknown.length > 0) throw new AppError('unknownApplication', { codes: unknown });
  return holdings.filter(({ code }) => codes.includes(code));
};

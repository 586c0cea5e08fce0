import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { Lifted } from './liftStatus.ts';

/** What a reset did to the account's status, a line each. */
export const liftedLines = (locale: Locale, { before, idle }: Lifted): string[] => {
  if (idle === 'needed') return [t(locale, 'credentials.asleepLine')];
  return [
    ...(before === 'locked' ? [t(locale, 'credentials.unlockedLine')] : []),
    ...(idle === 'lifted' ? [t(locale, 'credentials.wokenLine')] : []),
  ];
};

import type { ServiceDeps } from '../deps.ts';
import { isOpenAt, nextOpening, parseOpeningHours } from './helpDeskHours.ts';

export interface HelpDesk {
  /** Whether somebody is there now. */
  isOpen: boolean;
  /** When somebody is there next; now, while it is open. */
  opensAt: Date;
  /** IANA zone in which the hours are meant. */
  timeZone: string;
  hours: string;
  phone: string;
}

/** The help desk's hours, and whether they are now. */
export const readHelpDesk = async (deps: Pick<ServiceDeps, 'brand' | 'clock'>): Promise<HelpDesk> => {
  const { helpDeskHours, timeZone, helpDeskPhone } = deps.brand;
  const hours = parseOpeningHours(helpDeskHours);
  const now = deps.clock.now();
  return {
    isOpen: isOpenAt(hours, timeZone, now),
    opensAt: nextOpening(hours, timeZone, now),
    timeZone,
    hours: helpDeskHours,
    phone: helpDeskPhone,
  };
};

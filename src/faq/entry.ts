import type { Locale } from '../locale.ts';

/** One question's words in one language. May hold `{placeholders}`: fillPlaceholders.ts lists them. */
export interface FaqText {
  question: string;
  /** Short: what it means and what "Do it now" does. */
  answer: string;
  /** "Show me the steps": on the portal, in order, Markdown; empty where there is nothing to click. */
  steps: readonly string[];
  notes: readonly string[];
}

/** A question with its answer in every language, and a few ways in which people put it. */
export interface FaqEntry {
  /** Whether a task of the same id does it in the chat ("Do it now"). */
  doItNow: boolean;
  texts: Record<Locale, FaqText>;
  /** Training examples; larger collections stand in `training/<locale>/<id>.txt`. */
  examples: Record<Locale, readonly string[]>;
}

/** An entry, checked where it is written. */
export const defineEntry = (entry: FaqEntry): FaqEntry => entry;

/** What the lender's name, portal and help desk are called: the configured brand satisfies it. */
export interface FaqBrand {
  name: string;
  portalName: string;
  portalUrl: string;
  privacyUrl: string;
  helpDeskPhone: string;
  helpDeskHours: string;
}

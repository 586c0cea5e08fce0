import type { Locale } from '../../locale.ts';

/** How a message showed that it was not understood. */
export type CandidateKind =
  /** It had to be asked about. */
  | 'clarified'
  /** It was taken for something that we do not do. */
  | 'rejected'
  /** It was routed, and its writer turned round at once. */
  | 'corrected';

export interface Guess {
  intent: string;
  /** 0–1. */
  score: number;
}

/** A message that could teach the recognizer something. */
export interface Candidate {
  id: string;
  /** Anonymised. */
  text: string;
  locale: Locale;
  kind: CandidateKind;
  /** What it was taken for, likeliest first. */
  guesses: Guess[];
  /** The need that its writer chose afterwards; null: not known. */
  chosen: string | null;
}

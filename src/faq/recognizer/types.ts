import type { Locale } from '../../locale.ts';
import type { IntentId } from '../intents.ts';

/** An application as the recognizer needs to know it; the catalogue's rows satisfy it. */
export interface KnownApplication {
  code: string;
  name: string;
  nicknames: readonly string[];
}

/** What is known when a message arrives; all of it is the caller's, nothing is read from elsewhere. */
export interface RecognitionContext {
  /** The conversation's language so far, kept when the text does not tell. */
  locale?: Locale | undefined;
  now: Date;
  /** IANA zone of the dealership: "tomorrow" is tomorrow there. */
  timeZone: string;
  applications: readonly KnownApplication[];
  /** A task is running: even a long message may be an answer that holds a date. */
  isAnswer?: boolean;
}

/** An application that the text names. */
export interface ApplicationMention {
  code: string;
  /** As typed. */
  text: string;
  /** False where it was reached over a typo. */
  exact: boolean;
}

/** Something that was meant as an application but is none of the catalogue; `candidates` are the nearest codes. */
export interface NearApplication {
  text: string;
  candidates: string[];
}

export interface DateRange {
  /** `YYYY-MM-DD`, as `end`. */
  start?: string;
  end?: string;
  /** A date was said that can only lie in the past ("last monday"). */
  past?: boolean;
}

export type Command = 'cancel' | 'help' | 'back' | 'startOver' | 'repeat' | 'resend' | 'skip';

/** A question about a dealership's people and their access; it has no intent of its own. */
export interface DirectoryQuestion {
  about: 'administrators' | 'everyone' | 'holders' | 'access' | 'ownAccess' | 'decisions';
  /** The colleague it is about, as said; missing where only a pronoun or a role was. */
  person?: string;
  /** The applications that it names. */
  codes: string[];
  /** What the message says besides. */
  rest: string;
}

/** What a message holds besides its intent. */
export interface Entities {
  applications: ApplicationMention[];
  nearApplications: NearApplication[];
  allApplications: boolean;
  negatedApplications: string[];
  negatedIntents: IntentId[];
  /** Five digits. */
  pdn?: string;
  userId?: string;
  /** A colleague, as said. */
  person?: string;
  /** A colleague by what they do, as said: "our old controller". */
  title?: string;
  /** "The new guy": may have no User ID yet. */
  newHire: boolean;
  forSomeoneElse: boolean;
  email?: string;
  phone?: string;
  /** `AR-…` (request) or `HD-…` (ticket). */
  reference?: string;
  dates: DateRange;
  yesNo?: 'yes' | 'no';
  /** A one-time code: eight digits. */
  code?: string;
  /** 1-based: "the second one", "2"; -1 is the last. */
  choice?: number;
  /** "No wait, I meant …". */
  correction: boolean;
  command?: Command;
  aspect?: 'waitingForMe' | 'mine';
  question?: DirectoryQuestion;
  /** It is about requests beyond any doubt, whatever an intent's likelihood says. */
  aboutRequests?: true;
}

export interface ScoredIntent {
  intent: IntentId;
  /** 0–1. */
  score: number;
}

export type Decision = 'route' | 'clarify' | 'none';

export interface Recognition {
  text: string;
  /** `outOfScope` where the decision is `none`. */
  intent: IntentId;
  score: number;
  decision: Decision;
  /** The next best, for "Did you mean A or B?". */
  alternatives: ScoredIntent[];
  /** Every need of the message, best first. */
  intents: IntentId[];
  entities: Entities;
  locale: Locale;
}

export interface Recognizer {
  recognize(text: string, context: RecognitionContext): Recognition;
}

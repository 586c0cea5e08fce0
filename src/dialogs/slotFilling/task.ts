import type { IntentId } from '../../faq/intents.ts';
import type { OperationId } from '../../services/identity/operations.ts';
import type { FormPurpose } from '../../services/secureForms/types.ts';
import type { OfferedAction } from '../action.ts';
import type { Fact } from '../cards/summaryCard.ts';
import type { Chat, Question } from '../chat.ts';

/** A task's slots: JSON, kept in the dialog's state until it ends. Never a secret. */
export type TaskData = Record<string, unknown>;

/** What a message says about a slot: new values, or what is wrong with it (told, and asked again). */
export type Filled<D> = { set: Partial<D> } | { problem: string };

/** One thing that a task needs to know. */
export interface Slot<D extends TaskData> {
  name: string;
  /** Whatever is typed at its question is its value: other slots keep out. */
  free?: boolean;
  /** The words by which people name it, in all languages: "change the *date*". */
  mention: RegExp;
  /** Whether it has to be asked for now. */
  missing(data: D, chat: Chat): boolean;
  /** Its question; `step` names it for cards. */
  ask(chat: Chat, data: D, step: string): Question | Promise<Question>;
  /** What the message says about it; `asked`: this was its question. Null: nothing. */
  fill(chat: Chat, data: D, asked: boolean): Filled<D> | null | Promise<Filled<D> | null>;
  /** A choice of its question was made, by button, words or number. */
  choose?(chat: Chat, data: D, value: string): Filled<D> | Promise<Filled<D>>;
  /** Forgets it, so that it is asked again. */
  clear(data: D): Partial<D>;
  /** Its line in the summary; null: none. */
  describe(chat: Chat, data: D): Fact | null;
}

/** What a look at the slots so far brings up. */
export interface Review<D> {
  /** Changed or looked-up slots. */
  set?: Partial<D>;
  /** Ends the task here: why, and what may be done instead. */
  end?: {
    text: string;
    offers: { label: string; action: OfferedAction }[];
    /** Offers a person too. */
    person?: boolean;
  };
}

export interface Summary {
  title: string;
  /** Asked below the facts: "Shall I file it?" */
  question: string;
  /** The words of the yes. */
  yes: string;
  /** Of a task without slots, in which nothing can be changed: the words of the no. */
  no?: string;
  /** Facts that are no slot's. */
  facts?: readonly Fact[];
}

/**
 * A task, declared. Everything about the conversation (order, corrections, digressions, cancel, back, help, verification,
 * once-only acts) is the mechanism's: `taskDialog.ts`.
 */
interface TaskParts<D extends TaskData> {
  id: string;
  /** Messages of these intents speak about this task. */
  intents: readonly IntentId[];
  /** Whether the tasks that it interrupted end with it: a person has them now. */
  takesOver?: boolean;
  /** It only tells something: in the middle of another task it is done at once, and that task goes on. */
  readsOnly?: boolean;
  /** What it is called in "Back to …". */
  name(chat: Chat): string;
  /** The slots when nothing has been said. */
  start(): D;
  /** What one must be allowed to do before more is asked; null: everybody may. */
  operation(data: D): { operation: OperationId; dealershipId?: string } | null;
  slots: readonly Slot<D>[];
  /** Words of a slot that hold figures which are no PDN, though they look like one. */
  noPdn?(data: D): string | null;
  /** Looks at what is filled so far, with the services' eyes; called before each question and before the summary. */
  review?(chat: Chat, data: D): Promise<Review<D>>;
  /** Null: acts without asking for a yes. */
  summary(chat: Chat, data: D): Summary | null | Promise<Summary | null>;
  /** Tells what was done; `result` is what `act` (or the form's act) returned, or its stored JSON after a crash. */
  done(chat: Chat, result: unknown, data: D): void | Promise<void>;
}

/** A task that acts by a call of its own. */
interface ActingTask<D extends TaskData> extends TaskParts<D> {
  /** The one call that acts. */
  act(chat: Chat, data: D, operationId: string): Promise<unknown>;
  /**
   * What `act` returned is not the end (a code has to be typed, a code was wrong): tells it and says what is known from now on;
   * the task goes on to its next question, with another act's id. Null: it is the end, `done` tells it.
   */
  goOn?(chat: Chat, result: unknown, data: D): Partial<D> | null;
  /** The task ends or begins anew, done or not: takes back what its acts have begun and nobody will go on with. */
  leave?(chat: Chat, data: D): Promise<void>;
  form?: undefined;
}

/** A task whose act is done by a secure form: the form is opened in the place of the call, and waited for. */
interface FormTask<D extends TaskData> extends TaskParts<D> {
  form: {
    purpose: FormPurpose;
    /** Said with the link: what the form asks. */
    text(chat: Chat, data: D): string;
  };
  act?: undefined;
}

export type Task<D extends TaskData> = ActingTask<D> | FormTask<D>;

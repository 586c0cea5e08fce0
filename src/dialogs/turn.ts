import type { TurnContext } from 'botbuilder';
import type { Locale } from '../locale.ts';
import type { ChatCaller } from '../services/identity/caller.ts';

/** What a dialog sees of the running turn. The bot (`src/bot`) takes it, gives it to the dialogs and commits it. */
export interface Turn {
  readonly conversationId: string;
  readonly caller: ChatCaller;
  readonly now: Date;
  /** Names this turn in logs; shown to the user when something went wrong. */
  readonly correlationId: string;
  /** Milliseconds since the conversation's last turn; 0 in its first. */
  readonly idleMs: number;
  /** The secret guard has taken something out of the message that arrived. */
  readonly secretRemoved: boolean;
  /** The language that is answered in; committed with the state. */
  locale: Locale;
  /** The committed state, JSON; changed in place. Only dialogs know its shape; it must never hold a secret. */
  readonly state: Record<string, unknown>;
  /**
   * The operation whose summary or prompt the user is looking at; committed with the state. An act that uses it happens once
   * however often the turn is repeated.
   */
  pendingOperationId: string | null;
  /**
   * Set when `pendingOperationId` of the committed state is found done although its turn never committed (crash between
   * act and commit): its stored result, to be told before the new message is read.
   */
  readonly doneOperation: { operationId: string; kind: string; result: unknown } | null;
  /** Mints an id for an act. */
  newOperationId(): string;
}

/** What the bot runs in each turn: `createDialogs` makes it. */
export interface Dialogs {
  run(context: TurnContext): Promise<void>;
}

/** The key of the turn in `context.turnState`. */
export const turnKey = Symbol('turn');

/** The running turn. @throws outside of one. */
export const turnOf = (context: TurnContext): Turn => {
  const turn: Turn | undefined = context.turnState.get(turnKey);
  if (!turn) throw new Error('no turn');
  return turn;
};

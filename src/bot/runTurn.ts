import { randomBytes } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { type Turn, turnKey } from '../dialogs/turn.ts';
import { type Locale, toLocale } from '../locale.ts';
import type { ChatCaller } from '../services/identity/caller.ts';
import { newId } from '../services/ids.ts';
import { t } from '../texts/index.ts';
import { type Run, runKey } from './apologise.ts';
import { type Memory, openState } from './sealState.ts';
import { showSigns } from './showSigns.ts';
import type { Taken } from './takeTurn.ts';
import { type Collected, collectedKey, type TurnAdapter } from './turnAdapter.ts';
import type { BotDeps, HouseWords } from './types.ts';

/** The longest message that is read, in characters. */
export const longestMessage = 4000;

export interface RunInput {
  activity: Partial<Activity>;
  caller: ChatCaller;
  taken: Taken;
  now: Date;
  words: HouseWords | null;
  secretRemoved: boolean;
  showTyping: Collected['showTyping'];
}

/** What a turn did, before anybody knows. */
export interface Effects {
  memory: Memory;
  locale: Locale;
  pendingOperationId: string | null;
  collected: Collected;
  apologised: boolean;
}

type RunDeps = Pick<BotDeps, 'keyring' | 'clock' | 'dialogs'> & { adapter: TurnAdapter };

const fresh = (): Memory => ({ state: {}, failures: 0 });

const startTurn = (deps: RunDeps, input: RunInput, memory: Memory): Turn => ({
  conversationId: input.caller.conversationId,
  caller: input.caller,
  now: input.now,
  correlationId: `e-${randomBytes(4).toString('hex')}`,
  idleMs: input.taken.idleMs,
  secretRemoved: input.secretRemoved,
  locale: toLocale(input.taken.locale) ?? toLocale(input.activity.locale) ?? 'en',
  state: memory.state,
  pendingOperationId: input.taken.pendingOperationId,
  doneOperation: input.taken.doneOperation,
  newOperationId: () => newId(deps.clock),
});

/**
 * Runs the dialogs over a leased conversation and returns what they did; the caller commits it or lets it fall. Never throws
 * for what happens inside: `apologise` turns that into words.
 */
export const runTurn = async (deps: RunDeps, input: RunInput): Promise<Effects> => {
  const { taken, words } = input;
  const open = async () =>
    taken.state === null
      ? fresh()
      : await openState(deps.keyring, input.caller.conversationId, taken.version, taken.state);
  const opened = await open();
  const memory = opened ?? fresh();
  const turn = startTurn(deps, input, memory);
  const collected: Collected = { activities: [], invokeResponse: null, showTyping: input.showTyping };
  const run: Run = {
    collected,
    before: async () => (await open()) ?? fresh(),
    memory,
    apologised: false,
  };
  const logic = async (context: TurnContext) => {
    if (words) {
      await context.sendActivity(t(turn.locale, `bot.${words}`, { limit: longestMessage }));
      return;
    }
    if (!opened) {
      await context.sendActivity(t(turn.locale, 'bot.lostPlace'));
      // What the house has to tell is told all the same; a user's "yes" would mean nothing now.
      if (input.activity.type !== ActivityTypes.Event) return;
    }
    await deps.dialogs.run(context);
    memory.failures = 0;
  };
  const endSigns = showSigns(input.activity, collected);
  await deps.adapter.runTurn(
    input.activity,
    [
      [turnKey, turn],
      [collectedKey, collected],
      [runKey, run],
    ],
    logic,
  );
  endSigns();
  return {
    memory: run.memory,
    locale: turn.locale,
    // An act may have been done before the failure: the next turn finds it by this id and tells.
    pendingOperationId: run.apologised ? taken.pendingOperationId : turn.pendingOperationId,
    collected,
    apologised: run.apologised,
  };
};

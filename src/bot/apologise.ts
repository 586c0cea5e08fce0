import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { turnOf } from '../dialogs/turn.ts';
import { type TextKey, t } from '../texts/index.ts';
import type { Memory } from './sealState.ts';
import type { Collected } from './turnAdapter.ts';

/** What a running turn may still become. */
export interface Run {
  collected: Collected;
  /** The conversation's memory as it was before the turn. */
  before(): Promise<Memory>;
  memory: Memory;
  apologised: boolean;
}

export const runKey = Symbol('run');

/** A failure that comes back at the same place would lock the user in: the second one gives the place up. */
const patience = 2;

// Botbuilder's words for a state that names a dialog which this version no longer has.
const isLostDialog = (error: Error) => /dialog with an id of .* (wasn't|was not) found/i.test(error.message);

const withPerson = (text: string, person: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  speak: text,
  suggestedActions: { to: [], actions: [{ type: 'imBack', title: person, value: person }] },
});

/**
 * The adapter's `onTurnError`: nothing of the failed turn is said or remembered. The user keeps their place, hears a
 * correlation id that is in the log, and is offered a person.
 */
export const createApology = (log: Logger) => async (context: TurnContext, error: Error) => {
  const run: Run | undefined = context.turnState.get(runKey);
  if (!run) throw error;
  const turn = turnOf(context);
  log.error({ err: error, correlationId: turn.correlationId, channel: turn.caller.channel }, 'turn failed');
  const before = await run.before();
  const failures = before.failures + 1;
  const lost = isLostDialog(error);
  const giveUp = lost || failures >= patience;
  run.memory = giveUp ? { state: {}, failures: 0 } : { state: before.state, failures };
  run.apologised = true;
  run.collected.activities.length = 0;
  const key: TextKey = lost ? 'bot.lostPlace' : giveUp ? 'bot.sorryStartOver' : 'bot.sorry';
  const text = t(turn.locale, key, { correlationId: turn.correlationId });
  if (context.activity.type === ActivityTypes.Invoke) run.collected.invokeResponse = invokeWords(text);
  await context.sendActivity(withPerson(text, t(turn.locale, 'common.person')));
};

const invokeWords = (text: string) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
});

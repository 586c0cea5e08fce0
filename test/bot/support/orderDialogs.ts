import { randomUUID } from 'node:crypto';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import {
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Knex } from 'knex';
import { type Dialogs, turnOf } from '../../../src/dialogs/turn.ts';

/** A dialog's memory in the turn's own state: what botbuilder's accessor is elsewhere. */
const accessor: StatePropertyAccessor = {
  get: async (context: TurnContext, initial?: unknown) => {
    const { state } = turnOf(context);
    state.dialogs ??= initial;
    return state.dialogs;
  },
  set: async (context: TurnContext, value: unknown) => {
    turnOf(context).state.dialogs = value;
  },
  delete: async (context: TurnContext) => {
    delete turnOf(context).state.dialogs;
  },
};

/** What went wrong on purpose, and what happened. */
export interface Kitchen {
  /** Throws in the next turn that reads this text. */
  poison: string | null;
  runs: number;
}

const askWhat = (step: WaterfallStepContext) => step.prompt('text', 'What do you want?');
const askConfirm = (step: WaterfallStepContext<{ what?: string }>) => {
  const turn = turnOf(step.context);
  step.options.what = String(step.result);
  turn.pendingOperationId = turn.newOperationId();
  return step.prompt('text', `Shall I order ${step.options.what}?`);
};

const order = (knex: Knex) => async (step: WaterfallStepContext<{ what?: string }>) => {
  const turn = turnOf(step.context);
  const id = turn.pendingOperationId;
  const { what } = step.options;
  await knex.transaction(async (trx) => {
    await trx('operations')
      .insert({ id, kind: 'order', result: JSON.stringify({ what }), created_at: turn.now })
      .onConflict('id')
      .ignore();
  });
  turn.pendingOperationId = null;
  await step.context.sendActivity(`Ordered ${what}.`);
  return step.endDialog();
};

/**
 * A three-step waterfall (what → confirm → order) over the turn's state, beside a counter (`count`), an invoke, an event and a
 * poison. The act is one row in `operations`.
 */
export const createOrderDialogs = (knex: Knex): Dialogs & { kitchen: Kitchen } => {
  const dialogs = new DialogSet(accessor);
  dialogs.add(new TextPrompt('text'));
  dialogs.add(new WaterfallDialog('order', [askWhat, askConfirm, order(knex)]));
  const kitchen: Kitchen = { poison: null, runs: 0 };

  const tellDone = async (context: TurnContext) => {
    const turn = turnOf(context);
    if (!turn.doneOperation) return false;
    const { what } = turn.doneOperation.result as { what: string };
    delete turn.state.dialogs;
    turn.pendingOperationId = null;
    await context.sendActivity(`Ordered ${what}.`);
    return true;
  };

  const run = async (context: TurnContext) => {
    const turn = turnOf(context);
    kitchen.runs += 1;
    const { activity } = context;
    if (activity.type === 'invoke') {
      const count = Number(turn.state.count ?? 0) + 1;
      turn.state.count = count;
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { count } } });
      return;
    }
    if (activity.type === 'event') {
      await context.sendActivity(`Event ${activity.name}: ${JSON.stringify(activity.value)}`);
      return;
    }
    if (await tellDone(context)) return;
    if (activity.text === 'count') {
      const count = Number(turn.state.count ?? 0) + 1;
      turn.state.count = count;
      await context.sendActivity(`${count}`);
      return;
    }
    if (activity.text === 'type') await context.sendActivity({ type: 'typing' });
    const step = await dialogs.createContext(context);
    const result = await step.continueDialog();
    if (result.status === DialogTurnStatus.empty) await step.beginDialog('order', {});
    if (kitchen.poison !== null && activity.text === kitchen.poison) throw new Error('poisoned');
  };
  return { run, kitchen };
};

/** A new conversation's id. */
export const newConversation = () => `conversation-${randomUUID()}`;

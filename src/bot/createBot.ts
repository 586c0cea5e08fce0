import { AppError } from '../errors.ts';
import { createKeyedMutex } from '../keyedMutex.ts';
import { createApology } from './apologise.ts';
import { type ChannelEndpoints, createChannelAuthentication } from './channelAuthentication.ts';
import { createConnector } from './connector.ts';
import { arrivalOfEvent } from './deliverEvent.ts';
import { type HandleDeps, handleArrival } from './handleArrival.ts';
import { createOutbox } from './outbox.ts';
import { TurnAdapter } from './turnAdapter.ts';
import type { Arrival, Bot, BotDeps, TurnOutcome, TurnResult } from './types.ts';

const outcomeOf = (error: unknown): TurnOutcome =>
  error instanceof AppError && error.code === 'busy' ? 'busy' : 'failed';

/** The bot over its dialogs; `endpoints` only where a test plays the cloud. */
export const createBot = (deps: BotDeps, endpoints: ChannelEndpoints = {}): Bot => {
  const { database, log } = deps;
  const authentication = createChannelAuthentication(deps.config, endpoints);
  const connector = createConnector(authentication);
  const outbox = createOutbox({ database, connector, log });
  const mutex = createKeyedMutex();
  const handleDeps: HandleDeps = {
    ...deps,
    adapter: new TurnAdapter(authentication.sdk, createApology(log)),
    outbox,
    showTyping: (reference, activity) => {
      if (reference) void connector.send(reference, { ...activity });
      else if (activity.conversation) deps.fanout.show(activity.conversation.id, activity);
    },
  };
  let draining = false;

  const handle = async (arrival: Arrival): Promise<TurnResult> => {
    if (draining) throw new AppError('unavailable', { retryAfterMs: 2000 });
    const began = performance.now();
    let outcome: TurnOutcome = 'failed';
    try {
      const ended = await mutex.run(arrival.caller.conversationId, () => handleArrival(handleDeps, arrival));
      outcome = ended.outcome;
      return ended.result;
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      const seconds = (performance.now() - began) / 1000;
      deps.observe?.({ channel: arrival.caller.channel, outcome, seconds });
    }
  };

  return {
    handle,
    authenticate: (activity, header) => authentication.authenticate(activity, header),
    deliverEvent: async (event) => {
      const arrival = await arrivalOfEvent(database, event);
      if (arrival) await handle(arrival);
      else log.warn({ event: event.name }, 'event for a conversation that does not exist');
    },
    start: () => outbox.start(),
    drain: async () => {
      draining = true;
      await mutex.idle();
      await outbox.drain();
    },
  };
};

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Activity, ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import { v7 } from 'uuid';
import { AppError } from '../errors.ts';
import { type CommitInput, commitTurn, type Kept } from './commitTurn.ts';
import { keepBotActivity, keepUserActivity } from './keepActivity.ts';
import type { Outbox } from './outbox.ts';
import { redactValue } from './redact.ts';
import { type Effects, runTurn } from './runTurn.ts';
import { sealState } from './sealState.ts';
import { type Taken, takeTurn } from './takeTurn.ts';
import type { TurnAdapter } from './turnAdapter.ts';
import type { Arrival, BotDeps, TurnOutcome, TurnResult } from './types.ts';

export type HandleDeps = BotDeps & {
  adapter: TurnAdapter;
  outbox: Outbox;
  showTyping(reference: Partial<ConversationReference> | null, activity: Partial<Activity>): void;
};

/** How long a channel's request waits for its replies to be sent; they go on behind it. */
const sendWithinMs = 2000;

const isSentTo = (channel: string) => channel !== 'webchat';

const payloadHash = (activity: Partial<Activity>) =>
  activity.type === ActivityTypes.Invoke
    ? createHash('sha256')
        .update(JSON.stringify([activity.name, activity.value]))
        .digest('base64url')
    : null;

const referenceOf = (arrival: Arrival) =>
  isSentTo(arrival.caller.channel) ? TurnContext.getConversationReference(arrival.activity) : null;

const take = (deps: HandleDeps, arrival: Arrival, owner: string) => {
  const { caller, activity } = arrival;
  const byHouse = caller.source === houseSource;
  return takeTurn(deps.database, {
    conversationId: caller.conversationId,
    key: arrival.key,
    payloadHash: payloadHash(activity),
    owner,
    now: deps.clock.now(),
    from: byHouse
      ? null
      : {
          channel: caller.channel,
          channelUserId: caller.channelUserId,
          reference: referenceOf(arrival),
          vouchedAt: arrival.vouchedAt ?? null,
        },
  });
};

/** Marks the house's own events: `caller.source` of an event turn, which never stands in a token. */
export const houseSource = 'house';

// The website knows our ids; other channels have their own.
const activityIdOf = (arrival: Arrival) =>
  isSentTo(arrival.caller.channel) && arrival.activity.id ? arrival.activity.id : v7();

const keep = (arrival: Arrival, effects: Effects, id: string, now: Date): Kept[] => {
  const { conversationId, channel } = arrival.caller;
  const toChannel = isSentTo(channel);
  const kept: Kept[] = [];
  if (arrival.keep) {
    kept.push({ activity: keepUserActivity(arrival.activity, id, conversationId, now), outbox: null });
  }
  for (const activity of effects.collected.activities) {
    // A website's client can't take back what it shows.
    if (!toChannel && activity.type !== ActivityTypes.Message && activity.type !== ActivityTypes.Event)
      continue;
    // A millisecond apart, so that clients that sort by time keep the order.
    const at = new Date(now.getTime() + kept.length);
    kept.push({
      activity: keepBotActivity(activity, conversationId, at, toChannel),
      outbox: toChannel && !arrival.expectReplies ? 'due' : null,
    });
  }
  return kept;
};

const resultOf = (arrival: Arrival, effects: Effects, id: string, kept: Kept[]): TurnResult => {
  const isInvoke = arrival.activity.type === ActivityTypes.Invoke;
  const invoke = effects.collected.invokeResponse;
  return {
    activityId: id,
    // An invoke that nobody answered is one that nobody knows.
    invokeResponse: isInvoke ? ((redactValue(invoke) as typeof invoke) ?? { status: 400 }) : null,
    replies: arrival.expectReplies ? kept.slice(arrival.keep ? 1 : 0).map(({ activity }) => activity) : [],
  };
};

const deliver = async (
  deps: HandleDeps,
  arrival: Arrival,
  reference: Partial<ConversationReference> | null,
  input: CommitInput,
  committed: { lastSeq: number; maySend: boolean },
) => {
  const { conversationId } = input;
  const first = committed.lastSeq - input.activities.length + 1;
  const rows = input.activities.map(({ activity, outbox }, index) => ({
    seq: first + index,
    activity,
    outbox,
  }));
  if (!isSentTo(arrival.caller.channel)) {
    if (rows.length > 0) deps.fanout.publish(conversationId, rows);
    return;
  }
  const due = rows.filter((row) => row.outbox === 'due');
  if (due.length === 0 || !reference) return;
  if (!committed.maySend) return deps.outbox.flush(conversationId);
  const sending = deps.outbox.send(conversationId, input.owner, reference, due);
  await Promise.race([sending, sleep(sendWithinMs, undefined, { ref: false })]);
};

const attempt = async (
  deps: HandleDeps,
  arrival: Arrival,
  taken: Taken,
  owner: string,
): Promise<{ result: TurnResult; outcome: TurnOutcome } | null> => {
  const now = deps.clock.now();
  const reference = referenceOf(arrival) ?? taken.reference;
  const id = activityIdOf(arrival);
  const activity = { ...arrival.activity, id: arrival.keep ? id : arrival.activity.id };
  const effects = await runTurn(deps, {
    activity,
    caller: arrival.caller,
    taken,
    now,
    words: arrival.words ?? null,
    secretRemoved: arrival.secretRemoved ?? false,
    showTyping: (typing) => deps.showTyping(reference, typing),
  });
  const { conversationId } = arrival.caller;
  const activities = keep(arrival, effects, id, now);
  const toChannel = isSentTo(arrival.caller.channel);
  const input: CommitInput = {
    conversationId,
    owner,
    version: taken.version,
    state: await sealState(deps.keyring, conversationId, taken.version + 1, effects.memory),
    locale: effects.locale,
    pendingOperationId: effects.pendingOperationId,
    now,
    byUser: arrival.caller.source !== houseSource,
    key: arrival.key,
    payloadHash: payloadHash(arrival.activity),
    result: resultOf(arrival, effects, id, activities),
    activities,
    outbox: toChannel && activities.some(({ outbox }) => outbox === 'due'),
  };
  const committed = await commitTurn(deps.database, input);
  if (!committed) return null;
  await deliver(deps, arrival, reference, input, committed);
  return { result: input.result, outcome: effects.apologised ? 'apologised' : 'done' };
};

/**
 * One turn: take → run → commit → deliver. Two statements where nothing is acted on. When the lease was lost meanwhile, what the
 * turn did is forgotten and it runs once more.
 */
export const handleArrival = async (
  deps: HandleDeps,
  arrival: Arrival,
): Promise<{ result: TurnResult; outcome: TurnOutcome }> => {
  for (let tries = 0; tries < 2; tries += 1) {
    const owner = v7();
    const start = await take(deps, arrival, owner);
    if ('repeated' in start) return { result: start.repeated, outcome: 'repeated' };
    const ended = await attempt(deps, arrival, start.taken, owner);
    if (ended) return ended;
    deps.log.warn({ channel: arrival.caller.channel }, 'turn lost its lease');
  }
  throw new AppError('busy', { retryAfterMs: 2000 });
};

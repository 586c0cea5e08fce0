import { type Activity, ActivityTypes, CloudAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { v7 } from 'uuid';

/** What a turn wants to have sent; nothing leaves before the turn has committed, typing excepted. */
export interface Collected {
  activities: Partial<Activity>[];
  invokeResponse: { status: number; body?: unknown } | null;
  /** Shows that the bot is typing, at once and without keeping it. */
  showTyping(activity: Partial<Activity>): void;
}

export const collectedKey = Symbol('collected');

const collectedOf = (context: TurnContext): Collected => {
  const collected: Collected | undefined = context.turnState.get(collectedKey);
  if (!collected) throw new Error('sent outside of a turn');
  return collected;
};

const collect = (collected: Collected, activity: Partial<Activity>): ResourceResponse => {
  if (activity.type === ActivityTypes.InvokeResponse) {
    collected.invokeResponse = activity.value;
    return { id: '' };
  }
  if (activity.type === ActivityTypes.Typing) {
    collected.showTyping(activity);
    return { id: '' };
  }
  if (activity.type === ActivityTypes.Trace || activity.type === 'delay') return { id: '' };
  const id = v7();
  collected.activities.push({ ...activity, id });
  return { id };
};

/**
 * Botbuilder's adapter with the sending taken out: it collects what a turn says, and the turn's commit decides whether anybody
 * hears it. A context made here carries no connector: the outbox has its own.
 */
export class TurnAdapter extends CloudAdapter {
  constructor(
    authentication: BotFrameworkAuthentication,
    onTurnError: (context: TurnContext, error: Error) => Promise<void>,
  ) {
    super(authentication);
    this.onTurnError = onTurnError;
  }

  /** Runs middleware and logic over an activity that the surface has authenticated. */
  async runTurn(
    activity: Partial<Activity>,
    state: [key: symbol, value: unknown][],
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, activity);
    for (const [key, value] of state) context.turnState.set(key, value);
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const collected = collectedOf(context);
    return activities.map((activity) => collect(collected, activity));
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    collectedOf(context).activities.push({ ...activity, type: ActivityTypes.MessageUpdate });
    return activity.id ? { id: activity.id } : undefined;
  }

  override async deleteActivity(context: TurnContext, reference: { activityId?: string }): Promise<void> {
    collectedOf(context).activities.push({
      type: ActivityTypes.MessageDelete,
      id: reference.activityId ?? '',
    });
  }
}

import { randomUUID } from 'node:crypto';
import { type Activity, TestAdapter } from 'botbuilder';
import { createDialogs } from '../../../src/dialogs/createDialogs.ts';
import { type Turn, turnKey } from '../../../src/dialogs/turn.ts';
import { loadRecognizer } from '../../../src/faq/recognizer/loadRecognizer.ts';
import type { Recognizer } from '../../../src/faq/recognizer/types.ts';
import type { Locale } from '../../../src/locale.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { newId } from '../../../src/services/ids.ts';
import type { TestApp } from '../../support/createTestApp.ts';

/** A conversation's committed memory, as the bot keeps it between turns. */
export interface Memory {
  state: Record<string, unknown>;
  pendingOperationId: string | null;
  locale: Locale;
}

export const freshMemory = (): Memory => ({ state: {}, pendingOperationId: null, locale: 'en' });

export interface Heard {
  text: string;
  activities: Partial<Activity>[];
  memory: Memory;
}

/** One turn of the dialogs over the house's real services, without the bot: the test decides what is committed. */
export const createDialogTalk = (
  app: Pick<TestApp, 'services' | 'config' | 'clock'>,
  caller: ChatCaller,
  recognizer: Recognizer = loadRecognizer(),
) => {
  const dialogs = createDialogs({
    services: app.services,
    recognizer,
    brand: app.config.brand,
    pausedTasks: [],
    log: { warn: () => undefined },
  });
  return async (
    before: Memory,
    activity: Partial<Activity>,
    doneOperation: Turn['doneOperation'] = null,
  ): Promise<Heard> => {
    const turn: Turn = {
      conversationId: caller.conversationId,
      caller,
      now: app.clock.now(),
      correlationId: 'test',
      secretRemoved: false,
      idleMs: 0,
      locale: before.locale,
      // As the database would give it back.
      state: JSON.parse(JSON.stringify(before.state)),
      pendingOperationId: before.pendingOperationId,
      doneOperation,
      newOperationId: () => newId(app.clock),
    };
    const adapter = new TestAdapter(async (context) => {
      context.turnState.set(turnKey, turn);
      await dialogs.run(context);
    });
    await adapter.receiveActivity({ type: 'message', ...activity });
    const activities = [...adapter.activeQueue];
    const { state, pendingOperationId, locale } = turn;
    return {
      text: activities.map(({ text, speak, attachments }) => (attachments ? speak : text)).join('\n---\n'),
      activities,
      memory: { state, pendingOperationId, locale },
    };
  };
};

export type DialogTalk = ReturnType<typeof createDialogTalk>;

/** Somebody whom Teams vouches for, in a conversation of their own. */
export const linkedCaller = async (app: TestApp, userId: string): Promise<ChatCaller> => {
  const row = await app.database.knex('users').where({ user_id: userId }).first<{ id: string }>('id');
  return {
    via: 'chat',
    channel: 'msteams',
    conversationId: randomUUID(),
    channelUserId: `29:${userId}`,
    accountId: row.id,
    source: `teams:${userId}`,
  };
};

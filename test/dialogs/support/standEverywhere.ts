import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { loadRecognizer } from '../../../src/faq/recognizer/loadRecognizer.ts';
import type { Recognition, Recognizer } from '../../../src/faq/recognizer/types.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import type { TestApp } from '../../support/createTestApp.ts';
import { insertPlannedRemoval } from '../../support/insertPlannedRemoval.ts';
import { newestCode } from '../../support/runTranscript.ts';
import { type Sent, sentAt } from './anyMessage.ts';
import { countActs } from './countActs.ts';
import { type Place, placeOf, reachEveryStep, stackOf } from './everyStep.ts';
import { type Undone, undone } from './takeBack.ts';
import {
  createDialogTalk,
  type DialogTalk,
  freshMemory,
  type Heard,
  linkedCaller,
  type Memory,
} from './talkToDialogs.ts';

const largestState = 12_000;
const nothingChanged = /Nothing was changed|No se cambió nada|Rien n’a été changé/;

// The same words are sent to many questions, and recognizing them is pure.
const remembering = (recognizer: Recognizer): Recognizer => {
  const known = new Map<string, Recognition>();
  return {
    recognize: (text, context) => {
      const key = `${context.locale} ${context.isAnswer} ${text}`;
      const recognition = known.get(key) ?? recognizer.recognize(text, context);
      known.set(key, recognition);
      return structuredClone(recognition);
    },
  };
};

const recognizer = remembering(loadRecognizer());

/** Conversations that stand at every question there is. */
export interface Everywhere {
  places: Place[];
  /** Questions to which no conversation can be brought. */
  unreached: string[];
  /**
   * Sends each of these to a question, always to the world as it was, and leaves by "cancel" what it led to.
   * @throws where one is not answered, makes the state large, or leads to what cannot be left without an act.
   */
  send(place: Place, messages: readonly Sent[]): Promise<void>;
}

const file = async (app: TestApp, userId: string, need: string) => {
  const talk = createDialogTalk(app, await linkedCaller(app, userId), recognizer);
  const { memory } = await talk(freshMemory(), {
    text: `I need ${need} from monday because I work with it`,
  });
  expect((await talk(memory, { text: 'yes' })).text).to.match(/AR-/);
};

const reachAll = async (app: TestApp) => {
  // Something waits for her, and something of hers waits: no task is over before it began.
  await file(app, 'kchan', 'title tracker and payoff quotes');
  await file(app, 'kchan', 'funding status');
  await file(app, 'jlavoie', 'title tracker');
  await file(app, 'jlavoie', 'remarketing reports');
  const { knex } = app.database;
  const planned = { by: 'eortiz', pdn: '20917' };
  await insertPlannedRemoval(knex, {
    ...planned,
    reference: 'AC-2222222',
    from: 'kchan',
    code: 'smartauction',
  });
  await insertPlannedRemoval(knex, { ...planned, reference: 'AC-3333333', from: 'mreyes', code: 'payoff' });
  const visitor = {
    via: 'chat',
    channel: 'webchat',
    conversationId: randomUUID(),
    channelUserId: 'visitor',
    accountId: null,
    source: 'ip:192.0.2.7',
  } as const;
  const known = await linkedCaller(app, 'jlavoie');
  const talkAs = (caller: ChatCaller) => createDialogTalk(app, caller, recognizer);
  return reachEveryStep({ known, visitor }, talkAs, () => newestCode(app, 'jlavoie'));
};

const answered = (heard: Heard) => {
  const spoken = heard.activities.filter(({ type, text }) => type === 'message' && text?.trim());
  expect(spoken, 'answers').not.to.have.length(0);
  expect(JSON.stringify(heard.memory.state).length, 'state').to.be.below(largestState);
};

// Where a conversation stands, as far as cancelling can tell the difference.
const shapeOf = (memory: Memory) =>
  `${stackOf(memory)
    .map(({ id, state }) => `${id} ${state.asking}`)
    .join('/')} ${memory.locale}`;

const leaves = async (house: Undone, talk: DialogTalk, after: Memory) => {
  const acts = await countActs(house);
  let memory = after;
  for (let depth = stackOf(after).length; depth > 0 && stackOf(memory).length > 0; depth -= 1) {
    const heard = await talk(memory, { text: 'cancel' });
    expect(heard.text, `cancel at ${placeOf(memory)}`).to.match(nothingChanged);
    memory = heard.memory;
  }
  expect(stackOf(memory), `after cancel at ${shapeOf(after)}`).to.deep.equal([]);
  expect(await countActs(house), `acts by cancel at ${shapeOf(after)}`).to.equal(acts);
};

/** Brings conversations to stand at every question of every task. */
export const standEverywhere = async (app: TestApp): Promise<Everywhere> => {
  const found = await reachAll(app);
  const cancelled = new Set<string>();
  const read = new Map<string, unknown>();
  const sendOne = async (house: Undone, talk: DialogTalk, place: Place, sent: Sent) => {
    const heard = await talk(place.memory, sentAt(sent, stackOf(place.memory).at(-1)?.state.step ?? ''));
    answered(heard);
    const shape = shapeOf(heard.memory);
    if (!cancelled.has(shape)) await leaves(house, talk, heard.memory);
    cancelled.add(shape);
  };
  const send = (place: Place, messages: readonly Sent[]) =>
    undone(app, read, async (house) => {
      const talk = createDialogTalk(house, place.caller, recognizer);
      for (const sent of messages) {
        try {
          await sendOne(house, talk, place, sent);
        } catch (error) {
          const said = JSON.stringify(sent).slice(0, 300);
          throw new Error(`${said} at ${place.name}: ${error instanceof Error ? error.stack : error}`);
        }
        await house.takeBack();
      }
    });
  return { ...found, send };
};

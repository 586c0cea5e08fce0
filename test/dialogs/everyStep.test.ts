import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { loadRecognizer } from '../../src/faq/recognizer/loadRecognizer.ts';
import type { Recognition, Recognizer } from '../../src/faq/recognizer/types.ts';
import type { ChatCaller } from '../../src/services/identity/caller.ts';
import { newestCode } from '../support/runTranscript.ts';
import { withApp } from '../support/withApp.ts';
import { anyMessage, type Sent, sentAt } from './support/anyMessage.ts';
import { countActs } from './support/countActs.ts';
import { type Place, placeOf, reachEveryStep, stackOf } from './support/everyStep.ts';
import { type Undone, undone } from './support/takeBack.ts';
import {
  createDialogTalk,
  type DialogTalk,
  freshMemory,
  type Heard,
  linkedCaller,
  type Memory,
} from './support/talkToDialogs.ts';

const seed = 20261124;
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

describe('dialogs: any message at every step of every task', function () {
  this.timeout(300_000);
  const app = withApp();
  let places: Place[];
  let unreached: string[];

  before(async () => {
    const talkAs = (caller: ChatCaller) => createDialogTalk(app(), caller, recognizer);
    const file = async (userId: string, need: string) => {
      const talk = talkAs(await linkedCaller(app(), userId));
      const { memory } = await talk(freshMemory(), {
        text: `I need ${need} from monday because I work with it`,
      });
      expect((await talk(memory, { text: 'yes' })).text).to.match(/AR-/);
    };
    // Something waits for her, and something of hers waits: no task is over before it began.
    await file('kchan', 'title tracker and payoff quotes');
    await file('kchan', 'funding status');
    await file('jlavoie', 'title tracker');
    await file('jlavoie', 'remarketing reports');
    const visitor = {
      via: 'chat',
      channel: 'webchat',
      conversationId: randomUUID(),
      channelUserId: 'visitor',
      accountId: null,
      source: 'ip:192.0.2.7',
    } as const;
    const known = await linkedCaller(app(), 'jlavoie');
    const found = await reachEveryStep({ known, visitor }, talkAs, () => newestCode(app(), 'jlavoie'));
    ({ places, unreached } = found);
  });

  const known = new Map<string, unknown>();
  const answered = (heard: Heard) => {
    const spoken = heard.activities.filter(({ type, text }) => type === 'message' && text?.trim());
    expect(spoken, 'answers').not.to.have.length(0);
    expect(JSON.stringify(heard.memory.state).length, 'state').to.be.below(largestState);
  };

  const cancelled = new Set<string>();
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

  const sendAll = (place: Place, messages: readonly Sent[]) =>
    undone(app(), known, async (house) => {
      const talk = createDialogTalk(house, place.caller, recognizer);
      const standing = stackOf(place.memory).at(-1)?.state.step ?? '';
      for (const sent of messages) {
        try {
          const heard = await talk(place.memory, sentAt(sent, standing));
          answered(heard);
          const shape = shapeOf(heard.memory);
          if (!cancelled.has(shape)) await leaves(house, talk, heard.memory);
          cancelled.add(shape);
        } catch (error) {
          const said = JSON.stringify(sent).slice(0, 300);
          throw new Error(`${said} at ${place.name}: ${error instanceof Error ? error.stack : error}`);
        }
        await house.takeBack();
      }
    });

  it('finds every step', () => {
    // No account waits to be reactivated here, and a new address is summed up behind the secure form; their other questions are asked.
    expect(unreached).to.deep.equal([
      'decideReactivation #summary',
      'decideReactivation #change',
      'updateEmail #summary',
      'updateEmail #change',
    ]);
  });

  it('is answered, keeps the state small, and can be cancelled', async () => {
    const messages = fc.sample(anyMessage, { numRuns: 200, seed });
    for (const place of places) await sendAll(place, messages);
  });
});

import { expect } from 'chai';
import { withApp } from '../support/withApp.ts';
import { createDialogTalk, freshMemory, linkedCaller, type Memory } from './support/talkToDialogs.ts';

const referenceIn = (text: string) => /AR-[0-9A-Z]{7}/.exec(text)?.[0];

describe('dialogs: an act happens once', () => {
  const app = withApp();

  const callerFor = (userId: string) => linkedCaller(app(), userId);

  const atSummary = async (need: string) => {
    const caller = await callerFor('kchan');
    const talk = createDialogTalk(app(), caller);
    const summary = await talk(freshMemory(), { text: `I need ${need} from monday because I work with it` });
    expect(summary.text).to.match(/Shall I file/);
    expect(summary.memory.pendingOperationId).to.be.a('string');
    return { talk, memory: summary.memory, caller };
  };

  const doneOf = async (memory: Memory) => {
    const id = memory.pendingOperationId ?? '';
    const row = await app().database.knex('operations').where({ id }).first();
    return { operationId: id, kind: row.kind, result: row.result };
  };

  it('a "yes" whose turn was lost has the same reference when it comes again', async () => {
    const { talk, memory, caller } = await atSummary('title tracker');
    const first = await talk(memory, { text: 'yes' });
    const second = await talk(memory, { text: 'yes' });
    expect(referenceIn(second.text)).to.be.a('string').that.equals(referenceIn(first.text));
    expect(await app().services.access.listRequests({ caller })).to.include({ total: 1 });
  });

  it('an act found done is told before the new message is read, and a retyped "yes" does nothing more', async () => {
    const { talk, memory } = await atSummary('payoff quotes');
    const first = await talk(memory, { text: 'yes' });
    const done = await doneOf(memory);
    const retyped = await talk(memory, { text: 'yes' }, done);
    expect(referenceIn(retyped.text)).to.be.a('string').that.equals(referenceIn(first.text));
    expect(retyped.activities).to.have.length(1);
    expect(retyped.memory.pendingOperationId).to.equal(null);
    const other = await talk(memory, { text: 'change my password' }, done);
    expect(referenceIn(other.text)).to.equal(referenceIn(first.text));
    expect(other.text).to.match(/secure form/);
  });

  it('a corrected summary has an id of its own', async () => {
    const { talk, memory } = await atSummary('funding status');
    const corrected = await talk(memory, { text: 'from december 8' });
    expect(corrected.memory.pendingOperationId).not.to.equal(memory.pendingOperationId);
  });

  it('keeps no code and no text beside the slots in its state', async () => {
    const talk = createDialogTalk(app(), { ...(await callerFor('kchan')), accountId: null });
    let { memory } = await talk(freshMemory(), { text: 'what happened with my request' });
    ({ memory } = await talk(memory, { text: 'kchan 20917' }));
    ({ memory } = await talk(memory, { text: '87654321' }));
    expect(JSON.stringify(memory)).not.to.match(/87654321|8765 4321/);
  });

  it('leaves a dialog that this version does not know, politely', async () => {
    const talk = createDialogTalk(app(), await callerFor('kchan'));
    const memory = {
      ...freshMemory(),
      state: { dialogs: { dialogStack: [{ id: 'gone', state: {} }] }, session: { greeted: true } },
    };
    const heard = await talk(memory, { text: 'hello' });
    expect(heard.text).to.match(/lost my place.*Nothing was changed/s);
  });

  it('greets in Teams when it is installed, and asks a linked user for no code', async () => {
    const talk = createDialogTalk(app(), await callerFor('dwhitfield'));
    const joined = await talk(freshMemory(), {
      type: 'conversationUpdate',
      membersAdded: [{ id: 'bot', name: '' }],
      recipient: { id: 'bot', name: '' },
      locale: 'fr-CA',
    });
    expect(joined.text).to.match(/robot.*confidentialité/s);
    const waiting = await talk({ ...joined.memory, locale: 'en' }, { text: 'what is waiting for me?' });
    expect(waiting.text).to.match(/Nothing is waiting/);
  });
});

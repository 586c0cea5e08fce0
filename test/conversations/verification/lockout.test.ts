import { expect } from 'chai';
import { v4 } from 'uuid';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { visitorSource } from '../../../src/services/identity/sources.ts';
import { openTalk, runTranscript } from '../../support/runTranscript.ts';
import { fillForm, passGate } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';

const typed = { userId: 'mreyes', pdn: '10482' };
const fresh = 'seven quiet herons at noon';

describe('conversation: somebody who wants to lock others out', function () {
  this.timeout(60_000);
  const app = withApp();

  /** A visitor at an address of their own; what they type five times is never the code. */
  const attacker = (index: number): ChatCaller => ({
    via: 'chat',
    channel: 'webchat',
    conversationId: `attack${index}`,
    channelUserId: `dl_${index}`,
    accountId: null,
    source: visitorSource(`attack${index}`, `203.0.113.${index}`),
  });
  const guess = async (caller: ChatCaller) => {
    const { verification } = app().services;
    const begun = await verification.beginVerification({ caller, operationId: v4(), typed, locale: 'en' });
    if (begun.kind !== 'sent') return begun.kind;
    for (let tries = 0; tries < 5; tries += 1) {
      const code = `wrong ${tries}`;
      const result = await verification.checkCode({ caller, operationId: v4(), codeId: begun.codeId, code });
      if (result.kind === 'paused') return result.kind;
    }
    return begun.kind;
  };

  it('with 20 sources does not stop the owner, who was here before, from finishing a reset in a new chat', async () => {
    await runTranscript(app(), [
      ['I need to edit my profile', /User ID/],
      ['mreyes', /PDN/],
      ['10482', /eight digits/],
      ['{code}', /Marcus Reyes/],
    ]);
    const attacks: string[] = [];
    for (let index = 1; index <= 20; index += 1) attacks.push(await guess(attacker(index)));
    expect(attacks).to.include('paused');
    expect(await guess(attacker(21))).to.equal('paused');

    const talk = await openTalk(app());
    await talk.run([
      ['I forgot my password', /User ID/],
      ['mreyes 10482', /eight digits/],
      ['{code}', /two of your challenge questions/],
    ]);
    expect(await passGate(talk)).to.match(/answers are right/);
    expect(await fillForm(talk, { newPassword: fresh })).to.match(/in force/);
    const signIn = { userId: 'mreyes', password: fresh, source: '198.51.100.7' };
    expect((await app().services.portal.signIn(signIn)).verdict).to.equal('accepted');
    expect(await guess(attacker(22))).to.equal('paused');
  });
});

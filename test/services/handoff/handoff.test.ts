import { expect } from 'chai';
import { v4 } from 'uuid';
import { isOpenAt, nextOpening, parseOpeningHours } from '../../../src/services/handoff/helpDeskHours.ts';
import { type OpenTicketInput, openTicket } from '../../../src/services/handoff/openTicket.ts';
import { readHelpDesk } from '../../../src/services/handoff/readHelpDesk.ts';
import { newToken } from '../../../src/services/ids.ts';
import { describeOnPostgres } from '../../support/testDatabase.ts';
import { type AccessFixture, createAccessFixture } from '../access/accessFixture.ts';

describe('handing over to a person', () => {
  let at: AccessFixture;
  beforeEach(async () => {
    at = await createAccessFixture();
  });
  afterEach(() => at.close());

  const open = async (given: Partial<OpenTicketInput> = {}) =>
    openTicket(at.deps, {
      caller: await at.inChat('mreyes'),
      operationId: v4(),
      locale: 'en',
      intent: 'updateEmail',
      summary: 'Cannot read the old mailbox',
      context: {},
      ...given,
    });
  const say = async (texts: [by: 'bot' | 'user', text: string][]) => {
    const { conversationId } = await at.inChat('mreyes');
    await at.knex('activities').insert(
      texts.map(([role, text], n) => ({
        conversation_id: conversationId,
        seq: n + 1,
        activity: JSON.stringify({ type: 'message', text, from: { id: role, role } }),
        created_at: at.clock.now(),
      })),
    );
  };

  it('mails every agent who it is, what they want, and what was filled in', async () => {
    const { reference } = await open({ context: { newEmail: 'marcus@lakeside.example', tries: 2 } });
    expect(reference).to.match(/^HD-[0-9A-Z]{7}$/);
    const mails = await at.mails();
    expect(mails.map((mail) => mail.to)).to.deep.equal(
      await at.knex('agents').orderBy('login').pluck('email'),
    );
    expect(mails[0]?.subject).to.contain(reference);
    for (const part of [
      'Who: Marcus Reyes (mreyes), ',
      'Lakeside Motors (10482)',
      'Harbor Auto Group (20917)',
      'Assurance level: 1',
      'Wanted: updateEmail',
      'Cannot read the old mailbox',
      '- newEmail: marcus@lakeside.example',
      '- tries: 2',
    ]) {
      expect(mails[0]?.text).to.contain(part);
    }
    expect(await at.verbs()).to.deep.equal(['ticket.opened']);
    expect(await at.knex('tickets').first('reference', 'level', 'intent')).to.deep.equal({
      reference,
      level: 1,
      intent: 'updateEmail',
    });
  });

  it('brings the last 50 things that were said, in their order', async () => {
    await say(Array.from({ length: 60 }, (_, n) => [n % 2 ? 'bot' : 'user', `line ${n + 1}.`]));
    await open();
    const lines = (await at.mails())[0]?.text.match(/(bot|user): line \d+\./g);
    expect(lines).to.have.length(50);
    expect(lines?.[0]).to.equal('user: line 11.');
    expect(lines?.at(-1)).to.equal('bot: line 60.');
  });

  it('never passes on codes, link tokens or answers', async () => {
    const token = newToken();
    await say([
      ['user', 'my code is 4711 0815'],
      ['bot', `https://help.example/access-requests/${token} or ${token}`],
    ]);
    await open({
      summary: 'wrote 47110815',
      context: {
        secretAnswer: 'biscuit',
        answers: ['maple'],
        password: 'harbor-lantern',
        note: `see ${token}`,
      },
    });
    const everything = JSON.stringify([await at.mails(), await at.knex('tickets')]);
    for (const secret of ['4711', token, 'biscuit', 'maple', 'harbor-lantern']) {
      expect(everything).not.to.contain(secret);
    }
    expect(everything).to.contain('[code]').and.to.contain('[link]');
  });

  it('is open to a visitor whom nobody knows', async () => {
    await open({ caller: { ...(await at.inChat('mreyes')), accountId: null }, intent: null });
    const [mail] = await at.mails();
    expect(mail?.text)
      .to.contain('a visitor who has not been identified')
      .and.to.contain('Nothing was written yet');
    expect(mail?.text).not.to.contain('Marcus');
  });

  it('opens one ticket for an operation id', async () => {
    const operationId = v4();
    const first = await open({ operationId });
    expect(await open({ operationId, summary: 'again' })).to.deep.equal(first);
    expect(await at.knex('tickets')).to.have.length(1);
  });

  describeOnPostgres('at the same moment', () => {
    it('opens one ticket for an operation id that arrives ten times', async () => {
      const operationId = v4();
      const opened = await Promise.all(Array.from({ length: 10 }, () => open({ operationId })));
      expect(new Set(opened.map(({ reference }) => reference)).size).to.equal(1);
      expect(await at.mails()).to.have.length((await at.knex('agents')).length);
    });
  });

  it('knows whether somebody is there now', async () => {
    expect(await readHelpDesk(at.deps)).to.deep.include({ isOpen: true, opensAt: at.clock.now() });
    at.clock.set('2026-11-28T15:00:00Z');
    expect(await readHelpDesk(at.deps)).to.deep.include({
      isOpen: false,
      opensAt: new Date('2026-11-30T13:00:00Z'),
    });
  });
});

describe('opening hours', () => {
  const zone = 'America/Detroit';
  const hours = parseOpeningHours('Mo-Fr 08:00-20:00; Sa 09:00-13:00');

  it('begin and end to the minute, where the help desk is', () => {
    const cases: [string, boolean][] = [
      ['2026-11-24T12:59:59Z', false],
      ['2026-11-24T13:00:00Z', true],
      ['2026-11-25T00:59:59Z', true],
      ['2026-11-25T01:00:00Z', false],
      ['2026-11-28T15:00:00Z', true],
      ['2026-11-29T15:00:00Z', false],
    ];
    for (const [moment, isOpen] of cases)
      expect(isOpenAt(hours, zone, new Date(moment)), moment).to.equal(isOpen);
  });

  it('begin again in the evening’s morning, over the weekend, and when the clocks change', () => {
    const next = (moment: string) => nextOpening(hours, zone, new Date(moment)).toISOString();
    expect(next('2026-11-25T02:00:00Z')).to.equal('2026-11-25T13:00:00.000Z');
    expect(next('2026-11-28T20:00:00Z')).to.equal('2026-11-30T13:00:00.000Z');
    expect(next('2026-10-31T20:00:00Z')).to.equal('2026-11-02T13:00:00.000Z');
    expect(next('2026-03-07T20:00:00Z')).to.equal('2026-03-09T12:00:00.000Z');
  });

  it('may go round the week, and are refused when they cannot be read', () => {
    expect(parseOpeningHours('Sa-Mo 00:00-24:00')).to.deep.equal([{ days: [6, 7, 1], from: 0, to: 1440 }]);
    for (const text of ['', 'weekdays', 'Mo-Fr 20:00-08:00', 'Mo 8-20', 'Mo-Fr 08:00-25:00']) {
      expect(() => parseOpeningHours(text), text).to.throw();
    }
  });
});

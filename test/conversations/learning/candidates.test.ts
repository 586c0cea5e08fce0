import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

interface Row {
  text: string;
  kind: string;
  chosen: string | null;
}

describe('conversation: what was not understood at once', () => {
  const app = withApp();
  const kept = (text: string): Promise<Row> =>
    eventually(async () => {
      const rows: Row[] = await app()
        .database.knex('faq_candidates')
        .where({ text })
        .select('text', 'kind', 'chosen');
      if (!rows[0]) throw new Error(`no candidate “${text}”`);
      return rows[0];
    }, 2000);

  it('is kept when it is none of ours, without its numbers', async () => {
    await runTranscript(app(), [['whats the payoff on stock 447112', /can’t/i]]);
    const { kind, chosen } = await kept('whats the payoff on stock [number]');
    expect([kind, chosen]).to.deep.equal(['rejected', null]);
    const metrics = await (await fetch(`${app().url()}/metrics`)).text();
    expect(metrics).to.include(
      'dealer_help_recognitions_total{decision="none",intent="outOfScope",locale="en"} 1',
    );
  });

  it('is kept with the need that was chosen when it had to be asked about', async () => {
    await runTranscript(app(), [
      ['smartauction', /Did you mean|Is it about/i],
      ['1', /./],
    ]);
    const row = await eventually(async () => {
      const found = await kept('smartauction');
      if (!found.chosen) throw new Error('not settled');
      return found;
    });
    expect(row.kind).to.equal('clarified');
  });

  it('is kept as corrected when the writer turns round at once', async () => {
    await runTranscript(app(), [
      ['please get me smartauction from monday', /User ID/],
      ['cancel', /nothing was changed/i],
    ]);
    expect((await kept('please get me smartauction from monday')).kind).to.equal('corrected');
  });

  it('is not kept when everything went well', async () => {
    const { knex } = app().database;
    await runTranscript(app(), [
      ['what happened with my request?', /User ID/],
      ['kchan 20917', /eight digits/],
    ]);
    expect(await knex('faq_candidates').where({ text: 'what happened with my request?' })).to.deep.equal([]);
  });
});

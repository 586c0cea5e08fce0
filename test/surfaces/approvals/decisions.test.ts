import { expect } from 'chai';
import { createApproverClient, useApprovals } from './approverClient.ts';

describe('a decision on the approver’s page', function () {
  this.timeout(60_000);
  const at = useApprovals();
  const { file, openAs } = at;
  const items = async () => {
    const rows: { id: string; application_code: string }[] = await at
      .app()
      .database.knex('access_request_items')
      .where({ request_id: at.request().requestId });
    return Object.fromEntries(rows.map((row) => [row.application_code, row.id]));
  };

  it('is made for each application, with a note, and is in effect at once', async () => {
    await file(['ecredit', 'payoff']);
    const page = await openAs('jlavoie');
    await page.get();
    const { ecredit, payoff } = await items();
    const done = await page.post({
      ...page.fields(),
      [`item-${ecredit}`]: 'approve',
      [`item-${payoff}`]: 'deny',
      note: 'Ask again in May',
    });
    expect(done.status).to.equal(200);
    expect(done.text).to.contain('Merci. Votre décision est en vigueur.').and.to.contain('Ask again in May');
    expect(await at.request().states()).to.deep.equal(['granted', 'denied']);
  });

  it('may cover a part; the rest stays open', async () => {
    await file(['payoff', 'funding']);
    const page = await openAs('jlavoie');
    await page.get();
    const { payoff } = await items();
    const done = await page.post({ ...page.fields(), [`item-${payoff}`]: 'approve' });
    expect(done.text).to.contain('Décider du reste');
    expect(await at.request().states()).to.deep.equal(['requested', 'granted']);
  });

  it('sent twice counts once and is answered the same', async () => {
    await file(['remarketing', 'funding']);
    const page = await openAs('jlavoie');
    await page.get();
    const form = { ...page.fields(), all: 'approve' };
    const [one, other] = await Promise.all([page.post(form), page.post(form)]);
    expect([one.status, other.status]).to.deep.equal([200, 200]);
    expect(other.text).to.equal(one.text);
    const granted = await at
      .app()
      .database.knex('entitlements')
      .whereIn('request_item_id', Object.values(await items()));
    expect(granted).to.have.length(2);
  });

  it('asks for a choice when none was made, and keeps what was written', async () => {
    const page = await openAs('jlavoie');
    await page.get();
    const { operationId } = page.fields();
    const again = await page.post({ ...page.fields(), note: 'Not yet' });
    expect(again.status).to.equal(422);
    expect(again.text).to.contain('role="alert"').and.to.contain('Not yet</textarea>');
    expect(page.fields().operationId).to.equal(operationId);
  });

  it('is not taken from another site’s form', async () => {
    const page = await openAs('jlavoie');
    await page.get();
    const { csrf: _, ...forged } = page.fields();
    expect((await page.post({ ...forged, all: 'approve' })).status).to.equal(303);
    expect((await page.post({ ...forged, csrf: 'x'.repeat(20), all: 'approve' })).status).to.equal(303);
    expect(await at.request().states()).to.deep.equal(['requested', 'requested']);
  });

  it('of the second administrator comes too late, and says who decided when', async () => {
    await file(['vpp']);
    const [first, second] = [await openAs('eortiz'), await openAs('jlavoie')];
    await first.get();
    await second.get();
    await first.post({ ...first.fields(), all: 'approve' });
    const lost = await second.post({ ...second.fields(), all: 'deny' });
    expect(lost.status).to.equal(409);
    expect(lost.text).to.contain('Elena Ortiz').and.to.contain('24 novembre 2026');
    expect(await at.request().states()).to.deep.equal(['granted']);
    expect((await second.get()).text).to.contain('Cette demande a déjà été tranchée.');
  });

  it('finds a request that was withdrawn meanwhile', async () => {
    const page = await openAs('jlavoie');
    await page.get();
    await at.request().withdraw();
    const lost = await page.post({ ...page.fields(), all: 'approve' });
    expect(lost.status).to.equal(409);
    expect(lost.text).to.contain('La demande a été retirée le');
    expect((await page.get()).text).to.contain('La demande a été retirée.');
  });

  it('is refused to somebody who is no administrator any more', async () => {
    const page = await openAs('jlavoie');
    await page.get();
    const julie = at
      .app()
      .database.knex('memberships')
      .whereIn('user_id', (users) => users.from('users').where({ user_id: 'jlavoie' }).select('id'));
    await julie.clone().update({ is_administrator: false });
    const refused = await page.post({ ...page.fields(), all: 'approve' });
    await julie.clone().update({ is_administrator: true });
    expect(refused.status).to.equal(403);
    expect(refused.text).to.contain('vous ne l’êtes plus');
  });

  it('survives bad input', async () => {
    const page = await openAs('jlavoie');
    await page.get();
    const inputs: Record<string, string>[] = [
      { note: 'x'.repeat(600), all: 'approve' },
      { operationId: 'no uuid', shown: 'no uuid', all: 'approve' },
      { all: 'maybe' },
      { action: 'dance' },
      { shown: '00000000-0000-4000-8000-000000000000', all: 'approve' },
    ];
    for (const given of inputs) {
      const { status } = await page.post({ ...page.fields(), ...given });
      expect(status, JSON.stringify(given).slice(0, 60)).to.be.oneOf([303, 409, 422]);
      await page.get();
    }
    expect(await at.request().states()).to.deep.equal(['requested', 'requested']);
  });

  it('is for supervisors too, once a request has come to the help desk', async () => {
    await file(['ecredit'], 'mreyes');
    at.app().clock.advance(7 * 86_400_000 + 60_000);
    await at.app().services.access.runDueAccess({});
    const page = createApproverClient(await at.request().linkFor('lead'));
    await page.signIn('lead', 'harbor-lantern-4903');
    expect((await page.get()).text).to.contain('Signed in as Casey Brandt');
    const done = await page.post({ ...page.fields(), all: 'approve' });
    expect(done.text).to.contain('approved and granted, by Casey Brandt');
  });
});

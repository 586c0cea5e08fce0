import { expect } from 'chai';
import { readApprovalLink } from '../../../src/services/approvals/readApprovalLink.ts';
import { readRequestForDecision } from '../../../src/services/approvals/readRequestForDecision.ts';
import { newToken } from '../../../src/services/ids.ts';
import { type AccessFixture, createAccessFixture, refusal } from '../access/accessFixture.ts';

describe('an approval link', () => {
  let at: AccessFixture;
  let requestId: string;
  /** By the address's name. */
  let tokens: Map<string, string>;
  beforeEach(async () => {
    at = await createAccessFixture();
    ({ requestId } = await at.file({ from: 'kchan', pdn: '20917', codes: ['titles'] }));
    tokens = new Map(
      (await at.mails()).map((mail) => [
        mail.to.split('@')[0] ?? '',
        /access-requests\/([\w-]{43})/.exec(mail.text)?.[1] ?? '',
      ]),
    );
  });
  afterEach(() => at.close());

  const tokenOf = (userId: string) => tokens.get(userId) ?? 'none';

  it('says only whether it can be used', async () => {
    expect(await readApprovalLink(at.deps, { token: tokenOf('eortiz') })).to.deep.equal({ state: 'valid' });
    expect(await readApprovalLink(at.deps, { token: newToken() })).to.deep.equal({ state: 'unknown' });
    at.clock.advance(14 * 86_400_000);
    expect(await readApprovalLink(at.deps, { token: tokenOf('eortiz') })).to.deep.equal({ state: 'expired' });
  });

  it('is another one for each administrator', () => {
    expect(new Set(tokens.values()).size).to.equal(2);
  });

  it('shows the request to the person it was sent to', async () => {
    const view = await readRequestForDecision(at.deps, {
      token: tokenOf('eortiz'),
      caller: await at.onPage('eortiz'),
    });
    expect(view).to.include({
      id: requestId,
      requesterName: 'Kevin Chan',
      dealershipName: 'Harbor Auto Group',
    });
  });

  it('is forbidden to everybody else, another administrator and the chat included', async () => {
    const token = tokenOf('eortiz');
    const callers = [
      await at.onPage('jlavoie'),
      await at.onPage('kchan'),
      await at.inChat('eortiz'),
      await at.agent('lead'),
    ];
    for (const caller of callers) {
      const error = await refusal(readRequestForDecision(at.deps, { token, caller }));
      expect(error.code).to.equal('forbidden');
    }
  });

  it('shows nothing to somebody who is no administrator any more', async () => {
    await at.knex('memberships').update({ is_administrator: false });
    const error = await refusal(
      readRequestForDecision(at.deps, { token: tokenOf('eortiz'), caller: await at.onPage('eortiz') }),
    );
    expect(error.code).to.equal('notAdministrator');
  });

  it('is gone after 14 days, and unknown ones are not found', async () => {
    const caller = await at.onPage('eortiz');
    const unknown = await refusal(readRequestForDecision(at.deps, { token: newToken(), caller }));
    expect(unknown.code).to.equal('notFound');
    at.clock.advance(14 * 86_400_000);
    const expired = await refusal(readRequestForDecision(at.deps, { token: tokenOf('eortiz'), caller }));
    expect(expired.code).to.equal('gone');
  });

  it('brings a supervisor to what has come to the help desk', async () => {
    await at.clear();
    at.clock.advance(7 * 86_400_000);
    await at.runDue();
    const [mail] = await at.mails();
    const token = /access-requests\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const view = await readRequestForDecision(at.deps, { token, caller: await at.agent('lead') });
    expect(view).to.include({ id: requestId, decider: 'supervisors' });
    const other = await refusal(readRequestForDecision(at.deps, { token, caller: await at.agent('agent1') }));
    expect(other.code).to.equal('forbidden');
  });
});

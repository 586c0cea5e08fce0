import { expect } from 'chai';
import { v4 } from 'uuid';
import { loadConfig } from '../../../src/config.ts';
import { AppError } from '../../../src/errors.ts';
import { createServices, type Services } from '../../../src/services/createServices.ts';
import { authorise } from '../../../src/services/identity/authorise.ts';
import type { Caller, ChatCaller } from '../../../src/services/identity/caller.ts';
import type { OperationId } from '../../../src/services/identity/operations.ts';
import { hashToken, newId } from '../../../src/services/ids.ts';
import type { FormPurpose } from '../../../src/services/secureForms/types.ts';
import { insertPlannedRemoval } from '../../support/insertPlannedRemoval.ts';
import { type AccessFixture, createAccessFixture } from '../access/accessFixture.ts';

type Verbs = { [N in keyof Services]: `${N}.${keyof Services[N] & string}` }[keyof Services];

/** What the calls below are about, at Lakeside Motors; `sensitive`: a request for Floorplan Manager. */
interface About {
  dealershipId: string;
  /** Priya Nair's. */
  membershipId: string;
  request: { id: string; items: string[] };
  sensitive: { id: string; items: string[] };
  /** Planned for her. */
  removalId: string;
  links: Record<string, string>;
}

interface Guarded {
  operation: OperationId;
  /** Is checked before it: either may refuse. */
  first?: OperationId;
  /** It is about the caller, wherever they work. */
  anywhere?: true;
  /** Those who can call it at all, by its type; all, where it does not say. */
  via?: Caller['via'][];
  call(services: Services, caller: Caller, about: About): Promise<unknown>;
}

const guarded = (
  operation: OperationId,
  call: Guarded['call'],
  more: Omit<Guarded, 'operation' | 'call'> = {},
): Guarded => ({ operation, call, ...more });
const own = { anywhere: true } as const;
const ownInChat = { anywhere: true, via: ['chat'] as Caller['via'][] } as const;
// By `via`, only a chat's callers come here.
const chatting = (caller: Caller) => caller as ChatCaller;

const draft = (about: About, codes: string[]) => ({
  dealershipId: about.dealershipId,
  beneficiaryMembershipId: about.membershipId,
  codes,
  startOn: '2026-12-01',
  endOn: null,
});
const filing = (codes: string[]): Guarded['call'] =>
  function file(services, caller, about) {
    const filed = { operationId: v4(), reason: 'Because', locale: 'en' } as const;
    return services.access.fileRequest({ caller, ...draft(about, codes), ...filed });
  };
const deciding = (which: 'request' | 'sensitive'): Guarded['call'] =>
  function decide(services, caller, about) {
    const { id: requestId, items } = about[which];
    const decisions = items.map((itemId) => ({ itemId, verdict: 'deny' as const }));
    return services.access.decideRequest({ caller, operationId: v4(), requestId, decisions, note: null });
  };

const removing = (codes: string[], offboarding: boolean): Guarded['call'] =>
  function remove(services, caller, { dealershipId, membershipId }) {
    const wish = { dealershipId, membershipId, offboarding, codes, on: null };
    return services.access.removeAccess({ caller, operationId: v4(), locale: 'en', ...wish });
  };
const opening = (purpose: FormPurpose): Guarded['call'] =>
  function open(services, caller) {
    const form = { purpose, operationId: v4(), locale: 'en' } as const;
    return services.secureForms.openForm({ caller: chatting(caller), ...form });
  };

/**
 * Every verb of the services: the calls of it with the operation that has to guard each, or why it needs no guard. A new verb
 * does not compile until it has its line.
 */
const verbs: Record<Verbs, Guarded[] | string> = {
  'access.decideRequest': [
    guarded('decideRequest', deciding('request')),
    guarded('decideSensitiveRequest', deciding('sensitive')),
  ],
  // Somebody else's access: whoever may not ask for others is refused, of whichever level.
  'access.fileRequest': [
    guarded('requestAccessForColleague', filing(['payoff'])),
    guarded('requestAutomaticAccessForColleague', filing(['rewards']), {
      first: 'requestAccessForColleague',
    }),
  ],
  'access.planRequest': [
    guarded('requestAccessForColleague', (services, caller, about) =>
      services.access.planRequest({ caller, ...draft(about, ['vpp']) }),
    ),
  ],
  'access.planRemoval': [
    guarded(
      'removeColleagueAccess',
      (services, caller, { dealershipId, membershipId }) =>
        services.access.planRemoval({
          caller,
          dealershipId,
          membershipId,
          offboarding: false,
          codes: ['titles'],
          on: null,
        }),
      { first: 'removeOwnAccess' },
    ),
  ],
  'access.removeAccess': [
    guarded('removeColleagueAccess', removing(['titles'], false), { first: 'removeOwnAccess' }),
    guarded('offboardColleague', removing([], true)),
  ],
  'access.listRemovals': [
    guarded('viewOwnRequests', (services, caller) => services.access.listRemovals({ caller }), own),
  ],
  'access.withdrawRemoval': [
    guarded(
      'withdrawColleagueRemoval',
      (services, caller, { removalId }) =>
        services.access.withdrawRemoval({ caller, operationId: v4(), removalId }),
      { first: 'withdrawOwnRemoval' },
    ),
  ],
  'access.findColleagues': [
    guarded('findColleagues', (services, caller, { dealershipId }) =>
      services.access.findColleagues({ caller, dealershipId, name: 'Priya' }),
    ),
  ],
  'access.listAccess': [
    guarded('viewDealershipAccess', (services, caller, { dealershipId, membershipId }) =>
      services.access.listAccess({ caller, dealershipId, membershipId }),
    ),
    guarded('viewOwnAccess', (services, caller, { dealershipId }) =>
      services.access.listAccess({ caller, dealershipId, membershipId: null }),
    ),
  ],
  'access.listAdministrators': [
    guarded('viewAdministrators', (services, caller, { dealershipId }) =>
      services.access.listAdministrators({ caller, dealershipId }),
    ),
  ],
  'access.whoHolds': [
    guarded('viewDealershipAccess', (services, caller, { dealershipId }) =>
      services.access.whoHolds({ caller, dealershipId, codes: ['titles'] }),
    ),
  ],
  'access.listHoldings': [
    guarded('viewDealershipAccess', (services, caller, { dealershipId }) =>
      services.access.listHoldings({ caller, dealershipId }),
    ),
  ],
  'access.listDecisions': [
    guarded('viewOwnDecisions', (services, caller, { dealershipId }) =>
      services.access.listDecisions({ caller, dealershipId }),
    ),
  ],
  'access.listRequests': [
    guarded('viewOwnRequests', (services, caller) => services.access.listRequests({ caller }), own),
  ],
  'access.listWaiting': [
    guarded('viewWaitingRequests', (services, caller) => services.access.listWaiting({ caller }), own),
  ],
  'access.withdrawRequest': [
    guarded('withdrawRequest', (services, caller, { request }) =>
      services.access.withdrawRequest({ caller, operationId: v4(), requestId: request.id }),
    ),
  ],
  'approvals.readRequestForDecision': [
    guarded(
      'viewWaitingRequests',
      (services, caller, { links }) => {
        const id = caller.via === 'agent' ? caller.agentId : caller.accountId;
        return services.approvals.readRequestForDecision({ caller, token: links[id ?? ''] ?? '' });
      },
      { via: ['page', 'agent'] },
    ),
  ],
  'credentials.readStanding': [
    guarded(
      'resetPassword',
      (services, caller) => services.credentials.readStanding({ caller: chatting(caller) }),
      ownInChat,
    ),
  ],
  'credentials.listReactivations': [
    guarded(
      'decideReactivation',
      (services, caller) => services.credentials.listReactivations({ caller }),
      own,
    ),
  ],
  'credentials.decideReactivation': [
    guarded(
      'decideReactivation',
      (services, caller) =>
        services.credentials.decideReactivation({
          caller,
          operationId: v4(),
          reactivationId: v4(),
          approve: true,
        }),
      own,
    ),
  ],
  'emailChanges.planEmailChange': [
    guarded(
      'updateEmail',
      (services, caller) =>
        services.emailChanges.planEmailChange({ caller: chatting(caller), email: 'me@home.example' }),
      ownInChat,
    ),
  ],
  'emailChanges.requestEmailChange': [
    guarded(
      'updateEmail',
      (services, caller) =>
        services.emailChanges.requestEmailChange({
          caller: chatting(caller),
          operationId: v4(),
          email: 'me@home.example',
        }),
      ownInChat,
    ),
  ],
  'emailChanges.confirmEmailChange': 'the code that was mailed to the new address is the proof',
  'emailChanges.resendEmailCode':
    'mails to the address that was asked for at level 3, of its own conversation',
  'emailChanges.withdrawEmailChange': 'only takes back, in its own conversation',
  'freezes.listFrozen': [
    guarded('viewFrozenAccounts', (services, caller) => services.freezes.listFrozen({ caller }), own),
  ],
  'freezes.checkOwner': [
    guarded(
      'unfreezeAccount',
      (services, caller) =>
        services.freezes.checkOwner({ caller, freezeId: v4(), email: 'me@home.example', answer: 'dog' }),
      own,
    ),
  ],
  'freezes.unfreezeAccount': [
    guarded(
      'unfreezeAccount',
      (services, caller) =>
        services.freezes.unfreezeAccount({ caller, operationId: v4(), freezeId: v4(), outcome: 'kept' }),
      own,
    ),
  ],
  'callerChecks.openCase': [
    guarded(
      'checkCaller',
      (services, caller) => services.callerChecks.openCase({ caller, userId: 'pnair', pdn: '10482' }),
      own,
    ),
  ],
  'callerChecks.readCase': [
    guarded(
      'checkCaller',
      (services, caller) => services.callerChecks.readCase({ caller, caseId: v4() }),
      own,
    ),
  ],
  'callerChecks.checkCaller': [
    guarded(
      'checkCaller',
      (services, caller) =>
        services.callerChecks.checkCaller({ caller, operationId: v4(), caseId: v4(), answer: 'dog' }),
      own,
    ),
  ],
  'challengeQuestions.openReenrolment': [
    guarded(
      'openReenrolment',
      (services, caller) =>
        services.challengeQuestions.openReenrolment({ caller, operationId: v4(), caseId: v4() }),
      own,
    ),
  ],
  'profile.readProfile': [
    guarded('editProfile', (services, caller) => services.profile.readProfile({ caller }), own),
  ],
  'profile.updateProfile': [
    guarded(
      'editProfile',
      (services, caller) =>
        services.profile.updateProfile({
          caller: chatting(caller),
          operationId: v4(),
          changes: { address: '1 Main Street' },
        }),
      ownInChat,
    ),
  ],
  'ownSecurity.readOwnSecurity': [
    guarded(
      'viewOwnSecurity',
      (services, caller) => services.ownSecurity.readOwnSecurity({ caller: chatting(caller), before: null }),
      ownInChat,
    ),
  ],
  'ownSecurity.keepAlive': [
    guarded(
      'keepAlive',
      (services, caller) => services.ownSecurity.keepAlive({ caller: chatting(caller), operationId: v4() }),
      ownInChat,
    ),
  ],
  'ownSecurity.warnIdleAccounts': 'the queue calls it, nobody else',
  'secureForms.openForm': [
    guarded('answerChallengeQuestions', opening('questionGate'), ownInChat),
    guarded('reauthenticate', opening('reauthenticate'), ownInChat),
    guarded('changeChallengeQuestions', opening('challengeQuestions'), ownInChat),
    guarded('changeSecretQuestion', opening('secretQuestion'), ownInChat),
    guarded('changePassword', opening('changePassword'), ownInChat),
    guarded('resetPassword', opening('resetPassword'), ownInChat),
  ],
  'secureForms.closeForm': 'only ends a form, of its own conversation',
  'secureForms.hasOpenForm': 'the surface asks it of a conversation that it has authenticated',
  'secureForms.submitForm':
    'its token was opened by who is verified; the account is checked again inside (secureForms/)',
  'secureForms.readForm': 'its token was opened by who is verified; tells the fields, nothing of the account',
  'secureForms.readLinks': 'gives a chat the links that were opened for it; called by the bot',
  'secureForms.expireForms': 'the queue calls it, nobody else',
  'access.listApplications': 'the catalogue is no secret',
  'access.runDueAccess': 'the queue calls it, nobody else',
  'identity.assurance': 'tells callers who they are',
  'identity.requirement': 'tells callers what they lack',
  'identity.findTeamsAccount': 'the surface calls it with what the connector signed',
  'identity.readAccount': 'whoever calls it has checked that it may be shown',
  'identity.redeemPortalToken': 'the token is the proof',
  'verification.beginVerification': 'proves who it is; tells nothing before',
  'verification.resendCode': 'proves who it is; tells nothing before',
  'verification.checkCode': 'proves who it is; tells nothing before',
  'verification.provePdn': [
    guarded(
      'removeOwnAccess',
      (services, caller) => services.verification.provePdn({ caller: chatting(caller), pdn: '10482' }),
      ownInChat,
    ),
  ],
  'verification.endVerification': 'only takes rights away',
  'accounts.signInToPage': 'the password is the proof',
  'accounts.signInToPageWithPortalToken': 'the token is the proof',
  'accounts.readPageSession': 'the session token is the proof',
  'accounts.endPageSession': 'only takes rights away',
  'approvals.readApprovalLink': 'tells whether a link is good, and nothing of what it is about',
  'freezes.freezeByLink': 'a link that only takes power away works anywhere',
  'freezes.readFreezeLink': 'tells whether a link is good, and nothing of what it is about',
  'handoff.openTicket': 'everybody may ask for a person',
  'handoff.readHelpDesk': 'the opening hours are no secret',
  'learning.anonymise': 'works on the text that it is given',
  'learning.keepCandidate': 'keeps what was not understood, without names',
  'learning.settleCandidate': 'works on what was kept',
  'retention.forgetOld': 'the queue calls it, nobody else',
  'portal.listChanges': 'the surface has checked the portal’s secret',
  'portal.markIdleAccounts': 'the queue calls it, nobody else',
  'portal.signIn': 'the surface has checked the portal’s secret; the password is the proof',
  // Last: it takes the callers' powers away.
  'freezes.freezeOwnAccount': [
    guarded(
      'freezeOwnAccount',
      (services, caller) =>
        services.freezes.freezeOwnAccount({ caller: chatting(caller), operationId: v4() }),
      ownInChat,
    ),
  ],
};

const refusals = ['verificationRequired', 'notAdministrator', 'notAllowed'];

// What refuses an act: of several codes, only those that `authorise` gives count here.
const refusalOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'goes on';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!refusals.includes(error.code)) return 'goes on';
    const { level, missing, reason } = error.details;
    return [error.code, level, missing, reason].filter(Boolean).join(' ');
  }
};

describe('what guards the services', () => {
  let at: AccessFixture;
  let services: Services;
  let about: About;
  let callers: Record<string, Caller>;

  const verified = async (userId: string, level: 2 | 3, accountId: string | null): Promise<ChatCaller> => {
    const name = `${userId} ${level}`;
    const caller = { ...(await at.inChat(userId)), conversationId: name, channelUserId: name, accountId };
    const now = at.clock.now();
    await at.knex('verifications').insert({
      id: newId(at.clock),
      user_id: await at.userIdOf(userId),
      channel: caller.channel,
      conversation_id: name,
      channel_user_id: name,
      level,
      gate_passed_at: level === 3 ? now : null,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + 15 * 60_000),
    });
    return caller;
  };

  before(async () => {
    at = await createAccessFixture();
    services = createServices({
      ...at.deps,
      passwordMinLength: 15,
      portal: { jwtSecret: null, jwksUrl: null },
      brand: loadConfig({}).brand,
    });
    const filed = await at.file({ from: 'pnair', codes: ['funding'] });
    const sensitive = await at.file({ from: 'pnair', codes: ['floorplan'] });
    const removalId = await insertPlannedRemoval(at.knex, {
      reference: 'AC-2222222',
      by: 'dwhitfield',
      from: 'pnair',
      pdn: '10482',
      code: 'titles',
    });
    const token = 'a link for everybody';
    about = {
      dealershipId: await at.dealershipOf('10482'),
      membershipId: await at.membershipOf('pnair', '10482'),
      request: { id: filed.requestId, items: await at.itemIds(filed.requestId) },
      sensitive: { id: sensitive.requestId, items: await at.itemIds(sensitive.requestId) },
      removalId,
      links: {},
    };
    callers = {
      anonymous: { ...(await at.inChat('kchan')), accountId: null },
      'a member, level 1': await at.inChat('mreyes'),
      'a member, level 2': await verified('mreyes', 2, await at.userIdOf('mreyes')),
      'a visitor who is a member, level 2': await verified('tbecker', 2, null),
      'an administrator, level 1': await at.inChat('dwhitfield'),
      'an administrator, level 2': await verified('dwhitfield', 2, null),
      'an administrator, level 3 with the gate': await verified('dwhitfield', 3, null),
      'an administrator on our page': await at.onPage('dwhitfield'),
      'an administrator of another dealership': await at.onPage('eortiz'),
      'an agent': await at.agent('agent1'),
      'a supervisor': await at.agent('lead'),
    };
    await linkFor(Object.values(callers), token);
  });
  after(() => at.close());

  // Each person's own link, so that only their rights can refuse them.
  const linkFor = async (people: Caller[], token: string) => {
    for (const caller of people) {
      const id = caller.via === 'agent' ? caller.agentId : caller.accountId;
      if (id === null || about.links[id]) continue;
      about.links[id] = `${token} ${id}`;
      await at.knex('approval_links').insert({
        token_hash: hashToken(about.links[id] ?? ''),
        request_id: about.request.id,
        user_id: caller.via === 'agent' ? null : id,
        agent_id: caller.via === 'agent' ? id : null,
        created_at: at.clock.now(),
        expires_at: new Date(at.clock.now().getTime() + 60_000),
      });
    }
  };

  it('knows every verb', () => {
    const names = Object.entries(services).flatMap(([noun, bound]) =>
      Object.keys(bound).map((verb) => `${noun}.${verb}`),
    );
    expect(Object.keys(verbs).sort()).to.deep.equal(names.sort());
  });

  for (const [name, calls] of Object.entries(verbs)) {
    if (typeof calls === 'string') continue;
    for (const { operation, first, anywhere, via, call } of calls) {
      it(`${name} refuses whom ${operation} refuses, and nobody else`, async () => {
        const dealershipId = anywhere ? null : about.dealershipId;
        for (const [who, caller] of Object.entries(callers)) {
          if (via && !via.includes(caller.via)) continue;
          const by = (id: OperationId) =>
            refusalOf(() => authorise(at.deps, at.knex, caller, id, { dealershipId }));
          const before = first ? await by(first) : 'goes on';
          const expected = before === 'goes on' ? await by(operation) : before;
          expect(await refusalOf(() => call(services, caller, about)), who).to.equal(expected);
        }
      });
    }
  }
});

import type { AssuranceLevel } from './types.ts';

/** What one may do that is checked. A new id does not compile until it has its rule below. */
export type OperationId =
  | 'viewOwnRequests'
  | 'requestAccess'
  | 'requestAutomaticAccess'
  | 'requestAccessForColleague'
  | 'requestAutomaticAccessForColleague'
  | 'withdrawRequest'
  | 'removeOwnAccess'
  | 'removeColleagueAccess'
  | 'offboardColleague'
  | 'withdrawOwnRemoval'
  | 'withdrawColleagueRemoval'
  | 'findColleagues'
  | 'viewAdministrators'
  | 'viewOwnAccess'
  | 'viewDealershipAccess'
  | 'viewOwnDecisions'
  | 'viewWaitingRequests'
  | 'decideRequest'
  | 'decideSensitiveRequest'
  | 'viewOwnSecurity'
  | 'keepAlive'
  | 'freezeOwnAccount'
  | 'editProfile'
  | 'changeChallengeQuestions'
  | 'changeSecretQuestion'
  | 'answerChallengeQuestions'
  | 'reauthenticate'
  | 'updateEmail'
  | 'changePassword'
  | 'resetPassword'
  | 'decideReactivation'
  | 'viewFrozenAccounts'
  | 'unfreezeAccount'
  | 'checkCaller'
  | 'openReenrolment';

export interface OperationRule {
  /** Needed of somebody for whom the channel vouches (Teams, a signed-in portal user) or who signed in on our page. */
  level: AssuranceLevel;
  /** Needed of a visitor, whom no channel vouches for; at least 2, where the level is not 0. */
  visitorLevel: AssuranceLevel;
  /** Two of the account's challenge questions have to be answered in this verification. */
  gate: boolean;
  /** Its owner may do it too while the account is locked or idle; nothing else may be done then. */
  whileLocked?: true;
  /** This is enough while a re-enrolment is open for the account: an agent has made sure of its owner on the phone. */
  reenrolling?: Pick<OperationRule, 'level' | 'visitorLevel' | 'whileLocked'>;
  /** `administrator`: of the dealership it is about. `nobody`: no user may, only agents. */
  role: 'administrator' | 'nobody' | null;
  /** Help-desk agents who may do it too, signed in on our page: every one (`agent`), or supervisors alone. */
  agents: 'agent' | 'supervisor' | null;
}

/** The rules (SECURITY.md prints them). Whoever does not meet one is refused in the service, whatever the surface showed. */
export const operations: Record<OperationId, OperationRule> = {
  viewOwnRequests: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  requestAccess: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  requestAutomaticAccess: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  requestAccessForColleague: { level: 1, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  requestAutomaticAccessForColleague: {
    level: 2,
    visitorLevel: 2,
    gate: false,
    role: 'administrator',
    agents: null,
  },
  withdrawRequest: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  removeOwnAccess: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  removeColleagueAccess: { level: 2, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  offboardColleague: { level: 2, visitorLevel: 2, gate: true, role: 'administrator', agents: null },
  withdrawOwnRemoval: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  withdrawColleagueRemoval: { level: 2, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  findColleagues: { level: 1, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  viewAdministrators: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  viewOwnAccess: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  viewDealershipAccess: { level: 1, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  viewOwnDecisions: { level: 1, visitorLevel: 2, gate: false, role: 'administrator', agents: null },
  viewWaitingRequests: {
    level: 1,
    visitorLevel: 2,
    gate: false,
    role: 'administrator',
    agents: 'supervisor',
  },
  decideRequest: { level: 1, visitorLevel: 2, gate: false, role: 'administrator', agents: 'supervisor' },
  decideSensitiveRequest: {
    level: 2,
    visitorLevel: 2,
    gate: false,
    role: 'administrator',
    agents: 'supervisor',
  },
  viewOwnSecurity: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  // It only takes power away.
  freezeOwnAccount: {
    level: 1,
    visitorLevel: 2,
    gate: false,
    whileLocked: true,
    role: null,
    agents: null,
  },
  keepAlive: { level: 1, visitorLevel: 2, gate: false, role: null, agents: null },
  editProfile: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  // Level 3 includes the gate; whoever cannot pass it is let in by a caller check.
  changeChallengeQuestions: {
    level: 3,
    visitorLevel: 3,
    gate: false,
    reenrolling: { level: 2, visitorLevel: 2, whileLocked: true },
    role: null,
    agents: null,
  },
  changeSecretQuestion: { level: 3, visitorLevel: 3, gate: false, role: null, agents: null },
  answerChallengeQuestions: {
    level: 2,
    visitorLevel: 2,
    gate: false,
    whileLocked: true,
    role: null,
    agents: null,
  },
  reauthenticate: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  updateEmail: { level: 3, visitorLevel: 3, gate: false, role: null, agents: null },
  changePassword: { level: 2, visitorLevel: 2, gate: false, role: null, agents: null },
  resetPassword: { level: 2, visitorLevel: 2, gate: true, whileLocked: true, role: null, agents: null },
  decideReactivation: {
    level: 1,
    visitorLevel: 2,
    gate: false,
    role: 'administrator',
    agents: 'supervisor',
  },
  viewFrozenAccounts: { level: 2, visitorLevel: 2, gate: false, role: 'nobody', agents: 'supervisor' },
  unfreezeAccount: { level: 2, visitorLevel: 2, gate: false, role: 'nobody', agents: 'supervisor' },
  checkCaller: { level: 2, visitorLevel: 2, gate: false, role: 'nobody', agents: 'agent' },
  openReenrolment: { level: 2, visitorLevel: 2, gate: false, role: 'nobody', agents: 'agent' },
};

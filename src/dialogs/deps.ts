import type { Brand } from '../config.ts';
import type { Recognition, Recognizer } from '../faq/recognizer/types.ts';
import type { Locale } from '../locale.ts';
import type {
  AccessView,
  Administrators,
  Holders,
  Holdings,
  PastDecisions,
} from '../services/access/directoryTypes.ts';
import type {
  RemovalPlan,
  RemovalView,
  RemovalWish,
  RemovedAccess,
  WithdrawnRemoval,
} from '../services/access/removal/types.ts';
import type {
  Application,
  Colleague,
  FiledRequest,
  Plan,
  RequestedAccess,
  RequestFilter,
  RequestPage,
  RequestView,
  WithdrawnRequest,
} from '../services/access/types.ts';
import type { Standing } from '../services/credentials/readStanding.ts';
import type { Reactivation, ReactivationDecision } from '../services/credentials/types.ts';
import type {
  ConfirmedEmail,
  EmailPlan,
  NewEmail,
  RequestedEmail,
  ResentCode,
} from '../services/emailChanges/types.ts';
import type { ChatCaller } from '../services/identity/caller.ts';
import type { MissingProof } from '../services/identity/identify.ts';
import type { OperationId } from '../services/identity/operations.ts';
import type { Account, AssuranceLevel } from '../services/identity/types.ts';
import type { Candidate } from '../services/learning/types.ts';
import type { KeptAlive, OwnSecurity } from '../services/ownSecurity/types.ts';
import type { Profile, ProfileChanges, UpdatedProfile } from '../services/profile/types.ts';
import type { OpenFormInput } from '../services/secureForms/openForm.ts';
import type {
  BeginVerificationInput,
  BeginVerificationResult,
  CheckCodeInput,
  CheckCodeResult,
  ProvePdnResult,
  ResendCodeInput,
  ResendCodeResult,
} from '../services/verification/types.ts';

type RequestDraft = RequestedAccess & { caller: ChatCaller };

export interface Decision {
  itemId: string;
  verdict: 'approve' | 'deny';
}

interface EmailChangeInput {
  caller: ChatCaller;
  operationId: string;
  changeId: string;
}

/** What the dialogs ask of the services; the bound services of the house satisfy it. */
export interface DialogServices {
  identity: {
    assurance(input: { caller: ChatCaller }): Promise<{
      level: AssuranceLevel;
      account: Account | null;
      provedDealershipId: string | null;
    }>;
    requirement(input: {
      caller: ChatCaller;
      operation: OperationId;
      dealershipId?: string;
    }): Promise<{ satisfied: boolean; level: AssuranceLevel; missing: MissingProof | null }>;
  };
  secureForms: {
    /** The link never passes through here: it is put in where the website's client is served. */
    openForm(input: OpenFormInput): Promise<{ formId: string; expiresAt: Date }>;
    closeForm(input: { caller: ChatCaller; formId: string }): Promise<void>;
  };
  verification: {
    beginVerification(input: BeginVerificationInput): Promise<BeginVerificationResult>;
    resendCode(input: ResendCodeInput): Promise<ResendCodeResult>;
    checkCode(input: CheckCodeInput): Promise<CheckCodeResult>;
    provePdn(input: { caller: ChatCaller; pdn: string }): Promise<ProvePdnResult>;
  };
  access: {
    listApplications(): Promise<Application[]>;
    findColleagues(input: { caller: ChatCaller; dealershipId: string; name: string }): Promise<Colleague[]>;
    listAdministrators(input: { caller: ChatCaller; dealershipId: string }): Promise<Administrators>;
    whoHolds(input: {
      caller: ChatCaller;
      dealershipId: string;
      codes: string[];
      offset: number;
    }): Promise<Holders[]>;
    listHoldings(input: { caller: ChatCaller; dealershipId: string; offset: number }): Promise<Holdings>;
    listAccess(input: {
      caller: ChatCaller;
      dealershipId: string | null;
      membershipId: string | null;
    }): Promise<AccessView[]>;
    listDecisions(input: {
      caller: ChatCaller;
      dealershipId: string | null;
      offset: number;
    }): Promise<PastDecisions>;
    planRequest(input: RequestDraft): Promise<Plan>;
    fileRequest(
      input: RequestDraft & { operationId: string; reason: string; locale: Locale },
    ): Promise<FiledRequest>;
    planRemoval(input: RemovalWish & { caller: ChatCaller }): Promise<RemovalPlan>;
    removeAccess(
      input: RemovalWish & { caller: ChatCaller; operationId: string; locale: Locale },
    ): Promise<RemovedAccess>;
    listRemovals(input: { caller: ChatCaller }): Promise<RemovalView[]>;
    withdrawRemoval(input: {
      caller: ChatCaller;
      operationId: string;
      removalId: string;
    }): Promise<WithdrawnRemoval>;
    listRequests(input: RequestFilter & { caller: ChatCaller; openOnly?: boolean }): Promise<RequestPage>;
    withdrawRequest(input: {
      caller: ChatCaller;
      operationId: string;
      requestId: string;
    }): Promise<WithdrawnRequest>;
    listWaiting(input: RequestFilter & { caller: ChatCaller }): Promise<RequestPage>;
    decideRequest(input: {
      caller: ChatCaller;
      operationId: string;
      requestId: string;
      decisions: Decision[];
      note: string | null;
    }): Promise<RequestView>;
  };
  ownSecurity: {
    readOwnSecurity(input: { caller: ChatCaller; before: string | null }): Promise<OwnSecurity>;
    keepAlive(input: { caller: ChatCaller; operationId: string }): Promise<KeptAlive>;
  };
  freezes: {
    freezeOwnAccount(input: { caller: ChatCaller; operationId: string }): Promise<Record<string, never>>;
  };
  emailChanges: {
    planEmailChange(input: NewEmail): Promise<EmailPlan>;
    requestEmailChange(input: NewEmail & { operationId: string }): Promise<RequestedEmail>;
    resendEmailCode(input: EmailChangeInput): Promise<ResentCode>;
    confirmEmailChange(input: EmailChangeInput & { code: string }): Promise<ConfirmedEmail>;
    withdrawEmailChange(input: EmailChangeInput): Promise<{ withdrawn: boolean }>;
  };
  profile: {
    readProfile(input: { caller: ChatCaller }): Promise<Profile>;
    updateProfile(input: {
      caller: ChatCaller;
      operationId: string;
      changes: ProfileChanges;
    }): Promise<UpdatedProfile>;
  };
  learning: {
    anonymise(text: string): string;
    keepCandidate(input: Omit<Candidate, 'chosen'> & { chosen?: string | null }): Promise<void>;
    settleCandidate(input: { id: string; chosen: string }): Promise<void>;
  };
  credentials: {
    readStanding(input: { caller: ChatCaller }): Promise<Standing>;
    listReactivations(input: { caller: ChatCaller }): Promise<Reactivation[]>;
    decideReactivation(input: {
      caller: ChatCaller;
      operationId: string;
      reactivationId: string;
      approve: boolean;
    }): Promise<ReactivationDecision>;
  };
  handoff: {
    readHelpDesk(input: Record<string, never>): Promise<{
      isOpen: boolean;
      opensAt: Date;
      timeZone: string;
      phone: string;
    }>;
    openTicket(input: {
      caller: ChatCaller;
      operationId: string;
      locale: Locale;
      intent: string | null;
      summary: string;
      context: Record<string, unknown>;
    }): Promise<{ reference: string }>;
  };
}

/** What the dialogs need; `src/app.ts` gives it. */
export interface DialogDeps {
  services: DialogServices;
  recognizer: Recognizer;
  brand: Brand;
  /** Tasks that an operator took out of service (`PAUSED_TASKS`). */
  pausedTasks: readonly string[];
  /** Told how each typed message was understood, for the metrics. */
  observe?(recognition: Recognition): void;
  log: { warn(values: Record<string, unknown>, message: string): void };
}

import { decideRequest } from './access/decideRequest.ts';
import { fileRequest } from './access/fileRequest.ts';
import { findColleagues } from './access/findColleagues.ts';
import { listAccess } from './access/listAccess.ts';
import { listAdministrators } from './access/listAdministrators.ts';
import { listApplications } from './access/listApplications.ts';
import { listDecisions } from './access/listDecisions.ts';
import { listHoldings } from './access/listHoldings.ts';
import { listRemovals } from './access/listRemovals.ts';
import { listRequests } from './access/listRequests.ts';
import { listWaiting } from './access/listWaiting.ts';
import { planRemoval } from './access/planRemoval.ts';
import { planRequest } from './access/planRequest.ts';
import { removeAccess } from './access/removeAccess.ts';
import { runDueAccess } from './access/runDueAccess.ts';
import { whoHolds } from './access/whoHolds.ts';
import { withdrawRemoval } from './access/withdrawRemoval.ts';
import { withdrawRequest } from './access/withdrawRequest.ts';
import { endPageSession } from './accounts/endPageSession.ts';
import { readPageSession } from './accounts/readPageSession.ts';
import { signInToPage } from './accounts/signInToPage.ts';
import { signInToPageWithPortalToken } from './accounts/signInToPageWithPortalToken.ts';
import { readApprovalLink } from './approvals/readApprovalLink.ts';
import { readRequestForDecision } from './approvals/readRequestForDecision.ts';
import { bindVerbs } from './bindVerbs.ts';
import { checkCaller } from './callerChecks/checkCaller.ts';
import { openCase } from './callerChecks/openCase.ts';
import { readCase } from './callerChecks/readCase.ts';
import { openReenrolment } from './challengeQuestions/openReenrolment.ts';
import { decideReactivation } from './credentials/decideReactivation.ts';
import { listReactivations } from './credentials/listReactivations.ts';
import { readStanding } from './credentials/readStanding.ts';
import type { ServiceDeps } from './deps.ts';
import { confirmEmailChange } from './emailChanges/confirmEmailChange.ts';
import { planEmailChange } from './emailChanges/planEmailChange.ts';
import { requestEmailChange } from './emailChanges/requestEmailChange.ts';
import { resendEmailCode } from './emailChanges/resendEmailCode.ts';
import { withdrawEmailChange } from './emailChanges/withdrawEmailChange.ts';
import { checkOwner } from './freezes/checkOwner.ts';
import { freezeByLink } from './freezes/freezeByLink.ts';
import { freezeOwnAccount } from './freezes/freezeOwnAccount.ts';
import { listFrozen } from './freezes/listFrozen.ts';
import { readFreezeLink } from './freezes/readFreezeLink.ts';
import { unfreezeAccount } from './freezes/unfreezeAccount.ts';
import { openTicket } from './handoff/openTicket.ts';
import { readHelpDesk } from './handoff/readHelpDesk.ts';
import { assurance } from './identity/assurance.ts';
import { findTeamsAccount } from './identity/findTeamsAccount.ts';
import { readAccount } from './identity/readAccount.ts';
import { redeemPortalToken } from './identity/redeemPortalToken.ts';
import { requirement } from './identity/requirement.ts';
import { anonymise } from './learning/anonymise.ts';
import { keepCandidate } from './learning/keepCandidate.ts';
import { settleCandidate } from './learning/settleCandidate.ts';
import { keepAlive } from './ownSecurity/keepAlive.ts';
import { readOwnSecurity } from './ownSecurity/readOwnSecurity.ts';
import { warnIdleAccounts } from './ownSecurity/warnIdleAccounts.ts';
import { listChanges } from './portal/listChanges.ts';
import { markIdleAccounts } from './portal/markIdleAccounts.ts';
import { signIn } from './portal/signIn.ts';
import { readProfile } from './profile/readProfile.ts';
import { updateProfile } from './profile/updateProfile.ts';
import { forgetOld } from './retention/forgetOld.ts';
import { closeForm } from './secureForms/closeForm.ts';
import { expireForms } from './secureForms/expireForms.ts';
import { hasOpenForm } from './secureForms/hasOpenForm.ts';
import { openForm } from './secureForms/openForm.ts';
import { readForm } from './secureForms/readForm.ts';
import { readLinks } from './secureForms/readLinks.ts';
import { submitForm } from './secureForms/submitForm.ts';
import { beginVerification } from './verification/beginVerification.ts';
import { checkCode } from './verification/checkCode.ts';
import { endVerification } from './verification/endVerification.ts';
import { provePdn } from './verification/provePdn.ts';
import { resendCode } from './verification/resendCode.ts';

/** All verbs with what they lean on, by noun: `services.access.fileRequest(input)`. */
export const createServices = (deps: ServiceDeps) => ({
  identity: bindVerbs(deps, { assurance, findTeamsAccount, readAccount, redeemPortalToken, requirement }),
  verification: bindVerbs(deps, { beginVerification, checkCode, endVerification, provePdn, resendCode }),
  accounts: bindVerbs(deps, { endPageSession, readPageSession, signInToPage, signInToPageWithPortalToken }),
  access: bindVerbs(deps, {
    decideRequest,
    fileRequest,
    findColleagues,
    listAccess,
    listAdministrators,
    listApplications,
    listDecisions,
    listHoldings,
    listRemovals,
    listRequests,
    listWaiting,
    planRemoval,
    planRequest,
    removeAccess,
    runDueAccess,
    whoHolds,
    withdrawRemoval,
    withdrawRequest,
  }),
  callerChecks: bindVerbs(deps, { checkCaller, openCase, readCase }),
  challengeQuestions: bindVerbs(deps, { openReenrolment }),
  approvals: bindVerbs(deps, { readApprovalLink, readRequestForDecision }),
  emailChanges: bindVerbs(deps, {
    confirmEmailChange,
    planEmailChange,
    requestEmailChange,
    resendEmailCode,
    withdrawEmailChange,
  }),
  credentials: bindVerbs(deps, { decideReactivation, listReactivations, readStanding }),
  freezes: bindVerbs(deps, {
    checkOwner,
    freezeByLink,
    freezeOwnAccount,
    listFrozen,
    readFreezeLink,
    unfreezeAccount,
  }),
  handoff: bindVerbs(deps, { openTicket, readHelpDesk }),
  ownSecurity: bindVerbs(deps, { keepAlive, readOwnSecurity, warnIdleAccounts }),
  profile: bindVerbs(deps, { readProfile, updateProfile }),
  learning: { anonymise, ...bindVerbs(deps, { keepCandidate, settleCandidate }) },
  retention: bindVerbs(deps, { forgetOld }),
  secureForms: bindVerbs(deps, {
    closeForm,
    expireForms,
    hasOpenForm,
    openForm,
    readForm,
    readLinks,
    submitForm,
  }),
  portal: bindVerbs(deps, { listChanges, markIdleAccounts, signIn }),
});

export type Services = ReturnType<typeof createServices>;

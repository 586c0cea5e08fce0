import { accountLocked } from './accountLocked.ts';
import { changeChallengeQuestions } from './changeChallengeQuestions.ts';
import { changePassword } from './changePassword.ts';
import { changeSecretQuestion } from './changeSecretQuestion.ts';
import { dataProtection } from './dataProtection.ts';
import { editProfile } from './editProfile.ts';
import { removeAppAccess } from './removeAppAccess.ts';
import { requestAppAccess } from './requestAppAccess.ts';
import { updateEmail } from './updateEmail.ts';

/** Every question that is answered, in the order in which it is listed; its key is the intent's id. */
export const faqEntries = {
  requestAppAccess,
  removeAppAccess,
  editProfile,
  updateEmail,
  dataProtection,
  changePassword,
  accountLocked,
  changeChallengeQuestions,
  changeSecretQuestion,
};

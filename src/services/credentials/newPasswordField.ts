import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import type { FormField, OpenForm, Prepared } from '../secureForms/types.ts';
import { contextWords } from './contextWords.ts';
import type { PasswordFault } from './passwordPolicy.ts';
import { faultWords, ruleLines } from './passwordWords.ts';

/** The field of a new password with its rules, and the words that the strength meter takes for known. */
export const newPasswordField = async (
  deps: Pick<ServiceDeps, 'knex' | 'brand' | 'passwordMinLength'>,
  form: OpenForm,
): Promise<FormField> => {
  const account = await accountOf(deps.knex, form.accountId);
  const { passwordMinLength: minLength } = deps;
  return {
    kind: 'newPassword',
    name: 'newPassword',
    label: t(form.locale, 'credentials.newPassword'),
    rules: ruleLines(form.locale, minLength),
    minLength,
    // The address is no business of a page that anybody with the link can open.
    context: account ? contextWords({ ...account, email: '' }, deps.brand) : [],
  };
};

/** Why the new password is refused; the form stays open. */
export const newPasswordProblem = (
  { passwordMinLength }: Pick<ServiceDeps, 'passwordMinLength'>,
  locale: Locale,
  fault: PasswordFault | 'usedBefore',
): Prepared => ({
  kind: 'problems',
  problems: [{ field: 'newPassword', text: faultWords(locale, fault, passwordMinLength) }],
});

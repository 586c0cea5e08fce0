import type { Locale } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Prepared } from '../secureForms/types.ts';
import type { CurrentPassword } from './checkCurrentPassword.ts';

/** A wrong current password in words, at the field `currentPassword`; the form stays open. */
export const currentPasswordProblem = (
  { clock }: Pick<ServiceDeps, 'clock'>,
  locale: Locale,
  checked: Exclude<CurrentPassword, { kind: 'right' }>,
): Extract<Prepared, { kind: 'problems' }> => {
  const field = 'currentPassword';
  if (checked.kind === 'wrong') {
    return { kind: 'problems', problems: [{ field, text: t(locale, 'forms.passwordWrong') }] };
  }
  const minutes = Math.max(1, Math.ceil((checked.until.getTime() - clock.now().getTime()) / 60_000));
  return { kind: 'problems', problems: [{ field, text: t(locale, 'forms.passwordPaused', { minutes }) }] };
};

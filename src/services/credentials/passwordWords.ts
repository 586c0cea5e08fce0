import type { Locale } from '../../locale.ts';
import { type TextKey, t } from '../../texts/index.ts';
import { type PasswordFault, passwordMaxLength } from './passwordPolicy.ts';
import { rememberedPasswords } from './rules.ts';

const faults: Record<PasswordFault | 'usedBefore', TextKey> = {
  tooShort: 'credentials.tooShort',
  tooLong: 'credentials.tooLong',
  common: 'credentials.common',
  pattern: 'credentials.pattern',
  context: 'credentials.context',
  usedBefore: 'credentials.usedBefore',
};

const values = (minLength: number) => ({ min: minLength, max: passwordMaxLength, last: rememberedPasswords });

/** Why a password is refused, in words; never with a part of it. */
export const faultWords = (locale: Locale, fault: PasswordFault | 'usedBefore', minLength: number): string =>
  t(locale, faults[fault], values(minLength));

/** What the form's page cannot check by itself, a sentence each. */
export const ruleLines = (locale: Locale, minLength: number): string[] =>
  (['credentials.ruleCommon', 'credentials.ruleUsed'] as const).map((key) =>
    t(locale, key, values(minLength)),
  );

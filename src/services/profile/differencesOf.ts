import { AppError } from '../../errors.ts';
import type { Profile, ProfileChanges, ProfileField } from './types.ts';

/** A field's value before and after. */
export interface Difference {
  field: ProfileField;
  /** The column of the user's row; null: the title of a membership. */
  column: 'full_name' | 'phone' | 'business_address' | 'locale' | null;
  from: string | null;
  to: string;
}

/**
 * What really changes.
 * @throws AppError('notAllowed', { reason: 'notMember' }) for a title at a dealership where the user is not (any more).
 */
export const differencesOf = (before: Profile, changes: ProfileChanges): Difference[] => {
  const { fullName, title, phone, address, locale } = changes;
  const membership = before.memberships.find(({ id }) => id === title?.membershipId);
  if (title && !membership) throw new AppError('notAllowed', { reason: 'notMember' });
  const wanted = [
    { field: 'name', column: 'full_name', from: before.fullName, to: fullName },
    { field: 'title', column: null, from: membership?.title ?? null, to: title?.title },
    { field: 'phone', column: 'phone', from: before.phone, to: phone },
    { field: 'address', column: 'business_address', from: before.address, to: address },
    { field: 'language', column: 'locale', from: before.locale, to: locale },
  ] as const;
  return wanted.flatMap(({ to, ...rest }) => (to === undefined || to === rest.from ? [] : [{ ...rest, to }]));
};

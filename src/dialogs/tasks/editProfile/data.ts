import type { Profile, ProfileChanges, ProfileField } from '../../../services/profile/types.ts';

/** What the profile task knows: what stands there now, and what is to stand there. */
export type ProfileData = {
  /** Null until it is known who it is. */
  current: Profile | null;
  /** Fields that were named without their new value; they are asked for. */
  wanted: ProfileField[];
  /** Said when asked for them: none. */
  nothing: boolean;
  name: string | null;
  title: string | null;
  /** At which dealership the title is; null: not known yet. */
  membershipId: string | null;
  /** As it is kept. */
  phone: string | null;
  address: string | null;
  language: Profile['locale'] | null;
};

export const newProfileData = (): ProfileData => ({
  current: null,
  wanted: [],
  nothing: false,
  name: null,
  title: null,
  membershipId: null,
  phone: null,
  address: null,
  language: null,
});

/** Whether a field still lacks the value that it was named for. */
export const isMissing = (data: ProfileData, field: ProfileField): boolean =>
  data.wanted.includes(field) && data[field] === null;

/** Takes a field's value back, so that it is asked for. */
export const reopen = (data: ProfileData, field: ProfileField): Partial<ProfileData> => ({
  [field]: null,
  wanted: [...new Set([...data.wanted, field])],
});

/** The membership that a title is one of. */
export const membershipOf = (data: ProfileData) =>
  data.current?.memberships.find(({ id }) => id === data.membershipId) ?? null;

/** What is on record for a field; null: nothing, or not known yet. */
export const currentValue = (data: ProfileData, field: ProfileField): string | null => {
  const { current } = data;
  if (!current) return null;
  if (field === 'name') return current.fullName;
  if (field === 'title') return membershipOf(data)?.title || null;
  if (field === 'language') return current.locale;
  return current[field];
};

/** The change as the service takes it. */
export const changesOf = ({ name, title, membershipId, phone, address, language }: ProfileData) => {
  const changes: ProfileChanges = {
    ...(name !== null && { fullName: name }),
    ...(title !== null && membershipId !== null && { title: { membershipId, title } }),
    ...(phone !== null && { phone }),
    ...(address !== null && { address }),
    ...(language !== null && { locale: language }),
  };
  return changes;
};

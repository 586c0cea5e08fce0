import { z } from 'zod';
import { locales } from '../../locale.ts';

/** What a user can change of the profile. */
export const profileFields = ['name', 'title', 'phone', 'address', 'language'] as const;
export type ProfileField = (typeof profileFields)[number];

export const profileSchema = z.object({
  fullName: z.string(),
  /** E.164, `;ext=…` behind it where there is one; null: none. */
  phone: z.string().nullable(),
  /** One line; null: none. */
  address: z.string().nullable(),
  locale: z.enum(locales),
  /** Job titles, one a dealership. */
  memberships: z.array(z.object({ id: z.string(), dealershipName: z.string(), title: z.string() })),
});

/** A profile as it is on record. */
export type Profile = z.infer<typeof profileSchema>;

/** What is to change; what is absent stays. A title is one of a membership. */
export interface ProfileChanges {
  fullName?: string;
  title?: { membershipId: string; title: string };
  phone?: string;
  address?: string;
  locale?: Profile['locale'];
}

export const updatedProfileSchema = z.object({
  changed: z.array(z.enum(profileFields)),
  /** The preferred language from now on. */
  locale: z.enum(locales),
});
/** What an update changed; fields that were like that already are left out. */
export type UpdatedProfile = z.infer<typeof updatedProfileSchema>;

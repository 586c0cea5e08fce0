const hour = 60 * 60_000;

/** A password that a reset has set does not count for level 3 this long (SECURITY.md, "Assurance"). */
export const freshResetMs = 72 * hour;

/** A new password is none of the last so many, the one in force among them. */
export const rememberedPasswords = 5;

/** An account that nobody has used for longer than this wakes up only with an administrator's yes. */
export const approvedIdleMs = 180 * 24 * hour;

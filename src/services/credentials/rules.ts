/** A password that a reset has set does not count for level 3 this long (SECURITY.md, "Assurance"). */
export const freshResetMs = 72 * 60 * 60_000;

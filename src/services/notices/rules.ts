const day = 24 * 60 * 60_000;

/** How long a change can be disputed, both mailboxes are told, and what was before is kept (SECURITY.md, "E-mail change"). */
export const disputeMs = 7 * day;

/** What the first start prints: what to open and whom to sign in as. */
export const demoBanner = (url: string): string => `
Dealer Help runs with its demo dealerships.

  Dealer portal with the chat   ${url}/
  Mailbox (codes, approvals)    ${url}/demo/mailbox

Try, as a visitor: "I need smartauction from monday"
  Marcus Reyes, Lakeside Motors          User ID mreyes       PDN 10482
Approve it from the link in the mailbox:
  Dana Whitfield, administrator          User ID dwhitfield   password harbor-lantern-4101
Nobody to approve (the only administrator asks): the help desk's supervisor
  User ID lead                           password harbor-lantern-4903

Press Ctrl+C to stop. Everything is kept in the data directory.
`;

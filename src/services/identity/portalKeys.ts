/** How the dealer portal proves who is signed in there: one of the two is set. */
export interface PortalKeys {
  /** HS256, at least 32 bytes. */
  jwtSecret: string | null;
  /** ES256: where the portal publishes its keys. */
  jwksUrl: string | null;
}

/** What a portal token must say about who made it, and for whom. */
export const portalIssuer = 'dealer-portal';
export const portalAudience = 'dealer-help';

/** Hashes what people know (passwords, answers): argon2id over an HMAC with a pepper. Stored as `kid:$argon2id$…`. */
export interface SecretHasher {
  /** @throws AppError('busy') when too many are waiting. */
  hash(secret: string): Promise<string>;
  /** `rehash`: right, but made with other parameters or an older key. A null hash costs the same and is never right. */
  verify(secret: string, hash: string | null): Promise<{ match: boolean; rehash: boolean }>;
}

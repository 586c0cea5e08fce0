/**
 * Expected failures. Everything that a person can be told about is an `AppError` with a code; anything else is a bug and
 * ends in `onTurnError` (chat) or a 500 without details (HTTP). One mapper turns codes into HTTP (`surfaces/`), one into
 * words in the chat (`dialogs/`).
 */
export type ErrorCode =
  | 'badRequest'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'gone'
  | 'tooLarge'
  | 'tooManyRequests'
  | 'busy'
  | 'unavailable'
  | 'verificationRequired'
  | 'formRefused'
  | 'notAdministrator'
  | 'notAllowed'
  | 'alreadyDecided'
  | 'alreadyHeld'
  | 'alreadyRequested'
  | 'notHeld'
  | 'pdnRequired'
  | 'unknownApplication'
  | 'invalidDate';

/** An expected failure: `code` is stable, `details` are safe to show and to log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

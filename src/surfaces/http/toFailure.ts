import { AppError, type ErrorCode } from '../../errors.ts';

/** How a failure is told over HTTP. `bug`: nobody expected it, so it is logged as an error. */
export interface Failure {
  status: number;
  code: ErrorCode | 'internal' | 'methodNotAllowed';
  message: string;
  retryAfterMs: number | null;
  bug: boolean;
}

const told: Record<ErrorCode, [status: number, message: string]> = {
  badRequest: [400, 'The request is not well-formed.'],
  unauthorized: [401, 'A valid token is needed.'],
  forbidden: [403, 'This is not allowed with these credentials.'],
  notFound: [404, 'There is nothing here.'],
  conflict: [409, 'This contradicts what is there already.'],
  gone: [410, 'This is over.'],
  tooLarge: [413, 'This is larger than what is accepted.'],
  tooManyRequests: [429, 'Too many requests; please wait.'],
  busy: [503, 'The conversation is busy; please try again.'],
  unavailable: [503, 'The service is not available at the moment; please try again.'],
  verificationRequired: [403, 'Identity has to be verified first.'],
  formRefused: [403, 'This form cannot be opened for this account.'],
  notAdministrator: [403, 'Only an administrator may do this.'],
  notAllowed: [403, 'This account may not do this.'],
  alreadyDecided: [409, 'This has been decided already.'],
  alreadyHeld: [409, 'This is held already.'],
  alreadyRequested: [409, 'This has been requested already.'],
  notHeld: [409, 'Nothing of this is held.'],
  pdnRequired: [403, 'The PDN has to be proved first.'],
  unknownApplication: [404, 'There is no such application.'],
  invalidDate: [400, 'The date is not valid.'],
};

// Details that change what a client should do next.
const reasons: Record<string, string> = {
  tokenExpired: 'The chat token has expired.',
  otherConversation: 'The token is for another conversation.',
  malformed: 'The body is not valid JSON.',
  portalSecret: 'The portal’s secret is needed: Authorization: Bearer <PORTAL_API_SECRET>.',
  portalSignIn:
    'The body wants userId (up to 64 characters) and password (up to 512), and may have source (up to 200).',
  portalChanges: 'after wants the cursor of an earlier answer, limit a number from 1 to 500.',
  cursor: 'This cursor is ahead of the feed, which was set back: begin again without one.',
};

const byStatus: Record<number, ErrorCode> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  415: 'badRequest',
  429: 'tooManyRequests',
};

// The database is away: connection refused or reset, shutting down, starting, no free connection.
const awayCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|57P0|08|53300)/;

const isAway = (error: Error) =>
  error.name === 'KnexTimeoutError' ||
  awayCodes.test(String((error as { code?: unknown }).code ?? '')) ||
  /Connection terminated|PGlite is closed/i.test(error.message);

const expected = (code: ErrorCode, details: Record<string, unknown> = {}): Failure => {
  const [status, message] = told[code];
  const { retryAfterMs, reason } = details;
  return {
    status,
    code,
    message: reasons[String(reason)] ?? message,
    retryAfterMs: typeof retryAfterMs === 'number' ? Math.max(0, Math.ceil(retryAfterMs)) : null,
    bug: false,
  };
};

/** The one mapper from what was thrown to a status; what nobody expected says nothing about itself. */
export const toFailure = (error: unknown): Failure => {
  if (error instanceof AppError) return expected(error.code, error.details);
  if (error instanceof Error) {
    const { statusCode } = error as { statusCode?: unknown };
    if (statusCode === 405) {
      return {
        status: 405,
        code: 'methodNotAllowed',
        message: 'Not with this method.',
        retryAfterMs: null,
        bug: false,
      };
    }
    const code = byStatus[Number(statusCode)];
    if (code) return expected(code);
    if (isAway(error)) return { ...expected('unavailable', { retryAfterMs: 2000 }), bug: true };
  }
  return { status: 500, code: 'internal', message: 'Something went wrong.', retryAfterMs: null, bug: true };
};

import type { Request } from 'restify';

/** A form's fields; a field that is no text does not count. */
export const readForm = (request: Request): Map<string, string> => {
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>);
  return new Map(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
};

import type { Request } from 'restify';

/** A form's fields, however the server has parsed its body; a field that came twice counts with its first value. */
export const readForm = (request: Request): Map<string, string> => {
  const { body } = request;
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    return new Map([...new URLSearchParams(body.toString())].reverse());
  }
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(body ?? {})) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') fields.set(name, first);
  }
  return fields;
};

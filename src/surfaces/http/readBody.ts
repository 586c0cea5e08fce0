import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { AppError } from '../../errors.ts';

/** The largest body, in bytes. */
export const largestBody = 256 * 1024;

const collect = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestBody) {
        // Kept flowing without being kept, so that the client gets to read the answer.
        request.removeAllListeners('data');
        request.resume();
        reject(new AppError('tooLarge'));
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new AppError('badRequest', { reason: 'aborted' })));
  });

// NUL and lone surrogates are legal JSON but no database takes them.
const untidyEscape = /\\u(?:0000|[dD][89a-fA-F])/;
const tidyText = (text: string) => text.replaceAll('\0', '').toWellFormed();
const tidy = (_key: string, value: unknown) => {
  if (typeof value === 'string') return tidyText(value);
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [tidyText(name), inner]));
};

const parseJson = (text: string): unknown => {
  try {
    return untidyEscape.test(text) ? JSON.parse(text, tidy) : JSON.parse(text);
  } catch {
    throw new AppError('badRequest', { reason: 'malformed' });
  }
};

const parseForm = (text: string) => {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) fields[name] ??= value.replaceAll('\0', '');
  return fields;
};

/**
 * Reads JSON and forms of at most 256 KB into `request.body`; other types and empty bodies leave it undefined.
 * @throws AppError('tooLarge'), AppError('badRequest') for malformed JSON.
 */
export const readBody = async (request: Request, _response: Response): Promise<void> => {
  request.body = undefined;
  if (request.method !== 'POST' && request.method !== 'PUT' && request.method !== 'PATCH') return;
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    request.resume();
    throw new AppError('tooLarge');
  }
  const text = (await collect(request)).toString('utf8');
  if (text === '') return;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || type.endsWith('+json')) request.body = parseJson(text);
  else if (type === 'application/x-www-form-urlencoded') request.body = parseForm(text);
};

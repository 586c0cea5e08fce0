import type { Response } from 'restify';

/** Answers with JSON, past restify's content negotiation: these routes have one format. */
export const sendJson = (
  response: Response,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(text);
};

/** Answers without a body. */
export const sendEmpty = (response: Response, status: number): void => {
  response.writeHead(status);
  response.end();
};

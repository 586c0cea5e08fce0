import type { SerializerFn } from 'pino';

const shortEnough = 300;

const ofError = (error: unknown) => {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    // A database's message may quote a value: enough to find the bug, no more.
    message: error.message.slice(0, shortEnough),
    stack: error.stack?.split('\n').slice(1, 8).join('\n'),
  };
};

/** pino's serializers as an allow-list: of errors what helps to find them, of requests method and route, never a text or token. */
export const logSerializers: Record<string, SerializerFn> = {
  err: ofError,
  req: (request) => ({ method: request?.method, route: request?.route?.path }),
  res: (response) => ({ status: response?.statusCode }),
};

/** The server said no. */
export class Refused extends Error {
  readonly status: number;
  /** How long it wants to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(status: number, retryAfterMs: number | null) {
    super(`refused: ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

const retryAfterOf = (response: Response) => {
  const given = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(given) ? given : null;
};

/** One request to the server. @throws Refused, or what `fetch` throws where nobody answers. */
export const request = async (
  url: string,
  options: { token?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<unknown> => {
  const { token, body, signal } = options;
  const timeout = AbortSignal.timeout(30_000);
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  if (!response.ok) throw new Refused(response.status, retryAfterOf(response));
  return response.json();
};

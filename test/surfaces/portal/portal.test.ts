import { expect } from 'chai';
import fc from 'fast-check';
import { portalApiSecret } from '../../../src/surfaces/portal/registerPortal.ts';
import { withApp } from '../../support/withApp.ts';
import { document, responseErrors, signInErrors } from './openApi.ts';

const secret = 'a secret that only the portal knows';
const marcus = { userId: 'mreyes', password: 'harbor-lantern-4102', source: '192.0.2.1' };
const signIns = '/api/portal/sign-ins';
const changes = '/api/portal/changes';

interface Answer {
  status: number;
  body: Record<string, unknown> & { error?: { code: string; message: string } };
}

describe('the portal’s API', () => {
  const app = withApp({ env: { PORTAL_API_SECRET: secret } });
  const seen = new Set<string>();

  /** Asks, and holds every answer against the OpenAPI file. */
  const ask = async (
    path: string,
    options: { body?: unknown; raw?: string; authorization?: string; type?: string } = {},
  ): Promise<Answer> => {
    const { authorization = `Bearer ${secret}`, type = 'application/json' } = options;
    const text = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const route = path.split('?')[0] ?? '';
    const method = route === signIns ? 'post' : 'get';
    const response = await fetch(app().url() + path, {
      method,
      headers: { 'content-type': type, ...(authorization && { authorization }) },
      ...(text !== undefined && { body: text }),
    });
    const body = await response.json();
    expect(
      responseErrors(route, method, response.status, body),
      `${response.status} ${JSON.stringify(body)}`,
    ).to.deep.equal([]);
    seen.add(`${method} ${route} ${response.status}`);
    return { status: response.status, body };
  };
  const signIn = async (body: Partial<typeof marcus> = {}) =>
    (await ask(signIns, { body: { ...marcus, ...body } })).body;

  it('lets in, with what may be used where', async () => {
    const body = await signIn();
    expect(body).to.include({ verdict: 'accepted', status: 'active', until: null });
    expect(body.user).to.include({ userId: 'mreyes', fullName: 'Marcus Reyes', locale: 'en' });
    expect(body.entitlements).to.have.length(2);
  });

  it('refuses wrong and unknown with the same bytes', async () => {
    const wrong = await signIn({ password: 'wrong' });
    expect(wrong).to.deep.equal({
      verdict: 'refused',
      status: null,
      until: null,
      user: null,
      entitlements: [],
    });
    expect(await signIn({ userId: 'nobody' })).to.deep.equal(wrong);
  });

  it('tells a status to whom the password is right', async () => {
    const told = await signIn({ userId: 'gholt', password: 'harbor-lantern-4105' });
    expect(told).to.deep.equal({
      verdict: 'idle',
      status: 'idle',
      until: null,
      user: null,
      entitlements: [],
    });
    expect(await signIn({ userId: 'tbecker', password: 'harbor-lantern-4104' })).to.include({
      verdict: 'locked',
    });
  });

  it('says until when a source has to wait', async () => {
    for (let n = 0; n < 10; n += 1) await signIn({ userId: 'lstone', password: 'wrong' });
    const paused = await signIn({ userId: 'lstone', password: 'harbor-lantern-4302' });
    expect(paused).to.include({ verdict: 'paused', until: '2026-11-24T15:01:00.000Z' });
    const elsewhere = await signIn({
      userId: 'lstone',
      password: 'harbor-lantern-4302',
      source: '192.0.2.2',
    });
    expect(elsewhere).to.include({ verdict: 'accepted' });
  });

  it('gives the feed in pieces', async () => {
    const first = await ask(`${changes}?limit=3`);
    expect(first.body).to.include({ cursor: '3', more: true }).and.to.have.property('changes').with.length(3);
    const rest = await ask(`${changes}?after=3&limit=500`);
    expect(rest.body).to.include({ more: false });
    const last = await ask(`${changes}?after=${rest.body.cursor}`);
    expect(last.body).to.deep.equal({ changes: [], cursor: rest.body.cursor, more: false });
    const ahead = await ask(`${changes}?after=999999`);
    expect(ahead.status).to.equal(410);
    expect(ahead.body.error?.message).to.contain('begin again');
  });

  it('answers nobody without the secret, whatever else is wrong', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${secret}`,
      'Bearer wrong',
      `Bearer ${secret}x`,
      secret,
    ]) {
      expect(await ask(changes, { authorization }), authorization).to.have.property('status', 401);
      const answer = await ask(signIns, { authorization, raw: '{}' });
      expect(answer, authorization).to.have.property('status', 401);
      expect(answer.body.error?.message).to.contain('PORTAL_API_SECRET');
    }
  });

  for (const [title, options] of [
    ['no body', {}],
    ['broken JSON', { raw: '{"userId": "mreyes", ' }],
    ['another type', { raw: JSON.stringify(marcus), type: 'text/plain' }],
    ['a list', { body: [marcus] }],
    ['no password', { body: { userId: 'mreyes' } }],
    ['an empty password', { body: { ...marcus, password: '' } }],
    ['a number for a password', { body: { ...marcus, password: 4102 } }],
    ['a blank User ID', { body: { ...marcus, userId: '  ' } }],
    ['a User ID without end', { body: { ...marcus, userId: 'm'.repeat(65) } }],
    ['a password without end', { body: { ...marcus, password: 'm'.repeat(513) } }],
    ['a misspelt field', { body: { ...marcus, sorce: '192.0.2.1' } }],
  ] as const) {
    it(`says what is wanted for ${title}`, async () => {
      const { status, body } = await ask(signIns, options);
      expect(status).to.equal(400);
      expect(body.error?.message).to.match(/userId .* and password|valid JSON/);
    });
  }

  it('says what is wanted for a query that is none', async () => {
    for (const query of [
      'after=-1',
      'after=x',
      'after=1e3',
      'after=9999999999999999',
      'limit=0',
      'limit=501',
      'limit=',
    ]) {
      const { status, body } = await ask(`${changes}?${query}`);
      expect(status, query).to.equal(400);
      expect(body.error?.message).to.contain('limit a number from 1 to 500');
    }
  });

  it('refuses a body of more than 256 KB', async () => {
    expect(
      await ask(signIns, { raw: JSON.stringify({ ...marcus, password: 'x'.repeat(300_000) }) }),
    ).to.include({
      status: 413,
    });
  });

  it('answers whatever is sent as its file says: 200 or a 4xx', async function () {
    this.timeout(60_000);
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const body = fc.oneof(
      fc.record({
        userId: fc.oneof(text, fc.jsonValue()),
        password: fc.oneof(text, fc.jsonValue()),
        source: text,
      }),
      fc.jsonValue({ stringUnit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const { status } = await ask(signIns, { body: sent });
        // The server takes out what no database stores; what is left may be too little.
        if (signInErrors(sent).length > 0) expect(status).to.equal(400);
        else expect(status).to.be.oneOf([200, 400]);
      }),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (after, limit) => {
        const { status } = await ask(`${changes}?${new URLSearchParams({ after, limit })}`);
        expect(status).to.be.oneOf([200, 400, 410]);
      }),
      { numRuns: 60 },
    );
  });

  it('has tried every answer that its file names, but for being away', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method} ${path} ${status}`),
      ),
    );
    expect(named.filter((each) => !each.endsWith(' 503') && !seen.has(each))).to.deep.equal([]);
  });
});

describe('the portal’s API of the demo', () => {
  const app = withApp();

  it('has a secret of its own keys, and none of nothing', async () => {
    const secretOf = () => portalApiSecret(app()) ?? '';
    expect(secretOf()).to.have.length(43);
    const ask = (authorization: string) => fetch(`${app().url()}${changes}`, { headers: { authorization } });
    expect((await ask(`Bearer ${secretOf()}`)).status).to.equal(200);
    expect((await ask('Bearer null')).status).to.equal(401);
  });
});

import { v4 } from 'uuid';
import type { Caller } from '../../../src/services/identity/caller.ts';
import { createTestApp, type TestApp } from '../../support/createTestApp.ts';
import { eventually } from '../../support/eventually.ts';

/** A browser without scripts: follows no redirect by itself, keeps its cookie, sends forms. */
export const createApproverClient = (link: string, language = 'en') => {
  let cookie = '';
  let fields = new Map<string, string>();
  const ask = async (method: string, body?: URLSearchParams) => {
    const response = await fetch(link, {
      method,
      redirect: 'manual',
      headers: { 'accept-language': language, ...(cookie ? { cookie } : {}) },
      ...(body ? { body } : {}),
    });
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    fields = new Map(
      [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    return { status: response.status, headers: response.headers, text };
  };
  const post = (values: Record<string, string>) => ask('POST', new URLSearchParams(values));
  return {
    ask,
    post,
    get: () => ask('GET'),
    signIn: (login: string, password: string) => post({ action: 'signIn', login, password }),
    /** Hidden fields of the page that was shown last. */
    fields: () => Object.fromEntries(fields),
    forgetCookie: () => {
      cookie = '';
    },
    keptCookie: () => cookie,
  };
};

const idOf = async (app: TestApp, table: string, where: Record<string, string>): Promise<string> =>
  (await app.database.knex(table).where(where).first('id')).id;

/** Files a request at Harbor Auto Group, where two administrators decide, and returns each one's link. */
const fileAtHarbor = async (app: TestApp, given: { codes: string[]; from: string }) => {
  const accountId = await idOf(app, 'users', { user_id: given.from });
  const dealershipId = await idOf(app, 'dealerships', { pdn: '20917' });
  const caller: Caller = { via: 'page', accountId, signedInWith: 'password' };
  const filed = await app.services.access.fileRequest({
    caller,
    operationId: v4(),
    dealershipId,
    beneficiaryMembershipId: await idOf(app, 'memberships', {
      user_id: accountId,
      dealership_id: dealershipId,
    }),
    codes: given.codes,
    reason: 'New duties <b>in</b> the office',
    startOn: '2026-11-24',
    endOn: null,
    locale: 'en',
  });
  const linkFor = (userId: string) =>
    eventually(async () => {
      const mail = app
        .mails()
        .find(({ to, text }) => to.startsWith(`${userId}@`) && text.includes(filed.reference));
      const link = /http\S+\/access-requests\/[\w-]{43}/.exec(mail?.text ?? '')?.[0];
      if (!link) throw new Error(`no mail for ${userId} yet`);
      return link;
    });
  const states = (): Promise<string[]> =>
    app.database
      .knex('access_request_items')
      .where({ request_id: filed.requestId })
      .orderBy('application_code')
      .pluck('state');
  const withdraw = () =>
    app.services.access.withdrawRequest({ caller, operationId: v4(), requestId: filed.requestId });
  return { ...filed, linkFor, states, withdraw };
};

const passwords = { eortiz: 'harbor-lantern-4201', jlavoie: 'harbor-lantern-4202' };

/**
 * One app for a suite. Each test has a request of its own at Harbor Auto Group (`file` makes another), withdrawn afterwards where
 * it is still open: an application can be asked for once, and not any more once it was granted.
 */
export const useApprovals = () => {
  let app: TestApp;
  let request: Awaited<ReturnType<typeof fileAtHarbor>>;
  const filed: (typeof request)[] = [];
  const file = async (codes: string[], from = 'kchan') => {
    request = await fileAtHarbor(app, { codes, from });
    filed.push(request);
  };
  before(async () => {
    app = await createTestApp();
  });
  beforeEach(() => file(['floorplan', 'titles']));
  afterEach(async () => {
    app.clock.set('2026-11-24T15:00:00Z');
    for (const each of filed.splice(0)) {
      if ((await each.states()).includes('requested')) await each.withdraw();
    }
  });
  after(() => app.stop());
  return {
    file,
    app: () => app,
    request: () => request,
    openAs: async (userId: keyof typeof passwords, language?: string) => {
      const page = createApproverClient(await request.linkFor(userId), language);
      await page.signIn(userId, passwords[userId]);
      return page;
    },
  };
};

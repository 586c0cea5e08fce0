import { config, expect } from 'chai';
import type { TestApp } from './createTestApp.ts';
import { eventually } from './eventually.ts';

// What was heard instead is what one wants to read.
config.truncateThreshold = 0;

interface Heard {
  type: string;
  text?: string;
  speak?: string;
  name?: string;
  from: { id: string };
  suggestedActions?: { actions: { title: string }[] };
  attachments?: { content: { actions?: { title: string; data: Record<string, unknown> }[] } }[];
}

/** What is said: words, in which `{code}` stands for the newest code in the mailbox; a card's button; or an activity. */
export type Say = string | { press: string } | { value: Record<string, unknown> };
/** A turn of a transcript: what is said, and what the bot's answer must (and with `not`, must not) match. */
export type Line = [say: Say, ...expected: (RegExp | { not: RegExp })[]];

/** Where a conversation is had: a server, and the mails that it sent. */
export type Served = Pick<TestApp, 'url' | 'mails'> & Partial<Pick<TestApp, 'clock' | 'database'>>;

/** A conversation over Direct Line, as a client without sockets has it. */
export interface Talk {
  conversationId: string;
  /** Says something and returns everything that the bot answered: texts, what is spoken instead of cards, choices. */
  say(say: Say): Promise<string>;
  /** What came since the last look. */
  listen(): Promise<string>;
  /** Opens the widget: the event that greets. */
  join(locale?: string): Promise<string>;
  /** Lets time pass; the widget renews its token meanwhile, as it does. */
  wait(minutes: number): Promise<void>;
  /** Goes on with the same conversation at another process (a restarted one). */
  moveTo(app: Served): void;
  /** Reads along over a web socket from now on; what has come is text. */
  follow(): Promise<{ heard(): string; close(): void }>;
  /** Everything from the beginning, as a client that comes back reads it. */
  history(): Promise<unknown[]>;
  /** The attachments of the last answer. */
  cards(): NonNullable<Heard['attachments']>;
  /** The newest link to a secure form that was shown here, and what this chat's own page posts with it. */
  form(): { url: string; formToken: string };
  /** Plays a transcript. */
  run(lines: Line[]): Promise<void>;
}

const formLink = /http:\/\/[\w.:[\]]+\/secure\/[\w-]{43}/g;
const codePattern = /\b\d{4}[ -]?\d{4}\b/;
const usedMails = new WeakSet<object>();

/**
 * The newest code that was mailed (to `userId`, where one is named) and not asked for before; mails leave by the queue, so it may
 * have to come first.
 */
export const newestCode = (app: Pick<TestApp, 'mails'>, userId = ''): Promise<string> =>
  eventually(async () => {
    const own = app.mails().filter(({ to }) => userId === '' || to.startsWith(`${userId}@`));
    const mail = own.find((each) => codePattern.test(each.text));
    const code = codePattern.exec(mail?.text ?? '')?.[0].replace(/\D/g, '');
    if (!mail || !code || usedMails.has(mail)) throw new Error('no new code in the mailbox');
    usedMails.add(mail);
    return code;
  }, 5000);

/** Lets the mails of earlier conversations arrive, so that none of their codes is taken for a later one's. */
const letMailsArrive = async (app: Served): Promise<void> => {
  if (!app.database) return;
  const { knex } = app.database;
  await eventually(async () => {
    const { rows } = await knex.raw(
      `select count(*)::int as left from pgboss.job where name = 'mail' and state in ('created', 'active')`,
    );
    if (rows[0].left > 0) throw new Error('mails on their way');
  });
  for (const mail of app.mails()) usedMails.add(mail);
};

const demoUsers = /\b(dwhitfield|mreyes|pnair|tbecker|gholt|eortiz|jlavoie|kchan|rpatel|lstone)\b/gi;

const readable = (activity: Heard): string =>
  [
    activity.attachments ? activity.speak : activity.text,
    activity.suggestedActions?.actions.map(({ title }) => `[${title}]`).join(' '),
  ]
    .filter(Boolean)
    .join('\n');

const portalTokenFor = async (url: string, userId: string): Promise<string> => {
  const response = await fetch(`${url}/demo/portal-token?userId=${userId}`, { method: 'POST' });
  const body = (await response.json()) as { portalToken: string };
  return body.portalToken;
};

/** Starts a conversation, as a visitor or signed in on the portal (`as`: level 1). */
export const openTalk = async (app: Served, options: { as?: string } = {}): Promise<Talk> => {
  let current = app;
  await letMailsArrive(app);
  // Whose code is meant: of who is signed in, or of the User ID that was typed last.
  let userId = options.as ?? '';
  const urlOf = () => current.url();
  const portalToken = options.as && (await portalTokenFor(urlOf(), options.as));
  const issued = await fetch(`${urlOf()}/api/webchat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(portalToken ? { portalToken } : {}),
  });
  const { token, conversationId, formToken } = (await issued.json()) as Record<
    'token' | 'conversationId' | 'formToken',
    string
  >;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const renew = async () => {
    const body = options.as ? { portalToken: await portalTokenFor(urlOf(), options.as) } : {};
    const url = `${urlOf()}/v3/directline/tokens/refresh`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const renewed = (await response.json()) as { token: string };
    headers.authorization = `Bearer ${renewed.token}`;
  };
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '';
  let last: Heard[] = [];
  let formUrl = '';

  const listen = async (): Promise<string> => {
    const response = await fetch(`${urlOf()}${path}?watermark=${watermark}`, { headers });
    const body = (await response.json()) as { activities: Heard[]; watermark: string };
    watermark = body.watermark;
    formUrl = JSON.stringify(body.activities).match(formLink)?.at(-1) ?? formUrl;
    last = body.activities.filter(({ type, from }) => type === 'message' && from.id === 'bot');
    return last.map(readable).join('\n---\n');
  };
  const post = async (activity: Record<string, unknown>): Promise<string> => {
    const response = await fetch(`${urlOf()}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ from: { id: 'me' }, ...activity }),
    });
    if (response.status >= 300) throw new Error(`${response.status}: ${await response.text()}`);
    return listen();
  };
  const pressed = (title: string): Record<string, unknown> => {
    const actions = last
      .flatMap(({ attachments }) => attachments ?? [])
      .flatMap(({ content }) => content.actions ?? []);
    const action = actions.find((each) => each.title === title);
    if (!action)
      throw new Error(`no button "${title}" among ${actions.map((each) => each.title).join(', ')}`);
    return action.data;
  };
  const say = async (what: Say): Promise<string> => {
    if (typeof what === 'object') {
      return post({ type: 'message', value: 'press' in what ? pressed(what.press) : what.value });
    }
    if (!options.as) userId = what.match(demoUsers)?.at(-1)?.toLowerCase() ?? userId;
    const isCode = what.includes('{code}');
    const text = isCode ? what.replace('{code}', await newestCode(current, userId)) : what;
    return post({ type: 'message', text });
  };
  return {
    conversationId,
    say,
    listen,
    join: (locale = 'en') => post({ type: 'event', name: 'webchat/join', value: { locale } }),
    wait: async (minutes) => {
      for (let left = minutes; left > 0; left -= 20) {
        current.clock?.advance(Math.min(left, 20) * 60_000);
        await renew();
      }
    },
    moveTo: (next) => {
      current = next;
    },
    follow: async () => {
      const address = `${urlOf()}/v3/directline/conversations/${conversationId}?watermark=${watermark}`;
      const { streamUrl } = (await (await fetch(address, { headers })).json()) as { streamUrl: string };
      const socket = new WebSocket(streamUrl);
      let heard = '';
      socket.addEventListener('message', ({ data }) => {
        heard += data;
      });
      await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
      return { heard: () => heard, close: () => socket.close() };
    },
    history: async () => {
      const response = await fetch(`${urlOf()}${path}`, { headers });
      return ((await response.json()) as { activities: unknown[] }).activities;
    },
    form: () => ({ url: formUrl.replace(/^http:\/\/[^/]+/, urlOf()), formToken }),
    cards: () => last.flatMap(({ attachments }) => attachments ?? []),
    run: async (lines) => {
      for (const [index, [what, ...expected]] of lines.entries()) {
        const heard = await say(what);
        for (const each of expected) {
          const place = `line ${index + 1}, after ${JSON.stringify(what)}`;
          if (each instanceof RegExp) expect(heard, place).to.match(each);
          else expect(heard, place).not.to.match(each.not);
        }
      }
    },
  };
};

/** Plays a transcript in a conversation of its own, through the real house. */
export const runTranscript = async (
  app: TestApp,
  lines: Line[],
  options: { as?: string } = {},
): Promise<Talk> => {
  const talk = await openTalk(app, options);
  await talk.run(lines);
  return talk;
};

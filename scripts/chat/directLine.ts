import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type ActivitySet, activitySet, type BotActivity } from './activity.ts';
import { Refused, request } from './http.ts';
import { beginSession, renewSession, type Session, streamAfter } from './session.ts';

export interface LineEvents {
  heard(activity: BotActivity): void;
  lost(): void;
  back(): void;
}

export interface LineOptions {
  url: string;
  as: string | null;
  locale: string;
  on: LineEvents;
  /** Ends every waiting at once. */
  signal: AbortSignal;
}

const firstWaitMs = 500;
const longestWaitMs = 10_000;
/** After this long without the server nothing is tried any more for one message. */
const patienceMs = 120_000;

const isPassing = (error: unknown) =>
  !(error instanceof Refused) || error.status === 429 || error.status >= 500;

// Direct Line sends an empty message now and then.
const parsed = (text: string): ActivitySet | null => {
  try {
    return activitySet.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/**
 * A conversation over Direct Line 3.0: a web socket that comes back by itself and goes on where it was, and requests that are
 * repeated under the same id, so that a message counts once however often the line breaks.
 */
export class DirectLine {
  readonly #options: LineOptions;
  #session: Session;
  #socket: WebSocket | null = null;
  #watermark = 0;
  readonly #seen = new Set<string>();
  #isLost = false;
  #renewal: NodeJS.Timeout | null = null;

  private constructor(options: LineOptions, session: Session) {
    this.#options = options;
    this.#session = session;
  }

  /** Opens a conversation and greets the bot, whose greeting has been heard when this resolves. */
  static async open(options: LineOptions): Promise<DirectLine> {
    const line = new DirectLine(options, await beginSession(options.url, options.as));
    line.#renewLater();
    // Ends when the conversation does.
    line.#follow().catch(() => {});
    await line.send({ type: 'event', name: 'webchat/join', value: { locale: options.locale } });
    return line;
  }

  /** Sends an activity; everything that the bot answers to it has been heard when this resolves. @throws Refused, or when it gave up. */
  async send(activity: Record<string, unknown>): Promise<void> {
    const { locale } = this.#options;
    const channelData = { clientActivityID: randomUUID() };
    const body = { ...activity, locale, from: { id: 'terminal' }, channelData };
    await this.#patiently(() => this.#ask('/activities', body));
    await this.#patiently(() => this.#catchUp());
  }

  close(): void {
    if (this.#renewal) clearTimeout(this.#renewal);
    this.#socket?.terminate();
  }

  get formToken(): string {
    return this.#session.formToken;
  }

  get #isClosed() {
    return this.#options.signal.aborted;
  }

  #ask(path: string, body?: unknown) {
    const { url, signal } = this.#options;
    const { conversationId, token } = this.#session;
    return request(`${url}/v3/directline/conversations/${conversationId}${path}`, { token, body, signal });
  }

  async #catchUp() {
    this.#hear(activitySet.parse(await this.#ask(`/activities?watermark=${this.#watermark}`)));
  }

  #hear({ activities, watermark }: ActivitySet) {
    for (const activity of activities) {
      if (activity.id && this.#seen.has(activity.id)) continue;
      if (activity.id) this.#seen.add(activity.id);
      if (activity.from?.id === 'bot') this.#options.on.heard(activity);
    }
    this.#watermark = Math.max(this.#watermark, Number(watermark ?? 0));
  }

  #mark(isLost: boolean) {
    if (this.#isLost === isLost || this.#isClosed) return;
    this.#isLost = isLost;
    if (isLost) this.#options.on.lost();
    else this.#options.on.back();
  }

  async #pause(ms: number) {
    await sleep(ms, undefined, { signal: this.#options.signal });
  }

  async #patiently(act: () => Promise<unknown>) {
    const end = Date.now() + patienceMs;
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        await act();
        return this.#mark(false);
      } catch (error) {
        if (!isPassing(error) || this.#isClosed || Date.now() > end) throw error;
        if (!(error instanceof Refused)) this.#mark(true);
        await this.#pause((error instanceof Refused && error.retryAfterMs) || waitMs);
      }
    }
  }

  /** Keeps a socket open for as long as the conversation lasts. Where none opens, it asks now and then. */
  async #follow() {
    let waitMs = firstWaitMs;
    while (!this.#isClosed) {
      const opened = await this.#listen().catch(() => false);
      waitMs = opened ? firstWaitMs : Math.min(waitMs * 2, longestWaitMs);
      await this.#pause(waitMs);
      await this.#catchUp().then(
        () => this.#mark(false),
        (error: unknown) => this.#mark(!(error instanceof Refused)),
      );
    }
  }

  /** Resolves when the socket is closed again: whether it was open. */
  async #listen(): Promise<boolean> {
    const streamUrl = await streamAfter(this.#options.url, this.#session, this.#watermark);
    const socket = new WebSocket(streamUrl, { handshakeTimeout: 10_000 });
    this.#socket = socket;
    let opened = false;
    socket.on('open', () => {
      opened = true;
      this.#mark(false);
    });
    socket.on('message', (data) => {
      const heard = parsed(String(data));
      if (heard) this.#hear(heard);
    });
    // What failed is followed by its end.
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    return opened;
  }

  #renewLater() {
    const renew = async () => {
      const { url, as } = this.#options;
      try {
        this.#session = await renewSession(url, as, this.#session);
      } catch {
        // The next message tells whether the conversation can go on.
      }
      this.#renewLater();
    };
    this.#renewal = setTimeout(renew, this.#session.expiresInMs / 2);
    this.#renewal.unref();
  }
}

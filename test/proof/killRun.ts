import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintPortalToken } from '../../src/surfaces/demo/mintPortalToken.ts';
import { eventually } from '../support/eventually.ts';
import type { ReceivedMail } from '../support/mailSink.ts';

/** Where a run is played: the server's environment, and the mails that it sent. */
export interface Stage {
  env: Record<string, string>;
  portalJwtSecret: string;
  mails(): ReceivedMail[];
}

/** A process to be killed at its nth statement, before it is sent or after it was answered. */
export interface Kill {
  at: number;
  phase: 'before' | 'after';
}

interface Running {
  url: string;
  child: ChildProcess;
  ended: Promise<void>;
}

interface Activity {
  id: string;
  type: string;
  text?: string;
  speak?: string;
  from: { id: string };
  channelData?: { clientActivityID?: string };
}

interface Session {
  token: string;
  conversationId: string;
}

/** What was played, for the checks. */
export interface Played {
  kills: number;
  /** Client ids of the messages that the server acknowledged. */
  acknowledged: string[];
  history: Activity[];
}

const start = async (env: Record<string, string>): Promise<Running> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killServer.ts')], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { stdout } = child;
  if (!stdout) throw new Error('no output');
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve);
    child.once('exit', (code, signal) => reject(new Error(`server ended with ${code ?? signal}`)));
  });
  return { url: `http://127.0.0.1:${port}`, child, ended };
};

/** The newest code; after a kill its mail comes only when the dead process' job is handed on, in under five minutes. */
const codeFrom = (stage: Stage): Promise<string> =>
  eventually(async () => {
    const code = /^\d{8}\b/m.exec(stage.mails().at(-1)?.raw ?? '')?.[0];
    if (!code) throw new Error('no code was mailed');
    return code;
  }, 300_000);

const answers: [asked: RegExp, answer: string | null | ((stage: Stage) => Promise<string>)][] = [
  [/reference is \*\*AR-/, null],
  [/shall i file/i, 'yes'],
  [/which dealership/i, 'Lakeside Motors'],
  [/need it for/i, 'to buy at the weekly auction'],
  [/eight digits/i, codeFrom],
  [/dealer number/i, '10482'],
  [/user id/i, 'mreyes'],
  [/./s, 'I need smartauction from monday'],
];

/** What a hurried person says next; null when the reference is there. */
const nextWords = async (stage: Stage, heard: string): Promise<string | null> => {
  const [, answer] = answers.find(([asked]) => asked.test(heard)) ?? [];
  return typeof answer === 'function' ? answer(stage) : (answer ?? null);
};

const json = async (url: string, token: string | null, body?: unknown) => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(45_000),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

/**
 * Plays the request for access to its reference while the server is killed and started again. A message without an answer is
 * sent again with its own id, as clients do, or typed again as a new one (`retype`).
 */
export const playUntilFiled = async (
  stage: Stage,
  kills: Kill[],
  options: { signedIn: boolean; retype: boolean },
): Promise<Played> => {
  const waiting = [...kills];
  let killed = 0;
  const boot = () => {
    const kill = waiting.shift();
    return start({ ...stage.env, ...(kill ? { KILL_AT: String(kill.at), KILL_PHASE: kill.phase } : {}) });
  };
  let server = await boot();
  let session: Session | null = null;
  const acknowledged: string[] = [];
  // Good once: for a second try the portal signs again.
  const portalProof = async () =>
    options.signedIn
      ? {
          portalToken: await mintPortalToken({
            userId: 'mreyes',
            secret: stage.portalJwtSecret,
            now: new Date(),
          }),
        }
      : {};

  /** Repeats until the server answers, starting it again when it was killed. */
  const persist = async <T>(act: (url: string) => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await act(server.url);
      } catch (error) {
        if (attempt > 6) throw error;
        await Promise.race([server.ended, sleep(300)]);
        if (server.child.exitCode === null && server.child.signalCode === null) continue;
        killed += 1;
        server = await boot();
      }
    }
  };
  const path = () => `/v3/directline/conversations/${session?.conversationId}/activities`;
  const readHistory = () =>
    persist(
      async (url) => (await json(`${url}${path()}`, session?.token ?? null)) as { activities: Activity[] },
    );
  const heardLast = (history: Activity[]) => {
    const last = history.findLastIndex(({ from }) => from.id !== 'bot');
    return history
      .slice(last + 1)
      .map(({ text, speak }) => `${text} ${speak}`)
      .join('\n');
  };
  const say = async (text: string) => {
    let clientActivityID = randomUUID();
    await persist(async (url) => {
      if (options.retype) clientActivityID = randomUUID();
      await json(`${url}${path()}`, session?.token ?? null, {
        type: 'message',
        text,
        from: { id: 'me' },
        channelData: { clientActivityID },
      });
    });
    acknowledged.push(clientActivityID);
  };

  try {
    session = await persist(
      async (url) => (await json(`${url}/api/webchat/token`, null, await portalProof())) as Session,
    );
    await say('I need smartauction from monday');
    for (let turns = 0; turns < 25; turns += 1) {
      const { activities } = await readHistory();
      const heard = heardLast(activities);
      const words = await nextWords(stage, heard);
      if (words === null) break;
      await say(words);
    }
    return { kills: killed, acknowledged, history: (await readHistory()).activities };
  } finally {
    server.child.kill('SIGTERM');
    const cut = setTimeout(() => server.child.kill('SIGKILL'), 15_000);
    await server.ended;
    clearTimeout(cut);
  }
};

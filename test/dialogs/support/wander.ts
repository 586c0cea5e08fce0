import fc from 'fast-check';
import { openState } from '../../../src/bot/sealState.ts';
import { handlers } from '../../../src/dialogs/tasks/index.ts';
import { intentIds } from '../../../src/faq/intents.ts';
import { locales } from '../../../src/locale.ts';
import { t } from '../../../src/texts/index.ts';
import type { TestApp } from '../../support/createTestApp.ts';
import { randomOf } from '../../support/random.ts';
import { openTalk, type Say, type Talk } from '../../support/runTranscript.ts';
import { testKeyring } from '../../support/testKeys.ts';
import { anyMessage, type Sent, sentAt } from './anyMessage.ts';
import { countActs } from './countActs.ts';
import { ordinaryAnswers, placeOf, stackOf } from './everyStep.ts';

/** What came of wandering. */
export interface Wandered {
  messages: number;
  /** Refused at the door with a 4xx: what has no words at all. */
  refused: number;
  /** What must not happen, one line each. */
  serverErrors: string[];
  apologies: string[];
  silences: string[];
  stuck: string[];
  actsByCancel: string[];
  largestState: number;
  /** The questions at which a message arrived. */
  steps: Map<string, number>;
}

const sorry = locales.flatMap((locale) =>
  (['bot.sorry', 'bot.sorryStartOver', 'bot.lostPlace'] as const).map((key) =>
    t(locale, key, { correlationId: '' }).slice(0, 30),
  ),
);
const nothingRuns = locales.map((locale) => t(locale, 'dialogs.nothingToCancel').slice(0, 25));

const openers: Say[] = [
  ...intentIds
    .filter((id) => handlers[id].kind === 'task')
    .map((task) => ({ value: { action: 'task', task, mode: 'do' } })),
  'withdraw my request',
  'what is waiting for me?',
  'I need title tracker from monday because I do titles',
  'necesito acceso',
  'j’ai besoin d’un accès pour un collègue',
];

const memoryOf = async (app: TestApp, conversationId: string) => {
  const row = await app.database
    .knex('conversations')
    .where({ id: conversationId })
    .first<{ state: string | null; version: string | number }>('state', 'version');
  const opened = row?.state && (await openState(testKeyring, conversationId, Number(row.version), row.state));
  return { state: opened ? opened.state : {}, pendingOperationId: null, locale: 'en' as const };
};

/** Says it and notes what is wrong with the answer. */
const tell = async (talk: Talk, say: Say, at: string, seen: Wandered): Promise<string> => {
  const place = `${JSON.stringify(say).slice(0, 120)} at ${at || 'nothing'}`;
  seen.messages += 1;
  try {
    const heard = await talk.say(say);
    if (sorry.some((words) => heard.includes(words))) seen.apologies.push(place);
    if (heard.trim() === '') seen.silences.push(place);
    return heard;
  } catch (error) {
    if (/^4\d\d:/.test(String(error instanceof Error && error.message))) seen.refused += 1;
    else seen.serverErrors.push(`${place}: ${error}`);
    return '';
  }
};

const leave = async (app: TestApp, talk: Talk, seen: Wandered): Promise<void> => {
  const before = await countActs(app);
  const from = placeOf(await memoryOf(app, talk.conversationId));
  const said: string[] = [];
  let heard = '';
  for (let tries = 0; tries < 8 && !nothingRuns.some((words) => heard.includes(words)); tries += 1) {
    heard = await tell(talk, 'cancel', from, seen);
    said.push(heard);
  }
  const memory = await memoryOf(app, talk.conversationId);
  if (stackOf(memory).length > 0) seen.stuck.push(placeOf(memory));
  if ((await countActs(app)) !== before) seen.actsByCancel.push(`${from}: ${said.join(' ')}`);
};

/**
 * Conversations over Direct Line in which ordinary answers and anything else alternate, each left by "cancel". The same seed,
 * the same messages.
 * @param options.strange what is sent beside ordinary answers; anything, where it is not given.
 */
export const wander = async (
  app: TestApp,
  options: { messages?: number; seed: number; length?: number; strange?: readonly Sent[] },
): Promise<Wandered> => {
  const random = randomOf(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const strange = [
    ...(options.strange ?? fc.sample(anyMessage, { numRuns: options.messages ?? 0, seed: options.seed })),
  ];
  const seen: Wandered = {
    messages: 0,
    refused: 0,
    serverErrors: [],
    apologies: [],
    silences: [],
    stuck: [],
    actsByCancel: [],
    largestState: 0,
    steps: new Map(),
  };
  const next = (heard: string, standing: string, mayProve: boolean): Say => {
    if (mayProve) return '{code}';
    const offered = [...heard.matchAll(/\[([^\]\n]{2,60})\]/g)].map(([, label = '']) => label);
    if (random() < 0.35) return pick(offered.length > 0 ? offered : ordinaryAnswers);
    if (random() < 0.3) return pick(ordinaryAnswers);
    const sent = sentAt(strange.pop() as Sent, standing);
    return 'text' in sent ? sent.text : { value: sent.value as Record<string, unknown> };
  };
  while (strange.length > 0) {
    const as = random() < 0.7 ? { as: pick(['jlavoie', 'dwhitfield', 'mreyes', 'lstone']) } : {};
    const talk = await openTalk(app, as);
    let heard = await tell(talk, pick(openers), '', seen);
    let proved = !('as' in as);
    for (let turn = options.length ?? 20; turn > 0 && strange.length > 0; turn -= 1) {
      const memory = await memoryOf(app, talk.conversationId);
      seen.largestState = Math.max(seen.largestState, JSON.stringify(memory.state).length);
      const place = placeOf(memory);
      seen.steps.set(place, (seen.steps.get(place) ?? 0) + 1);
      // Somebody known reads the code in the mail, once: most tasks begin behind it.
      const mayProve =
        !proved &&
        place === 'verifyIdentity code' &&
        /sent a code|envié un código|envoyé un code/.test(heard);
      proved ||= mayProve;
      heard = await tell(talk, next(heard, stackOf(memory).at(-1)?.state.step ?? '', mayProve), place, seen);
    }
    await leave(app, talk, seen);
  }
  return seen;
};

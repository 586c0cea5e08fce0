import { type TextKey, type TextValues, t } from '../../src/texts/index.ts';
import type { BotActivity } from './activity.ts';
import { answerOf } from './answer.ts';
import { DirectLine } from './directLine.ts';
import { offeredForm } from './formLink.ts';
import { Refused } from './http.ts';
import { mailLines, readMailbox } from './mailbox.ts';
import { fillForms } from './openForms.ts';
import type { ChatOptions } from './options.ts';
import { render } from './render.ts';
import type { Screen } from './screen.ts';
import type { Talk } from './talk.ts';

const show = (talk: Omit<Talk, 'line'>, activity: BotActivity) => {
  const { screen, options } = talk;
  const { style } = screen;
  const words = (key: TextKey) => t(options.locale, key);
  if (activity.type === 'typing') return screen.showTyping(words('terminal.typing'));
  if (activity.type !== 'message') return;
  const { lines, options: choices, isListed } = render(activity, style);
  talk.choices = choices;
  const several = choices.some(({ kind }) => kind === 'pick');
  const list = choices.map(({ label }, index) => `  ${index + 1}. ${label}`);
  const offered = [
    style.dim(words(several ? 'terminal.chooseSeveral' : 'terminal.choose')),
    ...(isListed ? [] : list),
  ];
  const head = style.bold(`${words('terminal.bot')}:`);
  screen.print([head, ...lines, ...(choices.length > 0 ? offered : []), '']);
  const form = offeredForm(activity);
  talk.form = form ?? talk.form;
  if (form && !talk.isTelling) talk.say('secureForms.terminalWaiting');
  talk.heard += 1;
  talk.onMessage();
};

const showMail = async ({ options, screen, say }: Talk) => {
  const mails = await readMailbox(options.url);
  const [newest] = mails ?? [];
  if (newest) screen.print([...mailLines(newest), '']);
  else say(mails ? 'terminal.noMail' : 'terminal.noDemo');
};

/** After so long an answer is visibly being waited for. */
const typingAfterMs = 400;

/** Says it, and waits for the whole answer. Returns whether the chat goes on. */
const tell = async (talk: Talk, typed: string): Promise<boolean> => {
  const { screen, options } = talk;
  const waiting = setTimeout(() => screen.showTyping(t(options.locale, 'terminal.typing')), typingAfterMs);
  talk.isTelling = true;
  try {
    await talk.line.send({ type: 'message', ...answerOf(typed, talk.choices) });
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isOver = error.status === 401 || error.status === 403;
    talk.say(isOver ? 'terminal.expired' : 'terminal.refused', { status: error.status });
    return !isOver;
  } finally {
    clearTimeout(waiting);
    talk.isTelling = false;
  }
};

const obey = async (talk: Talk, typed: string): Promise<boolean> => {
  if (typed === '/quit') return false;
  if (typed === '') return fillForms(talk);
  if (typed === '/mail') await showMail(talk);
  else if (/^\/\w*$/.test(typed)) talk.say('terminal.unknownCommand');
  else {
    const before = talk.form;
    if (!(await tell(talk, typed))) return false;
    if (talk.form && talk.form !== before) return fillForms(talk);
  }
  return true;
};

const welcome = async ({ options, say }: Omit<Talk, 'line'>) => {
  const { url, as } = options;
  say('terminal.welcome', { url });
  if (as) say('terminal.signedIn', { userId: as });
  if (await readMailbox(url)) say('terminal.mails', { url });
};

/**
 * One chat, from the bot's greeting to `/quit`, Ctrl+C, Ctrl+D or the end of the input; then the last answer has been shown.
 * @throws when the server could not be reached for too long.
 */
export const converse = async (
  options: ChatOptions,
  screen: Screen,
  interrupt: AbortController,
): Promise<void> => {
  const say = (key: TextKey, values?: TextValues) =>
    screen.print([screen.style.dim(t(options.locale, key, values))]);
  const talk: Omit<Talk, 'line'> = {
    options,
    screen,
    choices: [],
    form: null,
    isTelling: false,
    heard: 0,
    onMessage: () => {},
    say,
  };
  await welcome(talk);
  screen.print(['']);
  const { url, as, locale } = options;
  const on = {
    heard: (activity: BotActivity) => show(talk, activity),
    lost: () => say('terminal.lost'),
    back: () => say('terminal.back'),
  };
  const line = await DirectLine.open({ url, as, locale, on, signal: interrupt.signal });
  try {
    const whole = Object.assign(talk, { line });
    const prompt = `${t(locale, 'terminal.you')}> `;
    for (let typed = await screen.next(prompt); typed !== null; typed = await screen.next(prompt)) {
      if (!(await obey(whole, typed.trim()))) break;
    }
  } finally {
    line.close();
  }
  say('terminal.goodbye');
};

import { createHash } from 'node:crypto';
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { longestMessage } from '../../bot/runTurn.ts';
import type { Arrival, Bot, HouseWords } from '../../bot/types.ts';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { ChatCaller } from '../../services/identity/caller.ts';
import { isFromHere } from '../http/demoOnly.ts';
import { guardSecrets } from '../http/guardSecrets.ts';
import { limitMessages } from '../http/limitMessages.ts';
import { sendEmpty, sendJson } from '../http/sendJson.ts';
import {
  type ChannelActivity,
  channelOf,
  isHandled,
  isShared,
  parseChannelActivity,
  toActivity,
} from './cleanChannelActivity.ts';

export interface BotFrameworkDeps {
  bot: Bot;
  config: Pick<Config, 'demo' | 'teams'>;
  clock: Clock;
  log: Logger;
  services: {
    identity: { findTeamsAccount(input: { tenantId: string; aadObjectId: string }): Promise<string | null> };
    secureForms: { hasOpenForm(input: { conversationId: string }): Promise<boolean> };
  };
  /** Another budget than SECURITY.md's 20 messages in 10 s, for benchmarks. */
  limits?: { messages?: { points: number; seconds: number } };
}

const teamsData = z.object({ tenant: z.object({ id: z.string() }) });

/** Teams' user: allowed tenant, and level 1 only where the Bot Framework Service itself vouched for what it says. */
const callerOf = async (
  { config, services }: BotFrameworkDeps,
  activity: ChannelActivity,
  vouched: boolean,
): Promise<ChatCaller> => {
  const channel = channelOf(activity);
  const { from, conversation } = activity;
  const caller: ChatCaller = {
    via: 'chat',
    channel,
    conversationId: `${channel}:${conversation.id}`,
    channelUserId: from.id,
    accountId: null,
    source: `${channel}:${from.id}`,
  };
  if (channel !== 'msteams' || !vouched) return caller;
  const tenantId = teamsData.safeParse(activity.channelData).data?.tenant.id ?? '';
  if (!config.teams.tenants.includes(tenantId)) throw new AppError('forbidden', { reason: 'tenant' });
  const { aadObjectId } = from;
  const accountId = aadObjectId ? await services.identity.findTeamsAccount({ tenantId, aadObjectId }) : null;
  return { ...caller, accountId, source: `msteams:${tenantId}:${aadObjectId ?? from.id}` };
};

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

// Channels name every activity but a few of their own making; those count once by what they say.
const keyOf = (activity: ChannelActivity) => `${activity.type}:${activity.id ?? digest(activity)}`;

const shorten = (activity: Partial<Activity>): HouseWords | null => {
  const text = activity.text ?? '';
  if (text.length <= longestMessage) return null;
  activity.text = `${text.slice(0, 200)}…`;
  return 'tooLong';
};

const wordsFor = async (
  limiter: RateLimiterMemory,
  channelActivity: ChannelActivity,
  activity: Partial<Activity>,
  caller: ChatCaller,
): Promise<HouseWords | null> => {
  if (activity.type !== ActivityTypes.Message) return null;
  const slowed = await limitMessages(limiter, caller.conversationId);
  const tooLong = shorten(activity);
  if (isShared(channelActivity)) return 'personalChatOnly';
  if (slowed ?? tooLong) return slowed ?? tooLong;
  return activity.text?.trim() || activity.value !== undefined ? null : 'empty';
};

/** Checks who is there: a signed channel, or, in the demo, this machine itself. */
const authenticate = async ({ bot, config }: BotFrameworkDeps, request: Request) => {
  if (config.demo && !isFromHere(request)) throw new AppError('forbidden', { reason: 'demo' });
  // The token covers channel and service address, so the body is needed; without a token nobody learns what is wrong with it.
  const body: unknown = request.body;
  const header = request.headers.authorization ?? '';
  if (!config.demo && (header === '' || !body || typeof body !== 'object')) {
    throw new AppError('unauthorized', { reason: 'token' });
  }
  return bot.authenticate((body ?? {}) as Partial<Activity>, header);
};

const answer = async (
  deps: BotFrameworkDeps,
  limiter: RateLimiterMemory,
  request: Request,
  response: Response,
) => {
  const { vouched } = await authenticate(deps, request);
  const channelActivity = parseChannelActivity(request.body, !deps.config.demo);
  const caller = await callerOf(deps, channelActivity, vouched);
  const activity = toActivity(channelActivity, deps.clock.now());
  const words = await wordsFor(limiter, channelActivity, activity, caller);
  if (!isHandled(channelActivity) || (isShared(channelActivity) && !words)) return sendEmpty(response, 200);
  const { conversationId } = caller;
  const secretRemoved = await guardSecrets(activity, () =>
    deps.services.secureForms.hasOpenForm({ conversationId }),
  );
  const expectReplies = channelActivity.deliveryMode === 'expectReplies';
  const arrival: Arrival = {
    activity,
    caller: isShared(channelActivity) ? { ...caller, accountId: null } : caller,
    key: keyOf(channelActivity),
    keep: activity.type === ActivityTypes.Message,
    expectReplies,
    secretRemoved,
    ...(words ? { words } : {}),
  };
  const result = await deps.bot.handle(arrival);
  if (expectReplies) return sendJson(response, 200, { activities: repliesOf(result) });
  const { invokeResponse } = result;
  if (!invokeResponse) return sendEmpty(response, 200);
  if (invokeResponse.body === undefined) return sendEmpty(response, invokeResponse.status);
  sendJson(response, invokeResponse.status, invokeResponse.body);
};

const repliesOf = ({ replies, invokeResponse }: Awaited<ReturnType<Bot['handle']>>) =>
  invokeResponse ? [...replies, { type: ActivityTypes.InvokeResponse, value: invokeResponse }] : replies;

/** `POST /api/messages`: Teams and the Azure Bot Service by connector JWT; unsigned only in the demo and from this machine. */
export const registerBotFramework = (server: Server, deps: BotFrameworkDeps): void => {
  const { points, seconds } = deps.limits?.messages ?? { points: 20, seconds: 10 };
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  server.post('/api/messages', async (request: Request, response: Response) =>
    answer(deps, limiter, request, response),
  );
};

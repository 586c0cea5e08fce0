import { type Activity, ActivityTypes } from 'botbuilder';
import type { Collected } from './turnAdapter.ts';

/** After so long somebody wonders, ms; a quick answer needs no sign. */
const firstAfter = 500;
/** A channel takes the sign away by itself after a few seconds, ms. */
const againAfter = 4000;

/** Shows that the bot is typing while a turn takes its time. Returns what ends it. */
export const showSigns = (activity: Partial<Activity>, collected: Collected): (() => void) => {
  if (activity.type !== ActivityTypes.Message) return () => undefined;
  const { conversation, channelId, recipient } = activity;
  const show = () =>
    collected.showTyping({
      type: ActivityTypes.Typing,
      ...(recipient && { from: recipient }),
      ...(conversation && { conversation }),
      ...(channelId && { channelId }),
    });
  let timer = setTimeout(function sign() {
    show();
    timer = setTimeout(sign, againAfter);
  }, firstAfter);
  return () => clearTimeout(timer);
};

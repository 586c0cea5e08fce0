import type { ChatActivity, ChatElement, WebChatLibrary } from './webChat.ts';

interface CardRequest {
  activity: ChatActivity;
  attachment: { contentType?: string; content?: { actions?: { type?: string }[] } };
}
type Draw = (request: CardRequest) => ChatElement | false | null | undefined;

const answers = ({ contentType, content }: CardRequest['attachment']) =>
  contentType === 'application/vnd.microsoft.card.adaptive' &&
  (content?.actions ?? []).some(({ type }) => type === 'Action.Submit');

const wasSaid = ({ type, channelData }: ChatActivity) =>
  type === 'message' && channelData?.['webchat:send-status'] !== 'send failed';

/**
 * Web Chat's middleware for attachments: a card whose buttons answer a question is finished as soon as anything was said after
 * it. It stays to be read; its buttons and fields can no longer be used, and the one that was is marked. (The bot does not
 * take its answer a second time either.)
 */
export const finishCards = (library: WebChatLibrary) => {
  // A component without React at hand: an element of Web Chat's own is the mould for ours.
  const Card = ({ request, mould }: { request: CardRequest; mould: ChatElement }): ChatElement => {
    const [activities] = library.hooks.useActivities();
    const isOver = activities.filter(wasSaid).at(-1)?.id !== request.activity.id;
    const { content } = request.attachment;
    const props = { content, disabled: isOver, actionPerformedClassName: 'chosen' };
    return { ...mould, type: library.Components.AdaptiveCardContent, props };
  };
  return () =>
    (next: Draw): Draw =>
    (request) => {
      const drawn = next(request);
      if (!drawn || !answers(request.attachment)) return drawn;
      return { ...drawn, type: Card, props: { request, mould: drawn } };
    };
};

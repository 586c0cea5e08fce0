import { formPathOf } from './formDialog.ts';
import type { ChatActivity, ChatElement, WebChatLibrary } from './webChat.ts';

interface CardContent {
  actions?: { type?: string; url?: string }[];
  speak?: string;
}
interface CardRequest {
  activity: ChatActivity;
  attachment: { contentType?: string; content?: CardContent };
}
/** The mark of a message whose secure form is over. */
export const formOver = 'formOver';

type Draw = (request: CardRequest) => ChatElement | false | null | undefined;

const answers = ({ content }: CardRequest['attachment']) =>
  (content?.actions ?? []).some(({ type }) => type === 'Action.Submit');
const formIn = (content: CardContent | undefined) =>
  (content?.actions ?? []).map(({ url }) => formPathOf(url)).find((path) => path !== null) ?? null;

const wasSaid = ({ type, channelData }: ChatActivity) =>
  type === 'message' && channelData?.['webchat:send-status'] !== 'send failed';
/** The path of the secure form that a message shows; null where it shows none. */
export const formOf = ({ attachments = [] }: ChatActivity): string | null =>
  attachments.map(({ content }) => formIn(content)).find((path) => path !== null) ?? null;

// Two landmarks of one name would only confuse: a card that is over is none any more.
const withoutName = ({ speak, ...content }: CardContent) => content;
// In the words in which the server shows it to whoever comes later.
const finishedForm = ({ channelData }: ChatActivity) => {
  const { finished } = (channelData?.secureForm ?? {}) as { finished?: string };
  const body = [{ type: 'TextBlock', text: finished ?? '', wrap: true }];
  return { type: 'AdaptiveCard', version: '1.3', body };
};

const over = new WeakMap<CardContent, object>();
// The same object each time, or the card would be drawn anew with every message.
const overOnce = (content: CardContent, make: () => object) => {
  const made = over.get(content) ?? make();
  over.set(content, made);
  return made;
};

/**
 * Web Chat's middleware for attachments: a card whose buttons answer a question is finished as soon as anything was said after
 * it. It stays to be read; its buttons and fields can no longer be used, and the one that was is marked. (The bot does not
 * take its answer a second time either.) A secure form's card is finished when there is a newer one, for a conversation has but
 * one, and as soon as it is marked so: the form was sent, or turned out to be over.
 */
export const finishCards = (library: WebChatLibrary) => {
  const isOver = ({ activity, attachment }: CardRequest, said: ChatActivity[]): boolean => {
    if (formIn(attachment.content) === null) return said.at(-1)?.id !== activity.id;
    const newest = said.findLast((each) => formOf(each) !== null);
    return newest?.id !== activity.id || newest?.channelData?.[formOver] === true;
  };
  // A component without React at hand: an element of Web Chat's own is the mould for ours.
  const Card = ({ request, mould }: { request: CardRequest; mould: ChatElement }): ChatElement => {
    const [activities] = library.hooks.useActivities();
    const disabled = isOver(request, activities.filter(wasSaid));
    const { content = {} } = request.attachment;
    const shown = () => (formIn(content) === null ? withoutName(content) : finishedForm(request.activity));
    const props = { content: disabled ? overOnce(content, shown) : content, disabled };
    const type = library.Components.AdaptiveCardContent;
    return { ...mould, type, props: { ...props, actionPerformedClassName: 'chosen' } };
  };
  return () =>
    (next: Draw): Draw =>
    (request) => {
      const drawn = next(request);
      const { contentType, content } = request.attachment;
      const isCard = contentType === 'application/vnd.microsoft.card.adaptive';
      if (!drawn || !isCard || !(answers(request.attachment) || formIn(content) !== null)) return drawn;
      return { ...drawn, type: Card, props: { request, mould: drawn } };
    };
};

import { formPathOf } from './formDialog.ts';
import type { ChatActivity } from './webChat.ts';

const formLink = /\s*\[[^\]]*\]\([^)\s]*\/secure\/[\w-]+\)/g;

const cardsOf = ({ attachments = [] }: ChatActivity) => attachments.flatMap(({ content }) => content ?? []);
const offersForm = (activity: ChatActivity) =>
  cardsOf(activity).some(({ actions = [] }) => actions.some(({ url }) => formPathOf(url) !== null));

// The card's button is the way into the form; the text above says what it is for.
const oneButton = (activity: ChatActivity): ChatActivity => {
  const text = activity.text?.replaceAll(formLink, '') ?? '';
  const attachments = activity.attachments?.map((attachment) => {
    const { content } = attachment;
    if (!content?.body) return attachment;
    const body = content.body.filter((element) => !element.text || !text.includes(element.text));
    return { ...attachment, content: { ...content, body } };
  });
  return { ...activity, text, ...(attachments ? { attachments } : {}) };
};

const wordsOf = (activity: ChatActivity): string[] =>
  cardsOf(activity).flatMap(({ actions = [], body = [] }) =>
    [...actions, ...body.flatMap(({ choices = [] }) => choices)].map(({ title = '' }) => title),
  );

/**
 * An activity as this client shows it: of the choices below a card those remain that it doesn't offer itself; and what a form's
 * card repeats for clients that show either text or card is shown once.
 */
export const withoutDoubles = (activity: ChatActivity): ChatActivity => {
  if (offersForm(activity)) return oneButton(activity);
  const offered = wordsOf(activity);
  const { suggestedActions } = activity;
  if (offered.length === 0 || !suggestedActions) return activity;
  const actions = suggestedActions.actions.filter(({ title = '' }) => !offered.includes(title));
  return { ...activity, suggestedActions: actions.length > 0 ? { ...suggestedActions, actions } : undefined };
};

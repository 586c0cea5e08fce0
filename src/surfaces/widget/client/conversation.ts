import type { WidgetPageData } from '../widgetPage.ts';
import { finishCards, formOf, formOver } from './finishedCards.ts';
import { formPathOf } from './formDialog.ts';
import { cardLook, look } from './look.ts';
import { type LengthWatch, watchLength } from './messageLength.ts';
import type { ChatSession } from './session.ts';
import { byId } from './view.ts';
import {
  type CardAction,
  type ChatAction,
  type ChatActivity,
  type ChatStore,
  type DirectLine,
  status,
  type WebChatLibrary,
} from './webChat.ts';
import { withoutDoubles } from './withoutDoubles.ts';

const languages = { en: 'en-US', es: 'es-ES', 'fr-CA': 'fr-CA' } as const;

/** What happens on the line. */
export interface ConversationEvents {
  botSpoke(activity: ChatActivity): void;
  /** The token is no longer good: a new one may save the conversation. */
  expired(): void;
  failed(): void;
  ended(): void;
  /** A secure form's link was chosen. */
  formWanted(path: string): void;
}

/** A conversation that is on the screen. */
export interface Conversation {
  useToken(session: ChatSession): void;
  /** A secure form is not, or no longer, to be filled in: its card says so. */
  finishForm(path: string): void;
  close(): void;
}

const createStore = (library: WebChatLibrary, on: ConversationEvents, length: LengthWatch): ChatStore =>
  library.createStore({}, (store) => (next) => (action: ChatAction) => {
    if (action.type === 'WEB_CHAT/SET_SEND_BOX') length.typed(String(action.payload?.text ?? ''));
    if (action.type === 'WEB_CHAT/SUBMIT_SEND_BOX' && !length.maySend(store.getState().sendBoxValue)) return;
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
    if (activity?.type === 'message' && activity.from?.role === 'bot') on.botSpoke(activity);
    if (!activity) return next(action);
    return next({ ...action, payload: { ...action.payload, activity: withoutDoubles(activity) } });
  });

const connect = (library: WebChatLibrary, session: ChatSession, history: boolean) =>
  library.createDirectLine({
    domain: `${window.location.origin}/v3/directline`,
    token: session.token,
    webSocket: true,
    ...(history ? { conversationId: session.conversationId } : {}),
  });

const follow = (directLine: DirectLine, on: ConversationEvents) =>
  directLine.connectionStatus$.subscribe((now) => {
    if (now === status.online) directLine.tokenRefreshSubscription?.unsubscribe();
    else if (now === status.expiredToken) on.expired();
    else if (now === status.failed) on.failed();
    else if (now === status.ended) on.ended();
  });

// A form's link opens over the chat instead of in a window of its own, where it could not count.
const catchFormCards =
  (on: ConversationEvents) =>
  () =>
  (next: (action: CardAction) => unknown) =>
  (action: CardAction): unknown => {
    const { type, value } = action.cardAction;
    const path = type === 'openUrl' ? formPathOf(value) : null;
    return path ? on.formWanted(path) : next(action);
  };

const catchFormLinks = (element: HTMLElement, on: ConversationEvents) =>
  element.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    const path = link ? formPathOf((link as HTMLAnchorElement).href) : null;
    if (!path) return;
    event.preventDefault();
    on.formWanted(path);
  });

const propsOf = (page: WidgetPageData, session: ChatSession) => ({
  locale: languages[page.locale],
  nonce: page.nonce,
  userID: session.userId,
  styleOptions: look,
  adaptiveCardsHostConfig: cardLook,
  overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: page.texts.placeholder },
});

/** Connects a session and puts it on the screen; with `history` what was said before comes first. */
export const openConversation = (
  library: WebChatLibrary,
  page: WidgetPageData,
  parent: HTMLElement,
  session: ChatSession,
  options: { history: boolean; on: ConversationEvents },
): Conversation => {
  const directLine = connect(library, session, options.history);
  const subscription = follow(directLine, options.on);
  const store = createStore(library, options.on, watchLength(byId('length'), page.texts.length));
  const element = document.createElement('div');
  element.className = 'web-chat';
  parent.replaceChildren(element);
  catchFormLinks(element, options.on);
  const props = {
    ...propsOf(page, session),
    directLine,
    store,
    cardActionMiddleware: catchFormCards(options.on),
    attachmentMiddleware: finishCards(library),
  };
  library.renderWebChat(props, element);
  return {
    useToken: ({ conversationId, token }) =>
      directLine.reconnect({ conversationId, token, streamUrl: directLine.streamUrl }),
    finishForm: (path) => {
      const { id } = store.getState().activities.find((each) => formOf(each) === path) ?? {};
      const payload = { activityID: id, name: formOver, value: true };
      if (id) store.dispatch({ type: 'WEB_CHAT/MARK_ACTIVITY', payload });
    },
    close: () => {
      subscription.unsubscribe();
      store.dispatch({ type: 'DIRECT_LINE/DISCONNECT' });
      parent.replaceChildren();
    },
  };
};

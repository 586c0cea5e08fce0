import type { WidgetPageData } from '../widgetPage.ts';
import { cardLook, look } from './look.ts';
import type { ChatSession } from './session.ts';
import {
  type ChatAction,
  type ChatActivity,
  type ChatStore,
  status,
  type WebChatLibrary,
} from './webChat.ts';

const languages = { en: 'en-US', es: 'es-ES', 'fr-CA': 'fr-CA' } as const;

/** What happens on the line. */
export interface ConversationEvents {
  botSpoke(activity: ChatActivity): void;
  /** The token is no longer good: a new one may save the conversation. */
  expired(): void;
  failed(): void;
  ended(): void;
}

/** A conversation that is on the screen. */
export interface Conversation {
  useToken(session: ChatSession): void;
  close(): void;
}

const createStore = (
  library: WebChatLibrary,
  locale: WidgetPageData['locale'],
  on: ConversationEvents,
): ChatStore =>
  library.createStore({}, (store) => (next) => (action: ChatAction) => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      // Without a word from the user the bot cannot know that somebody came; it greets.
      store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join', value: { locale } } });
    }
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
    if (activity?.type === 'message' && activity.from?.role === 'bot') on.botSpoke(activity);
    return next(action);
  });

/** Connects a session and puts it on the screen; with `history` what was said before comes first. */
export const openConversation = (
  library: WebChatLibrary,
  page: WidgetPageData,
  parent: HTMLElement,
  session: ChatSession,
  options: { history: boolean; on: ConversationEvents },
): Conversation => {
  const { on } = options;
  const directLine = library.createDirectLine({
    domain: `${window.location.origin}/v3/directline`,
    token: session.token,
    webSocket: true,
    ...(options.history ? { conversationId: session.conversationId } : {}),
  });
  const subscription = directLine.connectionStatus$.subscribe((now) => {
    if (now === status.online) directLine.tokenRefreshSubscription?.unsubscribe();
    else if (now === status.expiredToken) on.expired();
    else if (now === status.failed) on.failed();
    else if (now === status.ended) on.ended();
  });
  const store = createStore(library, page.locale, on);
  const element = document.createElement('div');
  element.className = 'web-chat';
  parent.replaceChildren(element);
  library.renderWebChat(
    {
      directLine,
      store,
      locale: languages[page.locale],
      nonce: page.nonce,
      userID: session.userId,
      styleOptions: look,
      adaptiveCardsHostConfig: cardLook,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: page.texts.placeholder },
    },
    element,
  );
  return {
    useToken: (renewed) =>
      directLine.reconnect({
        conversationId: renewed.conversationId,
        token: renewed.token,
        streamUrl: directLine.streamUrl,
      }),
    close: () => {
      subscription.unsubscribe();
      store.dispatch({ type: 'DIRECT_LINE/DISCONNECT' });
      parent.replaceChildren();
    },
  };
};

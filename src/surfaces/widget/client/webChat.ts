/** The little of Web Chat's interface that we use; the prebuilt bundle brings it as a global. */
export interface ChatAction {
  type: string;
  payload?: { activity?: ChatActivity; [name: string]: unknown };
}
interface Offered {
  title?: string;
  url?: string;
}
export interface ChatActivity {
  id?: string;
  type: string;
  name?: string;
  timestamp?: string;
  from?: { id: string; role?: string };
  text?: string;
  attachments?: {
    content?: { actions?: Offered[]; body?: { text?: string; choices?: Offered[] }[] };
  }[];
  channelData?: Record<string, unknown>;
  suggestedActions?: { actions: Offered[] };
}
export interface ChatStore {
  dispatch(action: ChatAction): void;
  getState(): { sendBoxValue: string; activities: ChatActivity[] };
}
export interface DirectLine {
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  /** The library's own renewal of the token, which cannot carry the portal's word; ours replaces it. */
  tokenRefreshSubscription?: { unsubscribe(): void };
  token: string;
  streamUrl: string;
  reconnect(conversation: { conversationId: string; token: string; streamUrl: string }): void;
  end(): void;
}
/** What a card's button, a suggested action or a link of a card does. */
export interface CardAction {
  cardAction: { type: string; value?: unknown };
}
type Middleware = (
  store: ChatStore,
) => (next: (action: ChatAction) => unknown) => (action: ChatAction) => unknown;

/** What Web Chat's components return: React's, of which the bundle shows nothing. */
export interface ChatElement {
  type: unknown;
  props: Record<string, unknown>;
}

export interface WebChatLibrary {
  Components: { AdaptiveCardContent: unknown };
  hooks: { useActivities(): [ChatActivity[]] };
  createDirectLine(options: {
    domain: string;
    token: string;
    conversationId?: string;
    watermark?: string;
    webSocket: boolean;
  }): DirectLine;
  createStore(initial: object, ...middleware: Middleware[]): ChatStore;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat?: WebChatLibrary;
  }
}

/** `connectionStatus$` of Direct Line. */
export const status = { online: 2, expiredToken: 3, failed: 4, ended: 5 } as const;

let loading: Promise<WebChatLibrary> | null = null;

const load = (url: string) =>
  new Promise<WebChatLibrary>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => (window.WebChat ? resolve(window.WebChat) : reject(new Error('no Web Chat')));
    script.onerror = () => reject(new Error('Web Chat did not load'));
    document.head.append(script);
  });

/** Loads the library, once; after a failure it may be tried again. */
export const loadWebChat = (url: string): Promise<WebChatLibrary> => {
  loading ??= load(url).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
};

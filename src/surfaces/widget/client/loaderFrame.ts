import type { Locale } from '../../../locale.ts';
import { type FromFrame, type FromLoader, unwrap, wrap } from './messages.ts';

/** Asks the portal, with its own cookies, for a token that says who is signed in; null for a visitor. */
const fetchPortalToken = async (url: string): Promise<string | null> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return null;
    const body: { portalToken?: unknown } = await response.json();
    return typeof body.portalToken === 'string' ? body.portalToken : null;
  } catch {
    return null;
  }
};

interface FrameOptions {
  /** Ours, not the portal's. */
  origin: string;
  locale: Locale;
  title: string;
  portalTokenUrl: string | null;
  onClose: () => void;
  onUnread: (count: number) => void;
}

const createIframe = ({ origin, locale, title }: FrameOptions) => {
  const element = document.createElement('iframe');
  const address = new URL('/widget', origin);
  address.searchParams.set('lang', locale);
  address.searchParams.set('origin', window.location.origin);
  element.title = title;
  element.src = address.href;
  return element;
};

/** The chat's frame, and the talk with it: only with that window, and only with our own origin. */
export const createFrame = (options: FrameOptions) => {
  const element = createIframe(options);

  let ready = false;
  let shown: FromLoader = { type: 'hidden' };
  const fetchToken = () =>
    options.portalTokenUrl ? fetchPortalToken(options.portalTokenUrl) : Promise.resolve(null);
  // Asked for while the frame loads. A token is good once, so each further question fetches another.
  let prepared: Promise<string | null> | null = fetchToken();

  const send = (message: FromLoader) => element.contentWindow?.postMessage(wrap(message), options.origin);
  const answerToken = async () => {
    const token = prepared ?? fetchToken();
    prepared = null;
    send({ type: 'portalToken', portalToken: await token });
  };
  window.addEventListener('message', (event) => {
    const message = unwrap<FromFrame>(event, { source: element.contentWindow, origin: options.origin });
    if (message?.type === 'ready') {
      ready = true;
      send(shown);
    } else if (message?.type === 'close') options.onClose();
    else if (message?.type === 'unread') options.onUnread(Number(message.count) || 0);
    else if (message?.type === 'portalTokenWanted') void answerToken();
  });

  return {
    element,
    show: (focus: boolean) => {
      shown = { type: 'shown', focus };
      if (focus) element.focus();
      if (ready) send(shown);
    },
    hide: () => {
      shown = { type: 'hidden' };
      if (ready) send(shown);
    },
  };
};

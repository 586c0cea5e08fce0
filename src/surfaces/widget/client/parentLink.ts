import { type FromFrame, type FromLoader, unwrap, wrap } from './messages.ts';

const answerMs = 5000;

/** The talk with the loader on the portal's page; only with our parent, and only from an origin that may frame us. */
export interface ParentLink {
  /** Whether a loader frames this page; false when it was opened by itself. */
  framed: boolean;
  send(message: FromFrame): void;
  /** The portal's word on who is signed in; null for a visitor, or when the portal does not answer. */
  portalToken(): Promise<string | null>;
}

/** Opens it. `origins`: who may frame us; our own pages always may. */
export const createParentLink = (
  origins: readonly string[],
  on: { shown(focus: boolean): void; hidden(): void },
): ParentLink => {
  const origin = new URLSearchParams(window.location.search).get('origin') ?? '';
  const allowed = origin === window.location.origin || origins.includes(origin);
  const framed = window.parent !== window && allowed;
  let waiting: ((token: string | null) => void)[] = [];

  window.addEventListener('message', (event) => {
    const message = framed ? unwrap<FromLoader>(event, { source: window.parent, origin }) : null;
    if (message?.type === 'shown') on.shown(message.focus);
    else if (message?.type === 'hidden') on.hidden();
    else if (message?.type === 'portalToken') {
      for (const resolve of waiting) resolve(message.portalToken);
      waiting = [];
    }
  });
  const send = (message: FromFrame) => {
    if (framed) window.parent.postMessage(wrap(message), origin);
  };
  const portalToken = () =>
    new Promise<string | null>((resolve) => {
      if (!framed) return resolve(null);
      waiting.push(resolve);
      window.setTimeout(resolve, answerMs, null);
      send({ type: 'portalTokenWanted' });
    });
  return { framed, send, portalToken };
};

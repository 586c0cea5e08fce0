// The library takes whatever `WebSocket` the page has.
const observeSockets = (on: { made(socket: WebSocket): void; open(): void; close(): void }) => {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      on.made(this);
      this.addEventListener('open', on.open);
      this.addEventListener('close', on.close);
    }
  };
};

/**
 * Shows whether the line to the bot is up. Direct Line's own status stays "online" while it waits to connect again, so
 * this watches the sockets themselves.
 */
export const watchConnection = (
  element: HTMLElement,
  texts: { reconnecting: string; offline: string; online: string },
): { expectClose(): void } => {
  let lost = false;
  let expected = false;
  let socket: WebSocket | null = null;
  const say = (text: string, state: 'lost' | 'back' | '') => {
    element.textContent = text;
    element.dataset.state = state;
  };
  const onLost = () => {
    if (expected) return;
    lost = true;
    say(navigator.onLine ? texts.reconnecting : texts.offline, 'lost');
  };
  const onBack = () => {
    expected = false;
    if (!lost) return;
    lost = false;
    say(texts.online, 'back');
    window.setTimeout(() => {
      if (!lost) say('', '');
    }, 3000);
  };

  const made = (latest: WebSocket) => {
    socket = latest;
  };
  observeSockets({ made, open: onBack, close: onLost });
  window.addEventListener('offline', onLost);
  window.addEventListener('online', () => {
    // Short losses are survived by the socket itself.
    if (socket?.readyState === WebSocket.OPEN) onBack();
    else if (lost) say(texts.reconnecting, 'lost');
  });
  return {
    /** The next socket is closed on purpose. */
    expectClose: () => {
      expected = true;
      lost = false;
      say('', '');
    },
  };
};

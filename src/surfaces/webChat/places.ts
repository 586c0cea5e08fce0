import type { IncomingMessage } from 'node:http';
import type { Config } from '../../config.ts';

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Where this server is, as its clients see it, and which web origins may speak to it. */
export interface Places {
  /** `ws://` or `wss://` and the host, without a slash at the end. */
  socketBase(request: IncomingMessage): string;
  /** No origin: not a browser. The own one, one of `WIDGET_ORIGINS`, or loopback talking to itself. */
  allowsOrigin(request: IncomingMessage): boolean;
}

/** Reads them from the configuration; the Host header decides only where it is a loopback name. */
export const createPlaces = (config: Pick<Config, 'publicUrl' | 'widgetOrigins'>): Places => {
  const allowed = new Set(config.widgetOrigins);
  if (config.publicUrl) allowed.add(new URL(config.publicUrl).origin);
  const isLoopback = (host: string | undefined): host is string =>
    host !== undefined && loopbackHost.test(host);
  return {
    socketBase: ({ headers, socket }) => {
      if (isLoopback(headers.host)) return `ws://${headers.host}`;
      if (config.publicUrl) return config.publicUrl.replace(/^http/, 'ws');
      return `ws://127.0.0.1:${socket.localPort}`;
    },
    allowsOrigin: ({ headers }) => {
      const { origin, host } = headers;
      if (origin === undefined || allowed.has(origin)) return true;
      return isLoopback(host) && origin === `http://${host}`;
    },
  };
};

import { randomBytes } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import type { Config } from '../../config.ts';
import type { Assets } from '../pages/assets.ts';
import { pageLocale } from '../pages/pageLocale.ts';
import { sendPage } from '../pages/sendPage.ts';
import { loaderConfig } from './loaderConfig.ts';
import { widgetPage } from './widgetPage.ts';

export interface WidgetDeps {
  config: Pick<Config, 'brand' | 'brandColour' | 'publicUrl' | 'widgetOrigins'>;
  assets: Assets;
}

const registerLoader = (server: Server, { config, assets }: WidgetDeps) => {
  const settings = JSON.stringify(loaderConfig(config.brand, config.brandColour));
  const plain = Buffer.from(`(()=>{const dealerHelp=${settings};${assets.text('loader.js')}})();\n`);
  const encodings = { br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }) };

  server.get('/widget.js', (request: Request, response: Response, next) => {
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const encoding = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : null;
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    // The address never changes, so a new version has to be seen soon.
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.writeHead(200);
    response.end(encoding ? encodings[encoding] : plain);
    next(false);
  });
};

// Web Chat tries with an empty style element whether the browser knows `:focus-visible`: the hash of nothing.
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const registerFrame = (server: Server, { config, assets }: WidgetDeps) => {
  const socket = config.publicUrl?.replace(/^http/, 'ws');
  const origins = config.widgetOrigins;

  server.get('/widget', (request: Request, response: Response, next) => {
    const wanted = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lang');
    const locale = pageLocale(request, wanted);
    const nonce = randomBytes(16).toString('base64');
    // The page may be framed by portals elsewhere, and they may isolate themselves from what does not say so.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    sendPage(response, 200, widgetPage({ locale, nonce, brand: config.brand, origins, assets }), {
      script: "'self'",
      style: `'self' 'nonce-${nonce}' ${emptyStyle}`,
      image: "'self' data: blob:",
      worker: "'self'",
      connect: socket ? `'self' ${socket}` : "'self'",
      frameAncestors: ["'self'", ...origins].join(' '),
    });
    next(false);
  });
};

/** `/widget.js`, which a portal embeds, and `/widget`, the page in its frame. */
export const registerWidget = (server: Server, deps: WidgetDeps): void => {
  registerLoader(server, deps);
  registerFrame(server, deps);
};

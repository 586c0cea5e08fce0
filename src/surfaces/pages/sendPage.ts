import type { Response } from 'restify';
import type { Html } from './html.ts';

/** What a page may load and do. Everything else is refused by the browser. */
export interface PagePolicy {
  script?: string;
  style?: string;
  image?: string;
  connect?: string;
  worker?: string;
  frame?: string;
  formAction?: string;
  frameAncestors?: string;
}

const policyText = (policy: PagePolicy) =>
  [
    "default-src 'none'",
    `style-src ${policy.style ?? "'self'"}`,
    `script-src ${policy.script ?? "'none'"}`,
    `img-src ${policy.image ?? "'self'"}`,
    `connect-src ${policy.connect ?? "'none'"}`,
    `worker-src ${policy.worker ?? "'none'"}`,
    `frame-src ${policy.frame ?? "'none'"}`,
    `form-action ${policy.formAction ?? "'none'"}`,
    `frame-ancestors ${policy.frameAncestors ?? "'none'"}`,
    "base-uri 'none'",
  ].join('; ');

/** Sends a page with its own policy instead of the server's general one; pages are never kept by a cache. */
export const sendPage = (response: Response, status: number, page: Html, policy: PagePolicy = {}): void => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', policyText(policy));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // frame-ancestors says it better, and to several origins.
  response.removeHeader('X-Frame-Options');
  response.writeHead(status);
  response.end(page.markup);
};

import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Config } from '../../config.ts';
import type { Locale } from '../../locale.ts';
import type { Services } from '../../services/createServices.ts';
import type { Assets } from '../pages/assets.ts';
import type { Html } from '../pages/html.ts';
import { pageLocale } from '../pages/pageLocale.ts';
import { sendPage } from '../pages/sendPage.ts';
import type { PageContext } from './pages.ts';

export interface SecureFormsDeps {
  config: Pick<Config, 'brand'>;
  log: Logger;
  assets: Assets;
  services: Pick<Services, 'secureForms'>;
}

/** Somebody who comes with a form's link. */
export interface Visit {
  deps: SecureFormsDeps;
  request: Request;
  response: Response;
  token: string;
  /** The terminal reads and writes JSON; browsers get a page. */
  wantsJson: boolean;
}

/** Who comes, with which link. */
export const openVisit = (deps: SecureFormsDeps, request: Request, response: Response): Visit => {
  const { accept, 'content-type': type } = request.headers;
  const isJson = (header: string | undefined) => /\bapplication\/json\b/.test(header ?? '');
  return {
    deps,
    request,
    response,
    token: String((request.params as { token?: unknown }).token ?? '').slice(0, 200),
    wantsJson: isJson(accept) || isJson(type),
  };
};

/** What this visit's pages need; in the form's language where there is a form, else in the browser's. */
export const contextOf = ({ deps, request, token }: Visit, locale: Locale | null): PageContext => ({
  locale: locale ?? pageLocale(request),
  brand: deps.config.brand,
  assets: deps.assets,
  path: `/secure/${encodeURIComponent(token)}`,
});

/** Sends a page with the policy of SECURITY.md, "Secrets never enter the chat". */
export const show = (visit: Visit, status: number, page: Html): void =>
  sendPage(visit.response, status, page, {
    script: "'self'",
    connect: "'self'",
    worker: "'self'",
    formAction: "'self'",
    frameAncestors: "'self'",
  });

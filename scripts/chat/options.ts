import { parseArgs } from 'node:util';
import { type Locale, toLocale } from '../../src/locale.ts';

export interface ChatOptions {
  /** Where the server is. */
  url: string;
  /** It was named: then no other one is started. */
  isNamed: boolean;
  /** Signed in at the demo's portal as this User ID. */
  as: string | null;
  locale: Locale;
}

export const usage = `npm run chat -- [--url URL] [--as USERID] [--locale en|es|fr-CA]

Talks to the bot of a running server (default http://127.0.0.1:3978), or of one that it starts itself.
  --as USERID   signed in at the portal as this user (demo only)
  --locale TAG  language to begin with; else that of LANG`;

type Env = Record<string, string | undefined>;

const localeOf = (env: Env) => toLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG);

/** What the command line and the environment want; null: how to use it. @throws for options that do not exist. */
export const readOptions = (args: string[], env: Env): ChatOptions | null => {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      as: { type: 'string' },
      locale: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const url = values.url ?? `http://127.0.0.1:${env.PORT || 3978}`;
  if (!URL.canParse(url)) throw new Error(`--url wants an address such as http://127.0.0.1:3978, not ${url}`);
  const locale = values.locale === undefined ? (localeOf(env) ?? 'en') : toLocale(values.locale);
  if (!locale) throw new Error(`--locale wants en, es or fr-CA, not ${values.locale}`);
  return { url: url.replace(/\/+$/, ''), isNamed: values.url !== undefined, as: values.as ?? null, locale };
};

import type { IncomingMessage } from 'node:http';
import { type Locale, toLocale } from '../../locale.ts';

/** The language of a page: the one that was asked for by name, else the browser's first that we have, else English. */
export const pageLocale = (request: IncomingMessage, wanted?: string | null): Locale => {
  const named = toLocale(wanted);
  if (named) return named;
  const ranges = String(request.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag, quality] = range.trim().split(/;\s*q=/);
      return { locale: toLocale(tag), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return ranges.find((range) => range.locale !== null)?.locale ?? 'en';
};

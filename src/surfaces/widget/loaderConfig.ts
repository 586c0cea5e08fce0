import type { Brand } from '../../config.ts';
import { type Locale, locales } from '../../locale.ts';
import { t } from '../../texts/index.ts';
import { brandColours } from '../pages/brandTheme.ts';

/** What the loader shows by itself; it cannot ask for more before the chat is opened. */
export interface LoaderConfig {
  colours: { brand: string; onBrand: string; brandStrong: string };
  texts: Record<Locale, { title: string; open: string; openOne: string; openMany: string; close: string }>;
}

/** The loader's configuration; `{count}` stays in `openMany` for the loader to fill. */
export const loaderConfig = (brand: Pick<Brand, 'name'>, colour: string): LoaderConfig => {
  const { brand: main, onBrand, brandStrong } = brandColours(colour);
  const textsOf = (locale: Locale) => ({
    title: t(locale, 'widget.title', { brand: brand.name }),
    open: t(locale, 'widget.open'),
    openOne: t(locale, 'widget.openUnread', { count: 1 }),
    openMany: t(locale, 'widget.openUnread', { count: 2 }).replace('2', '{count}'),
    close: t(locale, 'widget.close'),
  });
  const texts = Object.fromEntries(locales.map((locale) => [locale, textsOf(locale)]));
  return { colours: { brand: main, onBrand, brandStrong }, texts: texts as LoaderConfig['texts'] };
};

import type { Assets } from './assets.ts';

type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** The pages' background in dark mode. */
const night: Rgb = [21, 22, 27];

const parse = (hex: string): Rgb => {
  const digits = hex.replace('#', '');
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
};

const toHex = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

const luminance = (rgb: Rgb) => {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};

const contrast = (one: Rgb, other: Rgb) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

/** The colour nearest to `from`, on the way to `to`, that can be read on `background` (WCAG 2.2, 1.4.3: 4.5 and some room). */
const readable = (from: Rgb, to: Rgb, background: Rgb, wanted = 5) => {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(from, to, share);
    if (contrast(mixed, background) >= wanted) return mixed;
  }
  return to;
};

/** The contrast of two `#rrggbb` colours, 1 to 21. */
export const contrastOf = (one: string, other: string): number => contrast(parse(one), parse(other));

/** What follows from the brand's one colour; every pair that text is written in can be read in light and in dark. */
export const brandColours = (colour: string) => {
  const brand = parse(colour);
  const darkMode = readable(brand, white, night, 6);
  // One of the two always reaches 4.5.
  const light = contrast(brand, white) >= 4.5;
  const tint = mix(brand, white, 0.93);
  return {
    brand: toHex(brand),
    onBrand: light ? '#ffffff' : '#000000',
    brandStrong: toHex(mix(brand, light ? black : white, 0.22)),
    ink: toHex(readable(brand, black, tint)),
    tint: toHex(tint),
    line: toHex(mix(brand, white, 0.78)),
    inkDark: toHex(darkMode),
    tintDark: toHex(mix(night, darkMode, 0.1)),
    lineDark: toHex(mix(night, darkMode, 0.3)),
  };
};

/** The brand's colours as custom properties. */
const brandTheme = (colour: string): string => {
  const c = brandColours(colour);
  return [
    `:root{--brand:${c.brand};--on-brand:${c.onBrand};--brand-strong:${c.brandStrong};--ink:${c.ink};--tint:${c.tint};--line:${c.line}}`,
    `@media (prefers-color-scheme:dark){:root{--ink:${c.inkDark};--tint:${c.tintDark};--line:${c.lineDark}}}`,
  ].join('\n');
};

const brandIcon = (colour: string) => {
  const { brand, onBrand } = brandColours(colour);
  const bubble = 'M8 10h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-9l-5 5v-5H8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${brand}"/><path d="${bubble}" fill="${onBrand}"/></svg>`;
};

/** Adds what the brand's colour decides: `theme.css` and `icon.svg`. */
export const addBrand = (assets: Assets, colour: string): void => {
  assets.add('theme.css', brandTheme(colour));
  assets.add('icon.svg', brandIcon(colour));
};

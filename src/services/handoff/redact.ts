// Codes have 8 digits, link and form tokens 43 characters of base64url. Surfaces take them out before anything is stored; a
// mail leaves the house, so it is done once more.
const rules: [RegExp, string][] = [
  [/https?:\/\/\S*\/[\w-]{43}\b\S*/g, '[link]'],
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, '[link]'],
  [/(?<!\d)\d{4}[\s-]?\d{4}(?!\d)/g, '[code]'],
];

/** A text without one-time codes and link tokens. */
export const redact = (text: string): string =>
  rules.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);

const secretKey = /password|answer|secret|token|onetimecode|phrase/i;

const valueText = (value: unknown): string | null => {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ') || null;
  return null;
};

/** What was filled in, as plain texts; keys that could hold a secret are left out, whatever is in them. */
export const redactContext = (context: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context).flatMap(([key, value]) => {
      const text = secretKey.test(key) ? null : valueText(value);
      return text === null ? [] : [[key, text]];
    }),
  );

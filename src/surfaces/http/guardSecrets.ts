import type { Activity } from 'botbuilder';
import { removeSecrets } from '../../services/secrets/guard/removeSecrets.ts';

const guardValue = (value: unknown): unknown => {
  if (typeof value === 'string') return removeSecrets(value);
  if (Array.isArray(value)) return value.map(guardValue);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, guardValue(inner)]));
};

const isOneWord = (text: string): boolean => text.trim().length >= 8 && !/\s/.test(text.trim());

/**
 * The secret guard (SECURITY.md): takes secrets out of an activity before anything stores, echoes, logs or reads it. True: there
 * was one. Whether a form waits is only asked where it matters.
 */
export const guardSecrets = async (
  activity: Partial<Activity>,
  isFormOpen: () => Promise<boolean>,
): Promise<boolean> => {
  const { text, value } = activity;
  let removed = false;
  if (text) {
    const clean = removeSecrets(text, { isFormOpen: isOneWord(text) && (await isFormOpen()) });
    removed = clean !== text;
    activity.text = clean;
  }
  if (value !== undefined && value !== null) {
    const clean = guardValue(value);
    removed ||= JSON.stringify(clean) !== JSON.stringify(value);
    activity.value = clean;
  }
  return removed;
};

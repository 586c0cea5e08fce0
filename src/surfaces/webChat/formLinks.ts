import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/connect.ts';
import type { Keyring } from '../../services/secrets/keyring.ts';
import { readLinks } from '../../services/secureForms/readLinks.ts';
import type { WrittenActivity } from './readActivities.ts';

/** What stands for a form's link in a kept activity. The link itself is at rest only sealed, and only while the form is open. */
const placeholder = '[link]';

interface Shown {
  formId: string;
  /** What is shown once the form is over. */
  finished: string;
}

type Kept = Record<string, unknown> & { from?: { role?: unknown }; channelData?: { secureForm?: unknown } };

/** The form that an activity of the bot shows; null where it shows none. */
export const shownForm = (activity: unknown): Shown | null => {
  const { from, channelData } = (activity ?? {}) as Kept;
  const form = channelData?.secureForm as Partial<Shown> | undefined;
  if (from?.role !== 'bot' || typeof form?.formId !== 'string') return null;
  return { formId: form.formId, finished: String(form.finished ?? '') };
};

const withLink = (value: unknown, url: string): unknown => {
  if (typeof value === 'string') return value.replaceAll(placeholder, url);
  if (Array.isArray(value)) return value.map((inner) => withLink(inner, url));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withLink(inner, url)]));
};

const finishedForm = (activity: Kept, { formId, finished }: Shown): Kept => {
  const { attachments, suggestedActions, summary, ...rest } = activity;
  return {
    ...rest,
    text: finished,
    speak: finished,
    channelData: { secureForm: { formId, isFinished: true } },
  };
};

/**
 * Puts the links of open forms into what goes to the conversation's own client; where a form is over, its card has become a
 * line that says so. Costs a query only where a form is shown.
 */
export const showFormLinks = async (
  deps: { database: Database; clock: Clock; keyring: Keyring },
  conversationId: string,
  rows: WrittenActivity[],
): Promise<WrittenActivity[]> => {
  const marked = rows.map((row) => {
    const activity: Kept | null = row.text.includes('"secureForm"') ? JSON.parse(row.text) : null;
    return { row, activity, shown: shownForm(activity) };
  });
  const formIds = marked.flatMap(({ shown }) => shown?.formId ?? []);
  if (formIds.length === 0) return rows;
  const { clock, keyring, database } = deps;
  const links = await readLinks({ knex: database.knex, clock, keyring }, { conversationId, formIds });
  return marked.map(({ row, activity, shown }) => {
    if (!activity || !shown) return row;
    const link = links.get(shown.formId);
    const visible = link ? withLink(activity, link) : finishedForm(activity, shown);
    return { ...row, text: JSON.stringify(visible) };
  });
};

import type { BotActivity, CardElement } from './activity.ts';

const formPath = /^\/secure\/[\w-]{20,}$/;

/** The path of a secure form's address; null for any other address. */
export const formPathIn = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  return formPath.test(pathname) ? pathname : null;
};

const formAddress = /\s*\(?https?:\/\/[^\s()]+\/secure\/[\w-]{20,}\)?/g;

/** A text without addresses of forms: they are filled in here, and whoever reads them over a shoulder has no use of them. */
export const withoutFormLinks = (text: string): string => text.replace(formAddress, '');

const actionsOf = (element: CardElement): { url?: string | undefined }[] => [
  ...(element.actions ?? []),
  ...[...(element.items ?? []), ...(element.columns ?? [])].flatMap(actionsOf),
];

/** The secure form that a message offers, by its path. */
export const offeredForm = ({ attachments }: BotActivity): string | null => {
  const actions = attachments.flatMap(({ content }) =>
    content ? [...content.actions, ...content.body.flatMap(actionsOf)] : [],
  );
  return actions.map(({ url }) => (url ? formPathIn(url) : null)).find((path) => path !== null) ?? null;
};

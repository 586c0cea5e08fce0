import type { Chat, Choice } from './chat.ts';
import { normalise } from './input.ts';

const more =
  /^(?:(?:show|see|list|give)(?: me)? )?(?:(?:the|some) )?(?:more|next(?: ones| page)?|rest|others)(?: please)?$|^(?:(?:mostrar|muestre|muestreme|ver) )?(?:las? |los )?(?:mas|siguientes?|demas|resto)(?: por favor)?$|^(?:(?:montrez|montrez moi|voir|en montrer) )?(?:(?:la|les|le) )?(?:plus|en plus|suite|suivante?s?|autres|reste)(?: svp| s il vous plait)?$/;

/** Whether a message asks for the next page of a list: "more", "los demás", "la suite". */
export const asksForMore = (chat: Chat): boolean => more.test(normalise(chat.input.text));

/** What choosing the next page of a list of choices says. */
export const moreValue = '#more';

/** A page of choices; the last one leads to the next page, where there is one. */
export const pageOf = (
  chat: Chat,
  choices: readonly Choice[],
  page: { offset: number; total: number },
): { choices: Choice[]; more: string | null } => {
  const count = page.total - page.offset - choices.length;
  if (count <= 0) return { choices: [...choices], more: null };
  return {
    choices: [...choices, { label: chat.t('directory.showMore'), value: moreValue }],
    more: chat.t('tasks.moreRequests', { count }),
  };
};

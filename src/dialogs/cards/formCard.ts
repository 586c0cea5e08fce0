import type { Attachment } from 'botbuilder';
import { adaptiveCard } from './adaptiveCard.ts';

/** A button that opens a secure form. The address stands for the link: whoever may open it is given it on the way. */
export const formCard = (parts: { text: string; open: string }): Attachment =>
  adaptiveCard({
    spoken: parts.text,
    body: [{ type: 'TextBlock', text: parts.text, wrap: true }],
    actions: [{ type: 'Action.OpenUrl', title: parts.open, style: 'positive', url: '[link]' }],
  });

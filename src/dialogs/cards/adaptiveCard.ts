import type { Attachment } from 'botbuilder';

/** An Adaptive Card that every channel renders (1.3; Teams and Web Chat go to 1.5), with what to say instead of it. */
export const adaptiveCard = (parts: {
  spoken: string;
  body: Record<string, unknown>[];
  actions: Record<string, unknown>[];
}): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    speak: parts.spoken,
    fallbackText: parts.spoken,
    body: parts.body,
    actions: parts.actions,
  },
});

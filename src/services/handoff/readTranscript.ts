import type { Knex } from 'knex';
import { z } from 'zod';
import { redact } from './redact.ts';

const lastActivities = 50;

const message = z.object({
  type: z.literal('message'),
  text: z.string().optional(),
  speak: z.string().optional(),
  from: z.object({ role: z.string().optional(), id: z.string().optional() }).optional(),
  attachments: z.array(z.unknown()).optional(),
});

export interface TranscriptLine {
  by: 'bot' | 'user';
  at: Date;
  text: string;
}

const textOf = (activity: z.infer<typeof message>): string => {
  const text = activity.text || activity.speak || '';
  if (text) return redact(text);
  return activity.attachments?.length ? '[card]' : '';
};

/** The last 50 activities of a conversation, what was said in them, oldest first; secrets are taken out once more. */
export const readTranscript = async (knex: Knex, conversationId: string): Promise<TranscriptLine[]> => {
  const rows: { activity: unknown; created_at: Date }[] = await knex('activities')
    .where({ conversation_id: conversationId })
    .orderBy('seq', 'desc')
    .limit(lastActivities)
    .select('activity', 'created_at');
  return rows.reverse().flatMap((row) => {
    const { data } = message.safeParse(row.activity);
    const text = data ? textOf(data) : '';
    if (!data || !text) return [];
    const isBot = data.from?.role === 'bot' || data.from?.id === 'bot';
    return [{ by: isBot ? 'bot' : 'user', at: row.created_at, text }];
  });
};

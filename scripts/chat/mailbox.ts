import { z } from 'zod';
import { request } from './http.ts';
import { harmless } from './markdown.ts';

const mails = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() }));

/** The demo's mails, newest first; null where the server is no demo. */
export const readMailbox = async (url: string): Promise<z.infer<typeof mails> | null> => {
  try {
    return mails.parse(await request(`${url}/demo/mailbox.json`));
  } catch {
    return null;
  }
};

/** A mail as lines. */
export const mailLines = ({ to, subject, text }: { to: string; subject: string; text: string }): string[] =>
  [`${to}: ${subject}`, '', ...text.split('\n')].map((line) => `  ${harmless(line)}`);

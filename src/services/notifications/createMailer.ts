import { createTransport } from 'nodemailer';

/** A mail on its way out; the same Message-ID is the same mail, also for the receiving server. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

/** A mail in the demo's mailbox. */
export interface KeptMail {
  to: string;
  subject: string;
  text: string;
  at: Date;
}

export interface Mailer {
  /** Throws when the server does not take it; the job is tried again then. */
  send(mail: Mail): Promise<void>;
  /** The demo's mailbox, newest first; empty where mails really leave. */
  list(): KeptMail[];
  close(): void;
}

const mostKept = 200;
const timeoutMs = 20_000;

const smtpMailer = (smtpUrl: string, from: string): Mailer => {
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...timeouts });
  return {
    send: async ({ to, subject, text, messageId }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ from, to, subject, text, messageId, headers });
    },
    list: () => [],
    close: () => transport.close(),
  };
};

// In memory only: mails hold codes and links, which must not be on the disk.
const demoMailbox = (now: () => Date): Mailer => {
  const kept = new Map<string, KeptMail>();
  return {
    send: async ({ messageId, ...mail }) => {
      if (kept.has(messageId)) return;
      kept.set(messageId, { ...mail, at: now() });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
    },
    list: () => [...kept.values()].reverse(),
    close: () => kept.clear(),
  };
};

/** Sends by SMTP where a server is configured; keeps mails in memory in the demo. */
export const createMailer = (config: { smtpUrl: string | null; from: string }, now: () => Date): Mailer =>
  config.smtpUrl ? smtpMailer(config.smtpUrl, config.from) : demoMailbox(now);

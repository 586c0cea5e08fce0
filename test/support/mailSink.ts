import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  to: string[];
  /** Headers and body, quoted-printable as sent. */
  raw: string;
  messageId: string;
}

/** A real SMTP server on loopback that keeps what it gets; it can refuse, and listen again on its old port. */
export const startMailSink = async (port = 0) => {
  const received: ReceivedMail[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (isRefusing) return done(new Error('try later'));
        const raw = Buffer.concat(chunks).toString('utf8');
        const messageId = /^Message-ID: *(\S+)/im.exec(raw)?.[1] ?? '';
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId });
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    received,
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    /** Refuses every mail from now on, or takes them again. */
    refuse: (refusing: boolean) => {
      isRefusing = refusing;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

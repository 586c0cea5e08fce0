import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import pino from 'pino';
import type { Database } from '../../../src/db/connect.ts';
import { createQueue, type Queue } from '../../../src/db/queue.ts';
import { createMailer, type Mailer } from '../../../src/services/notifications/createMailer.ts';
import { mailJob } from '../../../src/services/notifications/mailJob.ts';
import { queueMail } from '../../../src/services/notifications/queueMail.ts';
import { eventually } from '../../support/eventually.ts';
import { startMailSink } from '../../support/mailSink.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testKeyring } from '../../support/testKeys.ts';

describe('mail', () => {
  let database: Database;
  let queue: Queue;
  let mailer: Mailer;
  let sink: Awaited<ReturnType<typeof startMailSink>>;

  const post = (to: string | null, text: string, id?: string) =>
    database.knex.transaction((trx) =>
      queueMail({ keyring: testKeyring, jobs: queue.jobs }, trx, {
        to,
        subject: 'Números',
        text,
        ...(id ? { id } : {}),
      }),
    );
  const stored = async (): Promise<string> =>
    JSON.stringify((await database.knex.raw(`select data, output from pgboss.job where name = 'mail'`)).rows);
  const work = () =>
    queue.start({
      handlers: { mail: mailJob({ keyring: testKeyring, mailer }), conversationEvent: async () => {} },
      every: [],
    });

  beforeEach(async () => {
    database = await openTestDatabase();
    queue = createQueue({ database, log: pino({ level: 'silent' }) });
    await queue.open();
    sink = await startMailSink();
    mailer = createMailer({ smtpUrl: sink.url, from: 'Help <help@example.com>' }, () => new Date());
  });
  afterEach(async () => {
    await queue.stop();
    mailer.close();
    await sink.close();
    await database.close();
  });

  it('sends what was committed, with a Message-ID that the job gives it, then forgets it', async () => {
    const id = randomUUID();
    await post('pnair@lakeside.example', 'code 12345678', id);
    await post('pnair@lakeside.example', 'code 12345678', id);
    expect(await stored())
      .not.to.contain('12345678')
      .and.not.to.contain('lakeside');
    await work();
    await eventually(async () => expect(await stored()).to.equal('[{"data":{},"output":null}]'));
    expect(sink.received).to.have.length(1);
    expect(sink.received[0]).to.deep.include({
      to: ['pnair@lakeside.example'],
      messageId: `<${id}@dealer-help.invalid>`,
    });
    expect(sink.received[0]?.raw).to.contain('12345678');
  });

  it('looks the same at rest for nobody, and sends nothing then', async () => {
    await post('pnair@lakeside.example', 'short');
    await post(null, 'a longer text '.repeat(20));
    const { rows } = await database.knex.raw(
      `select length(data ->> 'sealed') as size from pgboss.job where name = 'mail'`,
    );
    expect(rows[0]).to.deep.equal(rows[1]);
    await work();
    await eventually(async () => expect(await stored()).not.to.contain('sealed'));
    expect(sink.received).to.have.length(1);
  });

  it('delivers once when the mail server was down and came back', async () => {
    await sink.close();
    await post('pnair@lakeside.example', 'late but once');
    await work();
    await eventually(async () => {
      const { rows } = await database.knex.raw(`select state from pgboss.job where name = 'mail'`);
      expect(rows).to.deep.equal([{ state: 'retry' }]);
    });
    sink = await startMailSink(sink.port);
    await eventually(async () => expect(sink.received).to.have.length(1), 15_000);
    await eventually(async () => expect(await stored()).not.to.contain('sealed'));
    expect(sink.received).to.have.length(1);
  });

  it('keeps the demo mails in memory, newest first, the same one once', async () => {
    const demo = createMailer({ smtpUrl: null, from: '' }, () => new Date(0));
    const mail = { to: 'a@b.example', subject: 'One', text: 'text', messageId: '1' };
    await demo.send(mail);
    await demo.send(mail);
    await demo.send({ ...mail, subject: 'Two', messageId: '2' });
    expect(demo.list().map(({ subject, at }) => [subject, at.getTime()])).to.deep.equal([
      ['Two', 0],
      ['One', 0],
    ]);
  });
});

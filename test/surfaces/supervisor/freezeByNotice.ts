import { tellOwner } from '../../../src/services/notices/tellOwner.ts';
import type { TestApp } from '../../support/createTestApp.ts';
import { eventually } from '../../support/eventually.ts';

const link = /http\S+\/not-me\/[\w-]{43}/;

/** Changes the Help Desk secret of an account, as it were, and returns the link "This wasn't me" that was mailed. */
export const noticeOf = async (app: TestApp, userId: string): Promise<string> => {
  const { database, clock, keyring, queue, config, url, mails } = app;
  const { id: accountId } = await database.knex('users').where({ user_id: userId }).first('id');
  const deps = { clock, keyring, jobs: queue.jobs, brand: config.brand, publicUrl: url };
  const before = new Set(mails());
  await database.knex.transaction((trx) =>
    tellOwner(deps, trx, { accountId, kind: 'secret', channel: 'webchat' }),
  );
  return eventually(async () => {
    const mail = mails().find((each) => !before.has(each) && each.to.startsWith(`${userId}@`));
    const found = link.exec(mail?.text ?? '')?.[0];
    if (!found) throw new Error('no mail yet');
    return found;
  });
};

/** An account that its owner has frozen by the mailed link. */
export const freezeByNotice = async (app: TestApp, userId: string): Promise<void> => {
  const response = await fetch(await noticeOf(app, userId), { method: 'POST' });
  if (!response.ok) throw new Error(`not frozen: ${response.status}`);
};

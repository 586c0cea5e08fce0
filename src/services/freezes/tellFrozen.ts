import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import { type Approver, administratorsOf, supervisors } from '../access/approvers.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import { accountOf } from '../identity/accountOf.ts';
import { mailboxesOf } from '../notices/mailboxesOf.ts';
import { queueMail } from '../notifications/queueMail.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

const tellColleague = (deps: Deps, trx: Knex.Transaction, to: Approver, name: string, dealership: string) => {
  const { locale } = to;
  const { helpDeskPhone: phone } = deps.brand;
  const url = `${deps.publicUrl()}/supervisor/accounts`;
  return queueMail(deps, trx, {
    to: to.email,
    subject: t(locale, 'notices.colleagueSubject', { dealership }),
    text: paragraphs(
      t(locale, 'notices.hello', { name: to.fullName }),
      t(locale, 'notices.colleague', { name, dealership }),
      to.type === 'agent'
        ? t(locale, 'notices.supervisorNext', { url })
        : t(locale, 'notices.colleagueNext', { phone }),
    ),
  });
};

/** Mails that an account was frozen: its owner (every mailbox), its dealerships' administrators, the supervisors. */
export const tellFrozen = async (deps: Deps, trx: Knex.Transaction, accountId: string): Promise<void> => {
  const owner = await mailboxesOf(trx, accountId, deps.clock.now());
  const account = await accountOf(trx, accountId);
  if (!owner || !account) return;
  const { portalName: portal, helpDeskPhone: phone } = deps.brand;
  const { locale, fullName: name } = owner;
  for (const to of [owner.email, ...owner.former.map(({ email }) => email)]) {
    await queueMail(deps, trx, {
      to,
      subject: t(locale, 'notices.frozenSubject', { portal }),
      text: paragraphs(
        t(locale, 'notices.hello', { name }),
        t(locale, 'notices.frozen', { portal }),
        t(locale, 'notices.frozenNext', { phone }),
      ),
    });
  }
  const nameOf = new Map(account.memberships.map((each) => [each.dealershipId, each.dealershipName]));
  for (const person of await administratorsOf(trx, [...nameOf.keys()])) {
    if (person.id === accountId) continue;
    await tellColleague(deps, trx, person, name, nameOf.get(person.dealershipId) ?? '');
  }
  const dealership = [...nameOf.values()].join(', ') || '–';
  for (const agent of await supervisors(trx)) await tellColleague(deps, trx, agent, name, dealership);
};

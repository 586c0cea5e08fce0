import type { Knex } from 'knex';
import { type TextKey, t } from '../../texts/index.ts';
import { paragraphs } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../notifications/queueMail.ts';
import { issueFreezeLink } from './issueFreezeLink.ts';
import { mailboxesOf, type Owner } from './mailboxesOf.ts';
import { momentInWords } from './momentInWords.ts';
import { recordChange } from './recordChange.ts';
import type { ChangeKind, Mailbox, OwnerNotice } from './types.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>;

const subjects: Record<ChangeKind, TextKey> = {
  password: 'notices.passwordSubject',
  passwordReset: 'notices.passwordResetSubject',
  emailRequested: 'notices.emailRequestedSubject',
  email: 'notices.emailSubject',
  questions: 'notices.questionsSubject',
  secret: 'notices.secretSubject',
  reenrolment: 'notices.reenrolmentSubject',
  access: 'notices.accessSubject',
  profile: 'notices.profileSubject',
};

const places: Record<string, TextKey> = {
  webchat: 'notices.where_webchat',
  msteams: 'notices.where_msteams',
  page: 'notices.where_page',
  agent: 'notices.where_agent',
};

const mailTo = async (
  deps: Deps,
  trx: Knex.Transaction,
  notice: OwnerNotice,
  owner: Owner,
  mailbox: Mailbox,
) => {
  const { accountId, kind, channel } = notice;
  const { name: brand, portalName: portal, helpDeskPhone: phone, timeZone } = deps.brand;
  const { locale } = owner;
  const link = await issueFreezeLink(deps, trx, { accountId, changeId: mailbox.changeId });
  const place = channel && places[channel];
  await queueMail(deps, trx, {
    to: mailbox.email,
    subject: t(locale, subjects[kind], { portal }),
    text: paragraphs(
      t(locale, 'notices.hello', { name: owner.fullName }),
      t(locale, `notices.${kind}`, { portal }),
      notice.lines?.(locale, mailbox) ?? null,
      [
        t(locale, 'notices.when', { at: momentInWords(deps.clock.now(), locale, timeZone) }),
        ...(place ? [t(locale, 'notices.where', { place: t(locale, place) })] : []),
      ],
      mailbox.role === 'former' ? t(locale, 'notices.formerMailbox') : null,
      t(locale, 'notices.wasMe'),
      [t(locale, 'notices.wasNotMe'), link.url],
      t(locale, 'notices.linkNote', { phone, expires: momentInWords(link.expiresAt, locale, timeZone) }),
      t(locale, 'notices.nobodyAsks', { brand }),
    ),
  });
};

/**
 * Tells an account's owner by mail that something of it is being changed, with a link "This wasn't me"; for seven days after
 * a change of e-mail, in both mailboxes (SECURITY.md, "Notices and links"). **Call it before the change is written**, in the
 * act's transaction: it keeps for seven days what was in force before, so that a disputed change can be taken back.
 */
export const tellOwner = async (deps: Deps, trx: Knex.Transaction, notice: OwnerNotice): Promise<void> => {
  const owner = await mailboxesOf(trx, notice.accountId, deps.clock.now());
  if (!owner) return;
  const changeId = await recordChange(deps, trx, notice);
  const { newEmail } = notice;
  const mailboxes: Mailbox[] = [
    { role: newEmail ? 'former' : 'current', email: owner.email, changeId },
    ...owner.former
      .filter(({ email }) => email.toLowerCase() !== newEmail?.toLowerCase())
      .map((former): Mailbox => ({ role: 'former', ...former })),
    ...(newEmail ? [{ role: 'new' as const, email: newEmail, changeId }] : []),
  ];
  for (const mailbox of mailboxes) await mailTo(deps, trx, notice, owner, mailbox);
};

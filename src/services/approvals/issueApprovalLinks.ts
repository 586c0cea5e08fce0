import type { Knex } from 'knex';
import { type TextKey, t } from '../../texts/index.ts';
import type { Approver } from '../access/approvers.ts';
import { dayInWords, dayOf } from '../access/days.ts';
import type { LockedRequest } from '../access/lockRequest.ts';
import { paragraphs, periodLines } from '../access/mailLines.ts';
import type { ServiceDeps } from '../deps.ts';
import { hashToken, newToken } from '../ids.ts';
import { queueMail } from '../notifications/queueMail.ts';

type Deps = Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'publicUrl'>;

/** Why somebody is mailed: asked for the first time, reminded, or next in line. */
export type Occasion = 'asked' | 'reminded' | 'passedOn';

const linkMs = 14 * 24 * 60 * 60_000;

const subjects: Record<Occasion, TextKey> = {
  asked: 'accessMail.askedSubject',
  reminded: 'accessMail.remindedSubject',
  passedOn: 'accessMail.passedOnSubject',
};

const introOf = (request: LockedRequest, approver: Approver, occasion: Occasion): string | null => {
  const { locale } = approver;
  if (occasion === 'asked') return approver.type === 'agent' ? t(locale, 'accessMail.passedOnIntro') : null;
  if (occasion === 'passedOn') return t(locale, 'accessMail.passedOnIntro');
  const since = dayInWords(dayOf(request.createdAt, request.timeZone), locale);
  return t(locale, 'accessMail.remindedIntro', { since });
};

const mailOf = (
  request: LockedRequest,
  approver: Approver,
  occasion: Occasion,
  link: { url: string; expiresAt: Date },
  now: Date,
) => {
  const { locale } = approver;
  const { reference, requester, beneficiary, dealershipName: dealership } = request;
  const asked = requester.id === beneficiary.id ? 'accessMail.askedSelf' : 'accessMail.askedOther';
  const names = { requester: requester.fullName, beneficiary: beneficiary.fullName, dealership };
  const expires = dayInWords(dayOf(link.expiresAt, request.timeZone), locale);
  const deadline = approver.type === 'user' ? 'deadlineAdministrators' : 'deadlineSupervisors';
  const open = request.items.filter((item) => item.state === 'requested');
  return {
    to: approver.email,
    subject: t(locale, subjects[occasion], { reference }),
    text: paragraphs(
      t(locale, 'accessMail.hello', { name: approver.fullName }),
      introOf(request, approver, occasion),
      [t(locale, asked, names), ...open.map((item) => `- ${item.name}`)],
      [
        ...periodLines(locale, request, now),
        t(locale, 'accessMail.reason', { reason: request.reason }),
        t(locale, 'accessMail.reference', { reference }),
      ],
      [t(locale, 'accessMail.decideHere'), link.url],
      [t(locale, 'accessMail.linkNote', { expires }), t(locale, `accessMail.${deadline}`)],
    ),
  };
};

/**
 * Gives each approver a link of their own to a request, and mails it. The token (256 random bits) is in that mail only, the
 * database has its hash; the link selects the request and gives nothing by itself (SECURITY.md, "Notices and links").
 */
export const issueApprovalLinks = async (
  deps: Deps,
  trx: Knex.Transaction,
  input: { request: LockedRequest; approvers: Approver[]; occasion: Occasion },
): Promise<void> => {
  const { request, approvers, occasion } = input;
  if (approvers.length === 0) return;
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + linkMs);
  const issued = approvers.map((approver) => ({ approver, token: newToken() }));
  await trx('approval_links').insert(
    issued.map(({ approver, token }) => ({
      token_hash: hashToken(token),
      request_id: request.id,
      user_id: approver.type === 'user' ? approver.id : null,
      agent_id: approver.type === 'agent' ? approver.id : null,
      created_at: now,
      expires_at: expiresAt,
    })),
  );
  for (const { approver, token } of issued) {
    const link = { url: `${deps.publicUrl()}/access-requests/${token}`, expiresAt };
    await queueMail(deps, trx, mailOf(request, approver, occasion, link, now));
  }
};

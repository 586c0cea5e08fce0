import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../notifications/queueMail.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import { itemLines, paragraphs } from './mailLines.ts';

/** Mails somebody that their access has changed or will (SECURITY.md, "Notices and links"), in their own language. */
export const tellBeneficiary = async (
  deps: Pick<ServiceDeps, 'keyring' | 'jobs' | 'brand'>,
  trx: Knex.Transaction,
  request: LockedRequest,
  items: LockedItem[],
): Promise<void> => {
  const { beneficiary } = request;
  if (items.length === 0 || beneficiary.status === 'offboarded') return;
  const { locale } = beneficiary;
  const dealership = request.dealershipName;
  await queueMail(deps, trx, {
    to: beneficiary.email,
    subject: t(locale, 'accessMail.changedSubject', { dealership }),
    text: paragraphs(
      t(locale, 'accessMail.hello', { name: beneficiary.fullName }),
      t(locale, 'accessMail.changedIntro', { dealership }),
      itemLines(locale, request, items, true),
      t(locale, 'accessMail.changedHelp', { phone: deps.brand.helpDeskPhone }),
      t(locale, 'accessMail.reference', { reference: request.reference }),
    ),
  });
};

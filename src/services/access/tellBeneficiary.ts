import type { Knex } from 'knex';
import { t } from '../../texts/index.ts';
import type { ServiceDeps } from '../deps.ts';
import { tellOwner } from '../notices/tellOwner.ts';
import type { LockedItem, LockedRequest } from './lockRequest.ts';
import { itemLines } from './mailLines.ts';

/** Mails somebody that their access has changed or will, with the link "This wasn't me", in their own language. */
export const tellBeneficiary = async (
  deps: Pick<ServiceDeps, 'clock' | 'keyring' | 'jobs' | 'brand' | 'publicUrl'>,
  trx: Knex.Transaction,
  request: LockedRequest,
  items: LockedItem[],
  channel: string | null,
): Promise<void> => {
  if (items.length === 0) return;
  const { reference, dealershipName: dealership } = request;
  await tellOwner(deps, trx, {
    accountId: request.beneficiary.id,
    kind: 'access',
    channel,
    lines: (locale) => [
      t(locale, 'accessMail.changedIntro', { dealership }),
      ...itemLines(locale, request, items, true),
      t(locale, 'accessMail.reference', { reference }),
    ],
  });
};

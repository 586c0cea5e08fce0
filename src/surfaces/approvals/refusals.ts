import type { AppError } from '../../errors.ts';
import { momentInWords, type PageContext, words } from '../pages/sheet.ts';

export interface Refusal {
  status: number;
  title: string;
  text: string;
}

const notAllowedText = (context: PageContext, error: AppError) => {
  const { reason, who } = error.details;
  if (who === 'beneficiary') return words(context, 'approvals.beneficiaryGone');
  if (reason === 'notMember' || reason === 'notSupervisor' || reason === 'agent') {
    return words(context, 'approvals.notAdministrator');
  }
  return words(context, 'approvals.accountNotActive', { phone: context.brand.helpDeskPhone });
};

const forbidden = (context: PageContext, error: AppError): Refusal => {
  const { reason } = error.details;
  if (reason === 'ownRequest' || reason === 'notAsked') {
    const text = words(context, `approvals.${reason}`);
    return { status: 403, title: words(context, 'approvals.notAllowedTitle'), text };
  }
  return {
    status: 403,
    title: words(context, 'approvals.notYoursTitle'),
    text: words(context, 'approvals.notYoursText'),
  };
};

/** Why a request is not shown or decided, in words; null for what nobody expected. */
export const refusalOf = (context: PageContext, error: AppError): Refusal | null => {
  const title = words(context, 'approvals.notAllowedTitle');
  switch (error.code) {
    case 'forbidden':
      return forbidden(context, error);
    case 'notAllowed':
      return { status: 403, title, text: notAllowedText(context, error) };
    case 'notAdministrator':
      return { status: 403, title, text: words(context, 'approvals.notAdministrator') };
    case 'invalidDate':
      return { status: 409, title, text: words(context, 'approvals.lastDayOver') };
    case 'verificationRequired':
      return {
        status: 403,
        title: words(context, 'approvals.sensitiveTitle'),
        text: words(context, 'approvals.sensitiveText'),
      };
    case 'notFound':
      return {
        status: 404,
        title: words(context, 'approvals.unknownTitle'),
        text: words(context, 'approvals.unknownText'),
      };
    case 'gone':
      return {
        status: 410,
        title: words(context, 'approvals.expiredTitle'),
        text: words(context, 'approvals.expiredText'),
      };
    default:
      return null;
  }
};

/** What whoever decided second is told. */
export const lostText = (context: PageContext, details: Record<string, unknown>): string => {
  const at = details.at instanceof Date ? momentInWords(context, details.at) : '';
  if (details.state === 'withdrawn') return words(context, 'approvals.lostWithdrawn', { at });
  if (typeof details.byName !== 'string') return words(context, 'approvals.lostExpired', { at });
  return words(context, 'approvals.lostText', { name: details.byName, at });
};

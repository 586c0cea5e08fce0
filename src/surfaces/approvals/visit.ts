import type { Services } from '../../services/createServices.ts';
import type { PageTexts } from '../pages/sheet.ts';
import type { PageDeps, Visit as PageVisit } from '../pages/visit.ts';

export interface ApprovalsDeps extends PageDeps {
  services: Pick<Services, 'access' | 'accounts' | 'approvals' | 'identity'>;
}

/** One visit of the approver's page, with a link. */
export interface Visit extends PageVisit<ApprovalsDeps> {
  link: string;
}

export const texts: PageTexts = {
  title: 'approvals.title',
  signInTitle: 'approvals.signInTitle',
  signInText: 'approvals.signInText',
};

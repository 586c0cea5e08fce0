import type { FormView } from '../../services/secureForms/readForm.ts';
import { sendJson } from '../http/sendJson.ts';
import { formPage, formWords } from './formPage.ts';
import { type Ending, endingPage, endingWords } from './pages.ts';
import { contextOf, show, type Visit } from './visit.ts';

type Over = Extract<FormView, { kind: 'over' }>;

const endingOf: Record<Over['reason'], Ending> = {
  done: 'used',
  ended: 'ended',
  expired: 'expired',
  unknown: 'unknown',
};

/** The chat's own page names itself in this header; it opens nothing by itself, it only keeps others from typing in vain. */
export const isChatPage = ({ request }: Visit): boolean => request.headers['x-secure-form-place'] === 'chat';

/** Says that a form is not to be filled in. */
export const showOver = (visit: Visit, view: Over) => {
  const ending = endingOf[view.reason];
  const context = contextOf(visit, view.locale);
  const status = view.reason === 'unknown' ? 404 : 410;
  if (visit.wantsJson) return sendJson(visit.response, status, { ...view, ...endingWords(context, ending) });
  show(visit, status, endingPage(context, ending));
};

/**
 * GET and HEAD: the form, or how it stands. A form that raises the chat is only shown to the chat's own page and to the
 * terminal: on any other page it could only be refused, after its secrets were typed.
 */
export const showForm = async (visit: Visit): Promise<void> => {
  const view = await visit.deps.services.secureForms.readForm({ token: visit.token });
  if (view.kind === 'over') return showOver(visit, view);
  const context = contextOf(visit, view.locale);
  if (visit.wantsJson) return sendJson(visit.response, 200, { ...view, ...formWords(context, view.purpose) });
  if (view.raisesChat && !isChatPage(visit)) return show(visit, 200, endingPage(context, 'wrongPage'));
  show(visit, 200, formPage(context, view));
};

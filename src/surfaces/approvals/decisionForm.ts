import { type Entered, noteLimit } from './requestPage.ts';

interface Decision {
  itemId: string;
  verdict: 'approve' | 'deny';
}

/** What the form said: decisions, or which text says what is missing. */
export type FormOutcome =
  | { kind: 'decided'; decisions: Decision[]; note: string | null; operationId: string }
  | { kind: 'incomplete'; problem: 'chooseFirst' | 'noteTooLong'; entered: Entered };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const verdictOf = (text: string | undefined): Decision['verdict'] | null =>
  text === 'approve' || text === 'deny' ? text : null;

/**
 * Reads a decision form. `shown` are the items that were open when the page was made: what was decided by somebody else since
 * then is noticed by the service, also when the same form is sent twice. `fallbackId`: where the form has no operation id.
 */
export const readDecisionForm = (form: Map<string, string>, fallbackId: string): FormOutcome => {
  const all = verdictOf(form.get('all'));
  const note = (form.get('note') ?? '').trim();
  const shown = (form.get('shown') ?? '').split(',').filter((id) => uuid.test(id));
  const decisions = shown.flatMap((itemId) => {
    const verdict = all ?? verdictOf(form.get(`item-${itemId}`));
    return verdict ? [{ itemId, verdict }] : [];
  });
  const entered = {
    verdicts: new Map<string, string>(decisions.map(({ itemId, verdict }) => [itemId, verdict])),
    note,
  };
  if (note.length > noteLimit) return { kind: 'incomplete', problem: 'noteTooLong', entered };
  if (decisions.length === 0) return { kind: 'incomplete', problem: 'chooseFirst', entered };
  const given = form.get('operationId') ?? '';
  return {
    kind: 'decided',
    decisions,
    note: note || null,
    operationId: uuid.test(given) ? given : fallbackId,
  };
};

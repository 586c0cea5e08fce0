import type { ServiceDeps } from '../deps.ts';
import { type ChainRow, digestOf, isGenuine } from './chainRow.ts';
import type { AuditFinding, ChainHead } from './types.ts';

type Deps = Pick<ServiceDeps, 'knex' | 'keyring'>;
type DetailedRow = ChainRow & { salt: string | null; details: unknown };

const rowsAtOnce = 1000;
// Diagnosing reads the chain again: done for the first findings only, so that a rewritten chain is still walked in time.
const diagnosedFindings = 100;

const readRows = ({ knex }: Deps, chain: string, afterSeq: number): Promise<DetailedRow[]> =>
  knex('audit_events')
    .leftJoin('audit_details', 'audit_details.event_id', 'audit_events.id')
    .where('chain', chain)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(rowsAtOnce)
    .select('audit_events.*', 'salt', 'details');

const without = ({ salt: _, details: __, ...row }: DetailedRow): ChainRow => row;

/**
 * What happened to a row that is not what the house wrote at that place. It was put elsewhere if it is genuine behind the
 * row that it names as its predecessor; it was changed if its successor (or the head) still names it; else nobody ever
 * linked it, or they mean the row that it is a copy of: it was inserted.
 */
const diagnose = async (
  deps: Deps,
  row: ChainRow,
  head: ChainHead | null,
): Promise<Pick<AuditFinding, 'kind' | 'trueSeq'>> => {
  const predecessor = await deps
    .knex('audit_events')
    .where({ chain: row.chain, mac: row.previous_mac })
    .first<{ seq: number } | undefined>('seq');
  // The predecessor may have moved too, so the places around both are tried.
  const places = [1, (predecessor?.seq ?? 0) + 1, ...Array.from({ length: 9 }, (_, n) => row.seq - 4 + n)];
  const trueSeq = places.find((seq) => seq !== row.seq && isGenuine(deps.keyring, { ...row, seq }));
  if (trueSeq !== undefined) return { kind: 'reordered', trueSeq };
  const rows = () => deps.knex('audit_events').where({ chain: row.chain });
  const original = await rows().where({ mac: row.mac }).whereNot({ seq: row.seq }).first('seq');
  const successor = await rows().where({ previous_mac: row.mac }).first('seq');
  return { kind: !original && (successor || head?.mac === row.mac) ? 'changed' : 'inserted' };
};

const checkRow = async (
  deps: Deps,
  row: DetailedRow,
  before: ChainHead,
  head: ChainHead | null,
  isDiagnosed: boolean,
): Promise<AuditFinding[]> => {
  const { chain, seq } = row;
  if (!isGenuine(deps.keyring, without(row))) {
    if (!isDiagnosed) return [{ kind: 'changed', chain, seq }];
    return [{ chain, seq, ...(await diagnose(deps, without(row), head)) }];
  }
  const findings: AuditFinding[] = [];
  if (seq > before.seq + 1) findings.push({ kind: 'deleted', chain, seq: before.seq + 1 });
  // Its true predecessor was another one: that one was exchanged for a row that is genuine, or was, in a restored copy.
  else if (row.previous_mac !== before.mac) findings.push({ kind: 'changed', chain, seq: before.seq });
  if (row.salt !== null && digestOf(row.salt, row.details) !== row.details_digest) {
    findings.push({ kind: 'changed', chain, seq });
  }
  return findings;
};

const checkHead = (chain: string, last: ChainHead, head: ChainHead | null): AuditFinding[] => {
  if (!head) return [{ kind: 'headMissing', chain, seq: last.seq }];
  if (head.seq > last.seq) return [{ kind: 'cutOff', chain, seq: last.seq + 1 }];
  if (head.seq < last.seq) return [{ kind: 'inserted', chain, seq: head.seq + 1 }];
  return head.mac === last.mac ? [] : [{ kind: 'headChanged', chain, seq: head.seq }];
};

/** Walks one chain from its first row to its head. */
export const walkChain = async (deps: Deps, chain: string, head: ChainHead | null) => {
  const findings: AuditFinding[] = [];
  let last: ChainHead = { chain, seq: 0, mac: '' };
  let [events, erased] = [0, 0];
  for (;;) {
    const rows = await readRows(deps, chain, last.seq);
    for (const row of rows) {
      findings.push(...(await checkRow(deps, row, last, head, findings.length < diagnosedFindings)));
      if (row.salt === null) erased += 1;
      events += 1;
      last = { chain, seq: row.seq, mac: row.mac };
    }
    if (rows.length < rowsAtOnce) break;
  }
  return { events, erased, findings: [...findings, ...checkHead(chain, last, head)] };
};

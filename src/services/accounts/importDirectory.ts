import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';
import type { Change, Write } from './import/change.ts';
import { checkDirectory } from './import/checkDirectory.ts';
import { type FileName, parseFiles } from './import/files.ts';
import { readKnown } from './import/known.ts';
import { findMissing, planDirectory } from './import/planDirectory.ts';
import { findRemoved } from './import/planMemberships.ts';
import { planAgents, planSecrets } from './import/planSecrets.ts';

export interface ImportInput {
  /** The files' texts by name; what is not given is left as it is. */
  files: Partial<Record<FileName, string>>;
  /** Only say what would change. */
  dryRun?: boolean;
}

export interface ImportResult {
  changes: Change[];
  /** Who is in the database and not in the files. Nobody is ever deleted: off-boarding is an act of its own. */
  missing: string[];
  /** What the files list and was taken away here; that is newer than any file, and not brought back. */
  removed: string[];
}

const summaryEvent = (deps: Pick<ServiceDeps, 'clock'>, writes: Write[]) => ({
  verb: 'directory.imported' as const,
  actor: { type: 'system' as const },
  subject: { type: 'directory', id: newId(deps.clock) },
  dealershipId: null,
  details: { changes: writes.map(({ change }) => `${change.action} ${change.what}`) },
});

/**
 * Imports the directory (IMPORT.md): all of it in one transaction, audited, or nothing. Importing the same files again
 * changes nothing.
 * @throws AppError('badRequest', { problems }) with `file:line: what` for everything that is wrong.
 */
export const importDirectory = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>,
  input: ImportInput,
): Promise<ImportResult> => {
  const { knex, clock } = deps;
  const problems: string[] = [];
  const directory = parseFiles(input.files, problems);
  const known = await readKnown(knex, clock.now());
  problems.push(...checkDirectory(directory, known));
  if (problems.length > 0) throw new AppError('badRequest', { problems });

  const { ids, writes: planned } = planDirectory(directory, known, clock);
  const hasher = input.dryRun ? null : deps.hasher;
  const writes = [
    ...planned,
    ...(await planSecrets(directory, known, ids, clock, hasher)),
    ...(await planAgents(directory, known, clock, hasher)),
  ];
  const result = {
    changes: writes.map(({ change }) => change),
    missing: findMissing(directory, known),
    removed: findRemoved(directory, known),
  };
  if (input.dryRun || writes.length === 0) return result;
  await knex.transaction(async (trx) => {
    for (const write of writes) await write.run(trx);
    const events = writes.flatMap(({ event }) => (event ? [event] : []));
    await appendAudit(deps, trx, [...events, summaryEvent(deps, writes)]);
  });
  return result;
};

import type { ImportResult } from '../../src/services/accounts/importDirectory.ts';

/** Says what an import changed, or would change. */
export const printImport = ({ changes, missing, removed }: ImportResult, dryRun: boolean): void => {
  for (const { action, what, fields } of changes) {
    console.log(`${action} ${what}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`);
  }
  for (const what of missing) console.log(`not in the files, left as it is: ${what}`);
  for (const what of removed) console.log(`removed here, not brought back: ${what}`);
  const created = changes.filter(({ action }) => action === 'create').length;
  const done = dryRun ? 'would be' : 'were';
  console.log(
    `${created} ${done} created, ${changes.length - created} ${done} updated, ${missing.length} missing, ${removed.length} not brought back`,
  );
};

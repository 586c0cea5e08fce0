// npm run faq:review [-- --days N --top N]: what was not understood at once, by cluster, with what it probably means.
import { parseArgs } from 'node:util';
import { intentIds } from '../src/faq/intents.ts';
import { type CandidateCluster, clusterCandidates } from '../src/services/learning/clusterCandidates.ts';
import { listCandidates } from '../src/services/learning/listCandidates.ts';
import { withDatabase } from './support/withDatabase.ts';

const { values } = parseArgs({
  options: { days: { type: 'string', default: '90' }, top: { type: 'string', default: '20' } },
});
const dayMs = 24 * 60 * 60_000;
const mostShown = 8;

const countOf = (members: CandidateCluster['members'], kind: string) =>
  members.filter((member) => member.kind === kind).length;

const print = ({ members, likely }: CandidateCluster) => {
  const [first] = members;
  const kinds = ['clarified', 'rejected', 'corrected']
    .map((kind) => ({ kind, count: countOf(members, kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  const guess = likely
    ? `${likely.intent}, ${Math.round(likely.share * 100)} % of the votes`
    : 'nothing known';
  console.log(`\n${members.length} × (${kinds.join(', ')}), ${first?.locale}: probably ${guess}`);
  const texts = [...new Set(members.map(({ text }) => text))];
  for (const text of texts.slice(0, mostShown)) console.log(`  ${text}`);
  if (texts.length > mostShown) console.log(`  … and ${texts.length - mostShown} more`);
  if (likely && intentIds.some((id) => id === likely.intent))
    console.log(`  → src/faq/training/${first?.locale}/${likely.intent}.txt`);
};

await withDatabase(async ({ knex, clock }) => {
  const since = new Date(clock.now().getTime() - Number(values.days) * dayMs);
  const candidates = await listCandidates({ knex }, { since, limit: 10_000 });
  const clusters = clusterCandidates(candidates);
  console.log(
    `${candidates.length} messages in ${clusters.length} clusters, of the last ${values.days} days`,
  );
  clusters.slice(0, Number(values.top)).forEach(print);
  if (candidates.length === 0) console.log('Nothing to review: everything was understood, or nobody wrote.');
  else console.log('\nAdd what is right to the training texts, then run `npm run train` and commit both.');
});

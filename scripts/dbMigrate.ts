// npm run db:migrate: brings the configured database's schema up to date.
import { withDatabase } from './support/withDatabase.ts';

await withDatabase(async ({ migrated }) => {
  for (const name of migrated) console.log(`migrated ${name}`);
  if (migrated.length === 0) console.log('the schema is up to date');
});

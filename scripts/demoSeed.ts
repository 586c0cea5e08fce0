// npm run demo:seed: imports the demo's invented dealerships; refuses a database that has others.
import { seedDemo } from '../src/demo/seedDemo.ts';
import { printImport } from './support/printImport.ts';
import { withDatabase } from './support/withDatabase.ts';

await withDatabase(async (deps) => printImport(await seedDemo(deps), false));

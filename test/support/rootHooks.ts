import { dropTestDatabases } from './testDatabase.ts';

const graceMs = 3_000;

/** Something that was not closed must not hang the run, nor stay unseen. */
const sayWhatIsOpen = () => {
  console.error(`*** Still open after the last test: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit();
};

export const mochaHooks = {
  // A busy server takes its time to drop what the run made.
  async afterAll(this: Mocha.Context) {
    this.timeout(180_000);
    await dropTestDatabases();
    setTimeout(sayWhatIsOpen, graceMs).unref();
  },
};

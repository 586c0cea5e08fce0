import { createTestApp, type TestApp, type TestAppOptions } from './createTestApp.ts';

/** One house for all tests of the surrounding `describe`; `app()` gives it inside of them. */
export const withApp = (options: TestAppOptions = {}): (() => TestApp) => {
  let app: TestApp | null = null;
  before(async function () {
    this.timeout(60_000);
    app = await createTestApp(options);
  });
  after(async () => {
    await app?.stop();
  });
  return () => {
    if (!app) throw new Error('only inside of a test');
    return app;
  };
};

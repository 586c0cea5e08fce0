/**
 * `npm run proof:chat [-- MESSAGES [SEED]]`: anything that can be typed or clicked, in thousands of turns over Direct Line, each
 * conversation left by "cancel"; then the strings that broke other programs, once over Direct Line and each at every step of every
 * task. Prints what was reached and what must be nothing: 5xx, apologies, silence, stuck dialogs, acts done by cancelling.
 */
import { taskIds, tasks } from '../../src/dialogs/tasks/index.ts';
import { verifyIdentityId, verifySteps } from '../../src/dialogs/verifyIdentity/verifyState.ts';
import { naughtyStrings } from '../dialogs/support/naughtyStrings.ts';
import { standEverywhere } from '../dialogs/support/standEverywhere.ts';
import { wander } from '../dialogs/support/wander.ts';
import { createTestApp, type TestApp } from '../support/createTestApp.ts';

const messages = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const naughty = naughtyStrings.map((text) => ({ text }));

const steps = [
  ...taskIds.flatMap((id) => tasks[id].slots.map(({ name }) => `${id} ${name}`)),
  ...verifySteps.map((asking) => `${verifyIdentityId} ${asking}`),
];

const inHouse = async (prove: (app: TestApp) => Promise<object>): Promise<void> => {
  const app = await createTestApp();
  const start = performance.now();
  try {
    const figures = await prove(app);
    console.log(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - start) / 1000) }));
  } finally {
    await app.stop();
  }
};

const proveWandering = async (app: TestApp, proof: string, options: Parameters<typeof wander>[1]) => {
  const seen = await wander(app, options);
  const { serverErrors, apologies, silences, stuck, actsByCancel } = seen;
  const failures = { serverErrors, apologies, silences, stuck, actsByCancel };
  for (const [kind, lines] of Object.entries(failures)) {
    for (const line of lines.slice(0, 10)) console.log(`${kind}: ${line}`);
  }
  const counts = Object.fromEntries(Object.entries(failures).map(([kind, lines]) => [kind, lines.length]));
  if (Object.values(counts).some((count) => count > 0)) process.exitCode = 1;
  const missed = steps.filter((step) => !seen.steps.has(step));
  return {
    proof,
    seed: options.seed,
    messages: seen.messages,
    refused: seen.refused,
    stepsReached: seen.steps.size,
    missed,
    ...counts,
    largestState: seen.largestState,
  };
};

const proveEverywhere = async (app: TestApp) => {
  const { places, send } = await standEverywhere(app);
  const failures: string[] = [];
  for (const place of places) {
    await send(place, naughty).catch((error) => failures.push(String(error)));
  }
  for (const line of failures) console.log(line);
  if (failures.length > 0) process.exitCode = 1;
  return {
    proof: 'naughty strings at every step',
    steps: places.length,
    messages: places.length * naughty.length,
    failures: failures.length,
  };
};

await inHouse((app) => proveWandering(app, 'chat', { messages, seed }));
await inHouse((app) => proveWandering(app, 'naughty strings over Direct Line', { strange: naughty, seed }));
await inHouse(proveEverywhere);

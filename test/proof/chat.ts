/**
 * `npm run proof:chat [-- MESSAGES [SEED]]`: anything that can be typed or clicked, in thousands of turns over Direct Line, each
 * conversation left by "cancel". Prints what was reached and what must be nothing: 5xx, apologies, silence, stuck dialogs,
 * acts done by cancelling.
 */
import { taskIds, tasks } from '../../src/dialogs/tasks/index.ts';
import { verifyIdentityId, verifySteps } from '../../src/dialogs/verifyIdentity/verifyState.ts';
import { wander } from '../dialogs/support/wander.ts';
import { createTestApp } from '../support/createTestApp.ts';

const messages = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);

const steps = [
  ...taskIds.flatMap((id) => tasks[id].slots.map(({ name }) => `${id} ${name}`)),
  ...verifySteps.map((asking) => `${verifyIdentityId} ${asking}`),
];

const app = await createTestApp();
try {
  const start = performance.now();
  const seen = await wander(app, { messages, seed });
  const failures = {
    serverErrors: seen.serverErrors,
    apologies: seen.apologies,
    silences: seen.silences,
    stuck: seen.stuck,
    actsByCancel: seen.actsByCancel,
  };
  for (const [kind, lines] of Object.entries(failures)) {
    for (const line of lines.slice(0, 10)) console.log(`${kind}: ${line}`);
  }
  const counts = Object.fromEntries(Object.entries(failures).map(([kind, lines]) => [kind, lines.length]));
  const missed = steps.filter((step) => !seen.steps.has(step));
  console.log(
    JSON.stringify({
      proof: 'chat',
      seed,
      messages: seen.messages,
      refused: seen.refused,
      stepsReached: seen.steps.size,
      missed,
      ...counts,
      largestState: seen.largestState,
      seconds: Math.round((performance.now() - start) / 1000),
    }),
  );
  if (Object.values(counts).some((count) => count > 0)) process.exitCode = 1;
} finally {
  await app.stop();
}

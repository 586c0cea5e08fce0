import { openConnector } from './connectorClient.ts';
import { drive, median, p99, perSecond, type Run, report } from './figures.ts';
import { startServer, withDatabase } from './processes.ts';
import { openVisitor } from './websiteClient.ts';

const conversations = 16;
const rounds = 5;
const scriptsARound = 12;
// Three turns each: the bot's run through recognizer, dialogs, state, transcript; the floor's through its waterfall.
const script = ['I need smartauction', 'what is a PDN?', 'forget it'] as const;
const floorScript = ['hello', 'smartauction', 'monday'] as const;

/** Website turns on PostgreSQL beside the floor's over its connector: alternating rounds, medians. */
export const benchWebsite = () =>
  withDatabase('floor', (floorUrl) =>
    withDatabase('house', async (houseUrl) => {
      const floor = await startServer('floor/bot.ts', floorUrl);
      const house = await startServer('server.ts', houseUrl);
      const connector = await openConnector(floor.url);
      const visitors = await Promise.all(Array.from({ length: conversations }, () => openVisitor(house.url)));
      const floorTalks = Array.from({ length: conversations }, (_, number) =>
        connector.conversation(`c${number}`),
      );
      const houseTalks = visitors.map(({ say }) => say);
      try {
        const runs: { house: Run[]; floor: Run[] } = { house: [], floor: [] };
        await drive(floorTalks, floorScript, 5);
        await drive(houseTalks, script, 5);
        for (let round = 0; round < rounds; round += 1) {
          runs.floor.push(await drive(floorTalks, floorScript, scriptsARound));
          runs.house.push(await drive(houseTalks, script, scriptsARound));
        }
        const throughput = (all: Run[]) => median(all.map(perSecond));
        const tail = (all: Run[]) => median(all.map((run) => p99(run.turns)));
        report(
          'website turns, PostgreSQL, 16 conversations',
          throughput(runs.house),
          throughput(runs.floor),
          'turns/s',
        );
        report('website turn p99, PostgreSQL, 16 conversations', tail(runs.house), tail(runs.floor), 'ms');
      } finally {
        for (const visitor of visitors) visitor.close();
        connector.close();
        await Promise.all([floor.stop(), house.stop()]);
      }
    }),
  );

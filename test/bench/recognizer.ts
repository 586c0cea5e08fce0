import { loadRecognizer } from '../../src/faq/recognizer/loadRecognizer.ts';
import { median, p99, report } from './figures.ts';

const messages = [
  'I need smartauction from monday',
  'forgot my password and now im locked out pls help',
  'our old controller still shows up with floorplan stuff',
  'necesito acceso a title tracker desde el lunes',
  "j'ai besoin de changer mon courriel svp",
  'whats the payoff on stock 4411',
  'no wait, I meant Title Tracker and the document library until dec 15',
];
const context = {
  locale: 'en' as const,
  now: new Date('2026-11-24T15:00:00Z'),
  timeZone: 'America/Detroit',
  applications: [
    { code: 'smartauction', name: 'SmartAuction', nicknames: [] },
    { code: 'titles', name: 'Title Tracker', nicknames: [] },
    { code: 'floorplan', name: 'Floorplan Manager', nicknames: ['floor plan', 'flooring'] },
  ],
};

/** Time to load and per message, beside the budgets (5 ms p99, 500 ms) as the floor. */
export const benchRecognizer = () => {
  const began = performance.now();
  const recognizer = loadRecognizer();
  const loaded = performance.now() - began;
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    for (const message of messages) {
      const sent = performance.now();
      recognizer.recognize(message, context);
      if (round > 20) times.push(performance.now() - sent);
    }
  }
  report('recognizer load', loaded, 500, 'ms');
  report('recognizer, a message (median)', median(times), 5, 'ms');
  report('recognizer, a message (p99)', p99(times), 5, 'ms');
};

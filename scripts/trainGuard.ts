import { writeFileSync } from 'node:fs';
import { readTrainingSet } from '../src/faq/training/trainer/readTrainingSet.ts';
import { readGuardTraining } from '../src/services/secrets/guard/trainer/readGuardLines.ts';
import { trainGuard } from '../src/services/secrets/guard/trainer/trainGuard.ts';

/** `npm run train:guard`: marked lines and ordinary messages → src/services/secrets/guard/guard.model.json. */
const folder = new URL('../src/services/secrets/guard/', import.meta.url);
const lines = readGuardTraining();
const ordinary = readTrainingSet().map(({ text }) => text);
const json = `${JSON.stringify(trainGuard(lines, ordinary))}\n`;
writeFileSync(new URL('guard.model.json', folder), json);
console.log(
  JSON.stringify({
    lines: lines.length,
    ordinary: ordinary.length,
    kilobytes: Math.round(json.length / 1024),
  }),
);

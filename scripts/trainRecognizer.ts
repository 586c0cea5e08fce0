import { writeFileSync } from 'node:fs';
import { hashTrainingSet } from '../src/faq/training/trainer/hashTrainingSet.ts';
import { readTrainingSet } from '../src/faq/training/trainer/readTrainingSet.ts';
import { trainingApplications } from '../src/faq/training/trainer/trainingApplications.ts';
import { trainModel } from '../src/faq/training/trainer/trainModel.ts';

/** `npm run train`: training texts → src/faq/recognizer/recognizer.model.json, the same at every run. */
const examples = readTrainingSet();
const { model, report } = trainModel(
  examples,
  trainingApplications,
  hashTrainingSet(examples, trainingApplications),
);
const json = `${JSON.stringify(model)}\n`;
writeFileSync(new URL('../src/faq/recognizer/recognizer.model.json', import.meta.url), json);
console.log(
  JSON.stringify({ examples: examples.length, kilobytes: Math.round(json.length / 1024), ...report }),
);

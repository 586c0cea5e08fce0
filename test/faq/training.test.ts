import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { intentIds } from '../../src/faq/intents.ts';
import { createRecognizer } from '../../src/faq/recognizer/createRecognizer.ts';
import model from '../../src/faq/recognizer/recognizer.model.json' with { type: 'json' };
import { hashTrainingSet } from '../../src/faq/training/trainer/hashTrainingSet.ts';
import { readTrainingSet } from '../../src/faq/training/trainer/readTrainingSet.ts';
import { trainingApplications } from '../../src/faq/training/trainer/trainingApplications.ts';
import { trainModel } from '../../src/faq/training/trainer/trainModel.ts';
import { context } from './support.ts';

const examples = readTrainingSet();
const countOf = (intent: string, locale: string) =>
  examples.filter((example) => example.intent === intent && example.locale === locale).length;

describe('training the recognizer', () => {
  it('has enough texts of every intent in every language', () => {
    for (const intent of intentIds) {
      expect(countOf(intent, 'en'), `${intent} en`).to.be.at.least(60);
      expect(countOf(intent, 'es'), `${intent} es`).to.be.at.least(30);
      expect(countOf(intent, 'fr-CA'), `${intent} fr-CA`).to.be.at.least(30);
    }
    expect(countOf('outOfScope', 'en')).to.be.at.least(250);
  });

  it('gives no text to two intents', () => {
    const intents = new Map<string, Set<string>>();
    for (const { text, intent, locale } of examples) {
      const key = `${locale} ${text.toLowerCase()}`;
      intents.set(key, (intents.get(key) ?? new Set()).add(intent));
    }
    expect([...intents].filter(([, of]) => of.size > 1).map(([text]) => text)).to.deep.equal([]);
  });

  it('left an artefact of the texts as they are now, within its size (else: npm run train)', () => {
    expect(model.dataHash).to.equal(hashTrainingSet(examples, trainingApplications));
    const size = readFileSync(
      new URL('../../src/faq/recognizer/recognizer.model.json', import.meta.url),
    ).length;
    expect(size).to.be.at.most(3 * 1024 * 1024);
  });

  it('gives the same bytes for the same texts, and a recognizer that works', function () {
    this.timeout(120_000);
    const few = examples.filter((example, i) => example.locale === 'en' && i % 8 === 0);
    const [once, twice] = [
      trainModel(few, trainingApplications, 'x'),
      trainModel(few, trainingApplications, 'x'),
    ];
    expect(JSON.stringify(once.model)).to.equal(JSON.stringify(twice.model));
    const recognizer = createRecognizer(once.model);
    expect(recognizer.recognize('change my password', context).intent).to.equal('changePassword');
  });

  it('refuses an artefact that knows other intents', () => {
    const other = { ...model, intents: model.intents.slice(1) };
    expect(() => createRecognizer(other)).to.throw(/npm run train/);
  });
});

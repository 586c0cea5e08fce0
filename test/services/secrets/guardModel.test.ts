import { expect } from 'chai';
import { readTrainingSet } from '../../../src/faq/training/trainer/readTrainingSet.ts';
import model from '../../../src/services/secrets/guard/guard.model.json' with { type: 'json' };
import { removeSecrets } from '../../../src/services/secrets/guard/removeSecrets.ts';
import { readGuardTraining } from '../../../src/services/secrets/guard/trainer/readGuardLines.ts';
import { hashGuardData } from '../../../src/services/secrets/guard/trainer/trainGuard.ts';
import { readHeldOut, scoreGuard } from '../../bench/guard/scoreGuard.ts';

const trained = readGuardTraining();
const ordinary = readTrainingSet().map(({ text }) => text);

describe('the secret guard on messages that it has not seen', () => {
  const heldOut = readHeldOut();

  it('are at least 400, half of them innocent, of three languages, and none of them was trained on', () => {
    const innocent = heldOut.filter(({ label }) => label === 'innocent').length;
    expect(heldOut.length).to.be.at.least(400);
    expect(innocent / heldOut.length).to.be.within(0.45, 0.55);
    expect(new Set(heldOut.map(({ locale }) => locale)).size).to.equal(3);
    const texts = new Set(trained.map(({ text }) => text));
    expect(heldOut.filter(({ text }) => texts.has(text))).to.deep.equal([]);
  });

  it('takes out nine of ten secrets, and something of one in twenty hard innocent messages at the most', () => {
    const { secrets, removed, innocents, falseAlarms } = scoreGuard(heldOut);
    expect(removed / secrets).to.be.at.least(0.92);
    expect(falseAlarms / innocents).to.be.at.most(0.052);
  });

  it('leaves what people ordinarily write alone', () => {
    const sample = ordinary.filter((_, i) => i % 10 === 0);
    const taken = sample.filter((text) => removeSecrets(text) !== text);
    expect(taken.length / sample.length).to.be.at.most(0.004);
  });

  it('left an artefact of the data as they are now (else: npm run train:guard)', () => {
    expect(model.dataHash).to.equal(hashGuardData(trained, ordinary));
  });
});

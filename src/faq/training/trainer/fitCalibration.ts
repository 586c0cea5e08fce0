import { calibrate } from '../../recognizer/classify.ts';
import type { Model } from '../../recognizer/model.ts';

/** The margins of a text that the classifier had not seen, and its true classes. */
export interface UnseenMargins {
  margins: number[];
  labels: readonly number[];
}

const steps = 300;
const rate = 0.5;

/**
 * Fits probabilities to margins: one slope for all classes and an offset a class, by gradient descent on the log loss.
 * Deterministic: no randomness, a fixed number of steps.
 */
export const fitCalibration = (unseen: readonly UnseenMargins[]): Model['calibration'] => {
  const classes = unseen[0]?.margins.length ?? 0;
  let slope = 3;
  const offsets = new Array<number>(classes).fill(0);
  for (let step = 0; step < steps; step++) {
    let slopeGradient = 0;
    const gradients = new Array<number>(classes).fill(0);
    for (const { margins, labels } of unseen) {
      calibrate(margins, { slope, offsets }).forEach((probability, c) => {
        const error = probability - (labels.includes(c) ? 1 / labels.length : 0);
        slopeGradient += error * (margins[c] ?? 0);
        gradients[c] = (gradients[c] ?? 0) + error;
      });
    }
    slope -= (rate * slopeGradient) / unseen.length;
    gradients.forEach((gradient, c) => {
      offsets[c] = (offsets[c] ?? 0) - (rate * gradient) / unseen.length;
    });
  }
  return { slope, offsets };
};

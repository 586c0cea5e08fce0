/** Chosen by cross-validation on the training texts; never on the held-out ones. */
export const trainerSettings = {
  /** A feature must occur in this many texts. */
  minimumTexts: 2,
  svm: { cost: 0.6, positiveWeight: 2, rounds: 30, seed: 20261124 },
  folds: 5,
  /** Probability from which a message is routed, and from which it is worth a question. */
  thresholds: { route: 0.5, clarify: 0.22, margin: 0.12 },
} as const;

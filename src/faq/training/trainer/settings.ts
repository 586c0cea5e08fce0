/** Chosen by cross-validation on the training texts; never on the held-out ones. */
export const trainerSettings = {
  /** Pairs of meanings, words and senses must occur in so many texts, or they would be most of the artefact; all else counts from the first. */
  leastTexts: { m: 2, p: 2, s: 2 } as Readonly<Record<string, number>>,
  svm: { cost: 1, positiveWeight: 5, rounds: 20, seed: 20261124 },
  /** How much of naive Bayes is added to the SVM. */
  bayesShare: 0.1,
  folds: 5,
  /**
   * Probability from which a message is routed, and from which it is worth a question; how far the best must be ahead; how
   * many times likelier than the best it must be that the message is out of scope to ask nothing.
   */
  thresholds: { route: 0.65, clarify: 0.25, margin: 0.15, outside: 1.5 },
} as const;

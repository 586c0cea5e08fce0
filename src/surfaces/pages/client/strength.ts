import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { StrengthAnswer, StrengthQuestion } from './strengthMeter.ts';

// A worker of its own: guessing takes long with long passwords, and its lists are loaded only where a password is chosen.
const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
const port = self as unknown as {
  onmessage: (event: MessageEvent<StrengthQuestion>) => void;
  postMessage(answer: StrengthAnswer): void;
};

port.onmessage = ({ data: { id, password, words } }) => {
  const { guessesLog10 } = guesser.check(password.slice(0, 128), words);
  port.postMessage({ id, guessesLog10 });
};

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TurnObservation } from '../../bot/types.ts';
import type { Recognition } from '../../faq/recognizer/types.ts';

/** What Prometheus reads. */
export interface Metrics {
  observeTurn(turn: TurnObservation): void;
  /** How a message was understood: when these shares move, people have begun to say other things. */
  observeRecognition(recognition: Pick<Recognition, 'decision' | 'intent' | 'locale' | 'score'>): void;
  /** Sets what is counted at the moment of reading. */
  set(now: { openSockets: number; queueDepth: number; deadLetters: number }): void;
  contentType: string;
  text(): Promise<string>;
}

const scoreBuckets = [0.25, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99, 1];
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A process' metrics, in a registry of their own. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Counter({
    name: 'dealer_help_turns_total',
    help: 'Turns by channel and outcome',
    labelNames: ['channel', 'outcome'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'dealer_help_turn_seconds',
    help: 'From arrival to commit, waiting included',
    labelNames: ['channel'] as const,
    buckets,
    registers,
  });
  const recognitions = new Counter({
    name: 'dealer_help_recognitions_total',
    help: 'Typed messages by what they were taken for',
    labelNames: ['decision', 'intent', 'locale'] as const,
    registers,
  });
  const scores = new Histogram({
    name: 'dealer_help_recognition_score',
    help: 'How sure the recognizer was, 0-1',
    labelNames: ['decision'] as const,
    buckets: scoreBuckets,
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const sockets = gauge('dealer_help_open_sockets', 'Open web sockets of the chat');
  const depth = gauge('dealer_help_queue_depth', 'Jobs that wait');
  const dead = gauge('dealer_help_dead_letters', 'Jobs that were given up');
  return {
    observeTurn: (turn) => {
      turns.inc({ channel: turn.channel, outcome: turn.outcome });
      seconds.observe({ channel: turn.channel }, turn.seconds);
    },
    observeRecognition: ({ decision, intent, locale, score }) => {
      recognitions.inc({ decision, intent, locale });
      scores.observe({ decision }, score);
    },
    set: (now) => {
      sockets.set(now.openSockets);
      depth.set(now.queueDepth);
      dead.set(now.deadLetters);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};

import { intentIds } from '../../../src/faq/intents.ts';
import { warmUpDates } from '../../../src/faq/recognizer/entities/findDates.ts';
import { loadRecognizer } from '../../../src/faq/recognizer/loadRecognizer.ts';
import type { Recognition } from '../../../src/faq/recognizer/types.ts';
import { parseLabelled, readTrainingSet } from '../../../src/faq/training/trainer/readTrainingSet.ts';
import { trainingApplications } from '../../../src/faq/training/trainer/trainingApplications.ts';
import type { Locale } from '../../../src/locale.ts';
import { median, p99 } from '../figures.ts';
import { percent, readRows } from './readRows.ts';

interface Scored {
  needs: readonly string[];
  locale: Locale;
  recognition: Recognition;
  milliseconds: number;
}

const context = {
  now: new Date('2026-11-24T15:00:00Z'),
  timeZone: 'America/Detroit',
  applications: trainingApplications,
};

const recognizeAll = (file: URL): Scored[] => {
  const recognizer = loadRecognizer();
  return readRows(file).map((columns) => {
    const { text, intent, others = [], locale } = parseLabelled(columns.join('\t'));
    const began = performance.now();
    const recognition = recognizer.recognize(text, context);
    return { needs: [intent, ...others], locale, recognition, milliseconds: performance.now() - began };
  });
};

const isOutside = ({ needs }: Scored): boolean => needs.includes('outOfScope');
const isRouted = ({ recognition }: Scored): boolean => recognition.decision === 'route';

/** The need is routed to; of several needs one is enough here. Out of scope: nothing is done and nothing asked. */
const isRight = (scored: Scored): boolean =>
  isOutside(scored)
    ? scored.recognition.decision === 'none'
    : isRouted(scored) && scored.needs.includes(scored.recognition.intent);

/** The question that the dialogs ask names the two likeliest, and "neither of them". */
const isAsked = ({ needs, recognition }: Scored): boolean =>
  recognition.decision === 'clarify' &&
  [recognition.intent, recognition.alternatives[0]?.intent].some((id) => id && needs.includes(id));

const isWrong = (scored: Scored): boolean =>
  isRouted(scored) && !scored.needs.includes(scored.recognition.intent);

const goals = (rows: Scored[]) => {
  const outside = rows.filter(isOutside);
  const inside = rows.filter((row) => !isOutside(row));
  const neither = outside.filter(({ recognition }) => recognition.decision === 'clarify').length;
  const right = rows.filter(isRight).length;
  const asked = rows.filter(isAsked).length;
  return {
    messages: rows.length,
    rightAtOnce: percent(right, rows.length),
    rightOrInQuestion: percent(right + asked, rows.length),
    /** Out of scope and asked: "neither of them" is an answer of the question, but not a need named in it. */
    rightOrInQuestionOrNeither: percent(right + asked + neither, rows.length),
    inScopeRightAtOnce: percent(inside.filter(isRight).length, inside.length),
    outOfScopeNotRouted: percent(outside.filter((row) => !isRouted(row)).length, outside.length),
    outOfScopeRefused: percent(outside.filter(isRight).length, outside.length),
    routedWrong: percent(rows.filter(isWrong).length, rows.length),
    asked: percent(rows.filter(({ recognition }) => recognition.decision === 'clarify').length, rows.length),
  };
};

/** Mean of the intents' F1; asking counts as a miss. */
const macroF1 = (rows: Scored[]): number => {
  const of = (row: Scored) => (row.recognition.decision === 'clarify' ? '' : row.recognition.intent);
  const scores = intentIds.map((intent) => {
    const hits = rows.filter((row) => of(row) === intent && row.needs.includes(intent)).length;
    const told = rows.filter((row) => of(row) === intent).length;
    const wanted = rows.filter(
      (row) => row.needs[0] === intent || (of(row) === intent && row.needs.includes(intent)),
    );
    return told + wanted.length === 0 ? 1 : (2 * hits) / (told + wanted.length);
  });
  return Math.round((1000 * scores.reduce((a, b) => a + b, 0)) / scores.length) / 10;
};

/** Expected calibration error over ten bins, in points: how far the scores are from how often they are right. */
const calibrationError = (rows: Scored[]): number => {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    rows.filter(({ recognition }) => Math.min(9, Math.floor(recognition.score * 10)) === bin),
  );
  const gaps = bins.map((bin) => {
    const said = bin.reduce((sum, { recognition }) => sum + recognition.score, 0);
    const held = bin.filter(({ needs, recognition }) => needs.includes(recognition.intent)).length;
    return Math.abs(said - held);
  });
  return percent(
    gaps.reduce((a, b) => a + b, 0),
    rows.length,
  );
};

const confusions = (rows: Scored[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const row of rows.filter((one) => !isRight(one))) {
    const { decision, intent } = row.recognition;
    const key = `${row.needs.join('|')} → ${decision === 'clarify' ? `asked ${intent}` : intent}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 25);
};

const twoNeeds = (rows: Scored[]) => {
  const several = rows.filter(({ needs }) => needs.length > 1);
  const all = several.filter(({ needs, recognition }) =>
    needs.every((need) => recognition.intents.some((intent) => intent === need)),
  );
  return { messages: several.length, bothFound: percent(all.length, several.length) };
};

// A server that runs has read messages before: texts of the training, never of the set.
const warmUp = async (): Promise<void> => {
  await warmUpDates();
  const recognizer = loadRecognizer();
  for (const { text } of readTrainingSet().slice(0, 1500)) recognizer.recognize(text, context);
};

/** How the committed recognizer does on an own set: figures only, never a text. */
export const scoreOwn = async (name: string, files: readonly URL[]) => {
  await warmUp();
  const rows = files.flatMap(recognizeAll);
  const locales = [...new Set(rows.map(({ locale }) => locale))];
  const times = rows.map(({ milliseconds }) => milliseconds);
  const right = locales.map((locale) => [locale, goals(rows.filter((row) => row.locale === locale))]);
  return {
    set: name,
    ...goals(rows),
    macroF1: macroF1(rows),
    calibrationError: calibrationError(rows),
    twoNeeds: twoNeeds(rows),
    millisecondsMedian: Math.round(median(times) * 100) / 100,
    millisecondsP99: Math.round(p99(times) * 100) / 100,
    languages: Object.fromEntries(right),
    confusions: Object.fromEntries(confusions(rows)),
  };
};

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { loadRecognizer } from '../src/faq/recognizer/loadRecognizer.ts';

/** `npm run recognize`: one utterance a line on stdin, one recognition as JSON a line on stdout. */
const rows = z.array(z.object({ code: z.string(), name: z.string(), nicknames: z.string() }));
const catalogue = readFileSync(new URL('../src/demo/directory/applications.csv', import.meta.url));
const applications = rows.parse(parse(catalogue, { columns: true })).map(({ code, name, nicknames }) => ({
  code,
  name,
  nicknames: nicknames.split('|').filter(Boolean),
}));
const timeZone = process.env.BRAND_TIMEZONE ?? 'America/Detroit';
const recognizer = loadRecognizer();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { text, intent, score, decision, alternatives, intents, entities, locale } = recognizer.recognize(
    line,
    {
      now: new Date(),
      timeZone,
      applications,
    },
  );
  console.log(JSON.stringify({ text, intent, score, decision, alternatives, intents, entities, locale }));
}

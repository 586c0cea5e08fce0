import { readHeldOut, scoreGuard } from './scoreGuard.ts';

/**
 * `npm run bench:guard`: recall and false alarms of the secret guard on its held-out set, in all and by language. With `-- misses`
 * what it missed and took wrongly; whoever has read them must not tune on them.
 */
const percent = (part: number, of: number) => Math.round((1000 * part) / of) / 10;
const lines = readHeldOut();
const all = scoreGuard(lines);
const figures = ({ secrets, removed, innocents, falseAlarms }: typeof all) => ({
  secrets,
  recall: percent(removed, secrets),
  innocents,
  falseAlarms: percent(falseAlarms, innocents),
});
const locales = ['en', 'es', 'fr-CA'].map((locale) => [
  locale,
  figures(scoreGuard(lines.filter((line) => line.locale === locale))),
]);
console.log(
  JSON.stringify({ set: 'guard held out', ...figures(all), languages: Object.fromEntries(locales) }),
);
if (process.argv[2] === 'misses') {
  for (const line of all.missed) console.log(`missed: ${line.replaceAll('\n', '\\n')}`);
  for (const line of all.alarmed) console.log(`taken: ${line.replaceAll('\n', '\\n')}`);
}

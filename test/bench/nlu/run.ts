import { scoreOwn } from './scoreOwn.ts';
import { scorePublic } from './scorePublic.ts';

/**
 * `npm run bench:nlu`: how well messages are understood, one JSON a set.
 * Without an argument the development set; `-- test` the blind test set (each scoring is a look: report a second one);
 * `-- DIRECTORY` the public sets there.
 */
const own = (name: string) => new URL(`own/${name}.tsv`, import.meta.url);
const [wanted = 'dev'] = process.argv.slice(2);
const print = (figures: object): void => console.log(JSON.stringify(figures));
if (wanted === 'dev') print(await scoreOwn('dev', [own('dev')]));
else if (wanted === 'test') print(await scoreOwn('test', [own('test-a'), own('test-b')]));
else for (const figures of scorePublic(wanted)) print(figures);

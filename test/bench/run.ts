/** `npm run bench`: each line a value, its floor measured in the same call, and their ratio. `npm run bench -- website` runs one. */
import { benchRecognizer } from './recognizer.ts';
import { benchWebsite } from './website.ts';
import { benchWidget } from './widget.ts';

const benches: Record<string, () => unknown> = {
  recognizer: benchRecognizer,
  website: benchWebsite,
  widget: benchWidget,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const sourcesBelow = (folder: string): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
        target.startsWith('.') ? relative(root, join(dirname(file), target)) : target,
      );
      return { path: relative(root, file), text, imports };
    });

const files = sourcesBelow('src');

/** Files below `folders` that import something `forbidden` says no to. */
const offenders = (folders: string[], forbidden: (target: string, file: string) => boolean) =>
  files
    .filter((file) => folders.some((folder) => file.path.startsWith(`src/${folder}`)))
    .flatMap((file) =>
      file.imports
        .filter((target) => forbidden(target, file.path))
        .map((target) => `${file.path} → ${target}`),
    );

const within =
  (...folders: string[]) =>
  (target: string) =>
    folders.some((folder) => target.startsWith(`src/${folder}`));

describe('architecture', () => {
  it('imports point one way (why: what is below can be understood and tested alone; fix: pass it in as a dependency)', () => {
    expect(offenders(['bot/'], within('surfaces/', 'app.ts'))).to.deep.equal([]);
    expect(offenders(['dialogs/'], within('bot/', 'surfaces/', 'app.ts', 'db/'))).to.deep.equal([]);
    expect(offenders(['services/'], within('faq/', 'dialogs/', 'bot/', 'surfaces/', 'app.ts'))).to.deep.equal(
      [],
    );
    expect(
      offenders(['faq/'], within('services/', 'dialogs/', 'bot/', 'surfaces/', 'app.ts', 'db/')),
    ).to.deep.equal([]);
    expect(offenders(['db/'], within('faq/', 'dialogs/', 'bot/', 'surfaces/', 'app.ts'))).to.deep.equal([]);
  });

  it('a surface does not import another (why: each can be taken away; fix: move what they share up)', () => {
    // `http` and `pages` are what surfaces share, not surfaces.
    const surfaceOf = (path: string) => /^src\/surfaces\/(?!http\/|pages\/)([^/]+)\//.exec(path)?.[1];
    const wrong = offenders(['surfaces/'], (target, file) => {
      const [from, to] = [surfaceOf(file), surfaceOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).to.deep.equal([]);
  });

  it('faq and services know neither botbuilder nor restify (why: the SDK can be swapped; fix: keep its types in bot, dialogs, surfaces)', () => {
    expect(
      offenders(['faq/', 'services/', 'db/'], (target) => /^(botbuilder|botframework|restify)/.test(target)),
    ).to.deep.equal([]);
  });

  it('faq does no input or output but for loading its model (why: it is measured and trained alone; fix: pass data in)', () => {
    expect(
      offenders(['faq/'], (target) => /^(node:(net|http|child_process)|knex|pg)/.test(target)),
    ).to.deep.equal([]);
  });

  it('dialogs never query (why: dialogs ask, services act; fix: a verb in services)', () => {
    expect(offenders(['dialogs/'], (target) => target === 'knex' || target === 'pg')).to.deep.equal([]);
  });

  it('only config.ts reads the environment (why: one place says what can be set; fix: add it to loadConfig)', () => {
    const readers = files.filter((file) => file.path !== 'src/config.ts' && /process\.env\b/.test(file.text));
    expect(readers.map((file) => file.path)).to.deep.equal([]);
  });

  it('services, dialogs and faq take the time as a parameter (why: tests set it; fix: deps.clock)', () => {
    const impatient = files.filter(
      (file) =>
        /^src\/(services|dialogs|faq)\//.test(file.path) && /\bDate\.now\(|new Date\(\)/.test(file.text),
    );
    expect(impatient.map((file) => file.path)).to.deep.equal([]);
  });

  it('no file grows beyond 300 lines (why: one room, one purpose; fix: split by verb). Content and texts may', () => {
    const code = files.filter(
      (file) => !/^src\/(texts|faq\/(entries|data|recognizer\/data))\//.test(file.path),
    );
    const long = code.filter((file) => file.text.split('\n').length > 300);
    expect(long.map((file) => file.path)).to.deep.equal([]);
  });
});

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/client');

/** What browsers load by itself; everything else in `client` folders is imported by these. */
const entries = [
  'widget/client/loader.ts',
  'widget/client/chat.ts',
  'widget/client/chat.css',
  'demo/client/portal.ts',
  'demo/client/portal.css',
  'demo/client/mailbox.ts',
  'pages/client/pages.css',
  'pages/client/strength.ts',
  'secureForms/client/secureForm.ts',
  'secureForms/client/secureForm.css',
];

/** What browser code takes from elsewhere: rules that are checked on both sides. */
const shared = ['passwordPolicy.ts', 'foldPassword.ts', 'freshCharacters.ts'].map((file) =>
  join(root, 'src/services/credentials', file),
);

interface Manifest {
  /** Hash of everything that went in: nothing is done while it is the same. */
  stamp: string;
  /** Name → name with its content's hash; each also lies there compressed, `.br` and `.gz`. */
  files: Record<string, string>;
}

const digest = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const stampOf = () => {
  const surfaces = join(root, 'src/surfaces');
  const sources = readdirSync(surfaces)
    .map((surface) => join(surfaces, surface, 'client'))
    .filter((client) => existsSync(client))
    .flatMap((client) => readdirSync(client).map((file) => join(client, file)))
    .sort();
  const contents = [...sources, ...shared].flatMap((file) => [basename(file), readFileSync(file)]);
  const versions = [
    versionOf('esbuild'),
    versionOf('botframework-webchat'),
    versionOf('@zxcvbn-ts/language-common'),
  ];
  return digest(readFileSync(import.meta.filename), ...versions, ...contents);
};

const readManifest = (): Manifest | null => {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  } catch {
    return null;
  }
};

// Another process may be serving, or building as well: files appear whole, and the manifest last.
const write = (name: string, content: string | Uint8Array) => {
  const temporary = join(folder, `.${process.pid}-${name}`);
  writeFileSync(temporary, content);
  renameSync(temporary, join(folder, name));
};

const compress = (name: string, content: Uint8Array, quality: number) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22 };
  write(`${name}.br`, brotliCompressSync(content, { params }));
  write(`${name}.gz`, gzipSync(content, { level: 9 }));
};

/** Web Chat as its makers built it, Adaptive Cards included; compressed once a version, for that takes seconds. */
const copyWebChat = () => {
  const name = `webchat-${versionOf('botframework-webchat')}.js`;
  if (existsSync(join(folder, `${name}.gz`))) return name;
  const packageFolder = join(root, 'node_modules/botframework-webchat');
  const content = readFileSync(join(packageFolder, 'dist/webchat.js'));
  write(name, content);
  write(`${name}.LICENSE.txt`, readFileSync(join(packageFolder, 'dist/webchat.js.LICENSE.txt')));
  compress(name, content, 10);
  return name;
};

const bundle = async () => {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: join(root, 'src/surfaces'),
    entryPoints: entries,
    bundle: true,
    minify: true,
    write: false,
    outdir: folder,
    target: ['es2022', 'safari16'],
    format: 'iife',
    logLevel: 'warning',
  });
  const files: Record<string, string> = {};
  for (const output of result.outputFiles) {
    const name = basename(output.path);
    const hashed = name.replace(/(\.\w+)$/, `-${digest(output.contents).slice(0, 10)}$1`);
    files[name] = hashed;
    write(hashed, output.contents);
    compress(hashed, output.contents, 11);
  }
  return files;
};

const removeOthers = (files: string[]) => {
  const kept = new Set([
    'manifest.json',
    ...files.flatMap((file) => [file, `${file}.br`, `${file}.gz`, `${file}.LICENSE.txt`]),
  ]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
};

/** Builds the browser's code into `dist/client` and says whether there was anything to do. */
export const buildClient = async (): Promise<boolean> => {
  const stamp = stampOf();
  if (readManifest()?.stamp === stamp) return false;
  mkdirSync(folder, { recursive: true });
  const files = { ...(await bundle()), 'webchat.js': copyWebChat() };
  const names = Object.values(files);
  write('manifest.json', JSON.stringify({ stamp, files } satisfies Manifest, null, 2));
  removeOthers(names);
  return true;
};

if (import.meta.main) await buildClient();

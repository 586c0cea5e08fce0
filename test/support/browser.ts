import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

/** A browser of one test file. Nothing of it is left after `close`. */
export interface TestBrowser {
  /** A fresh profile (no cookies, no storage); `problems` gathers what the pages complain about. */
  newContext(options?: BrowserContextOptions): Promise<TestContext>;
  close(): Promise<void>;
}

export interface TestContext {
  context: BrowserContext;
  newPage(): Promise<Page>;
  /** Errors and refusals (content security policy) that the browser reported, in order. */
  problems: string[];
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const cache = join(import.meta.dirname, '../../node_modules/.cache/dealer-help');

const touched = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

// It unpacks into the folder for temporary files and writes into the environment: lent for the moment, given back after.
const unpack = async (temporary: string) => {
  const before = touched.map((name) => [name, process.env[name]] as const);
  process.env.TMPDIR = temporary;
  // With the shared libraries that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/** The folder of the unpacked browser; once a version, and whole even when two runs begin at once. */
const unpackOnce = async () => {
  const packageFile = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json');
  const folder = join(cache, `chromium-${JSON.parse(readFileSync(packageFile, 'utf8')).version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  await unpack(temporary);
  try {
    renameSync(temporary, folder);
  } catch {
    // The other one was first.
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
};

// The package's own file names a fixed folder that others share.
const writeFontsFile = (folder: string) => {
  const file = join(folder, 'ours.conf');
  const entries = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${entries}</fontconfig>`);
  return file;
};

const watch = (context: BrowserContext) => {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  return problems;
};

/** Starts Chromium out of the npm package: no browser needs to be installed. */
export const launchBrowser = async (): Promise<TestBrowser> => {
  const folder = await unpackOnce();
  const browser: Browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontsFile(folder),
    },
  });
  return {
    newContext: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-US',
        ...options,
      });
      const problems = watch(context);
      return { context, problems, newPage: () => context.newPage() };
    },
    close: () => browser.close(),
  };
};

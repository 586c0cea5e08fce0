import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The browser's files: what `scripts/build.ts` made, and what configuration adds while the server starts. */
export interface Assets {
  /** Where a file is served; the address changes with its content. @throws for a file that does not exist. */
  url(name: string): string;
  /** Adds a file made from configuration. */
  add(name: string, content: string): void;
  /** The text of a built file, to be sent with something before it. */
  text(name: string): string;
  /** Bytes of a served file in the best encoding of `accepts`, or null. */
  read(
    file: string,
    accepts: string,
  ): Promise<{ body: Buffer; type: string; encoding: string | null } | null>;
}

const manifestSchema = z.object({ files: z.record(z.string(), z.string()) });

const readManifest = (folder: string) => {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    throw new AppError('unavailable', { problem: `no built browser code in ${folder}: npm run build` });
  }
};

/**
 * Opens the folder that the build filled.
 * @throws AppError('unavailable') when nothing was built there.
 */
export const loadAssets = (folder = 'dist/client'): Assets => {
  const manifest = readManifest(folder);
  const names = new Map(Object.entries(manifest.files));
  const served = new Set(names.values());
  const added = new Map<string, Buffer>();

  return {
    url: (name) => {
      const file = names.get(name);
      if (!file) throw new Error(`no browser file ${name}`);
      return `/assets/${file}`;
    },
    add: (name, content) => {
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
      const file = name.replace(/(\.\w+)$/, `-${hash}$1`);
      names.set(name, file);
      added.set(file, Buffer.from(content));
    },
    text: (name) => readFileSync(join(folder, names.get(name) ?? name), 'utf8'),
    read: async (file, accepts) => {
      const type = types[file.split('.').pop() ?? ''] ?? 'application/octet-stream';
      const made = added.get(file);
      if (made) return { body: made, type, encoding: null };
      // Only names of the manifest: a path cannot lead out of the folder.
      if (!served.has(file)) return null;
      const encoding = ['br', 'gz'].find((each) => accepts.includes(each));
      const body = await readFile(join(folder, encoding ? `${file}.${encoding}` : file));
      return { body, type, encoding: encoding === 'gz' ? 'gzip' : (encoding ?? null) };
    },
  };
};

/** Serves `/assets/…`; the names carry a hash of the content, so browsers may keep them for good. */
export const registerAssets = (server: Server, assets: Assets): void => {
  server.get('/assets/:file', async (request: Request, response: Response) => {
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const found = await assets.read(String(request.params.file), accepts);
    if (!found) throw new AppError('notFound');
    response.setHeader('Content-Type', found.type);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Vary', 'Accept-Encoding');
    if (found.encoding) response.setHeader('Content-Encoding', found.encoding);
    response.writeHead(200);
    response.end(found.body);
  });
};

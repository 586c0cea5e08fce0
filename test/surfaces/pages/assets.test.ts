import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Assets } from '../../../src/surfaces/pages/assets.ts';
import { serveSurfaces } from '../../support/serveSurfaces.ts';

describe('the browser’s files', () => {
  let server: Awaited<ReturnType<typeof serveSurfaces>>;
  let assets: Assets;
  before(async function () {
    this.timeout(60_000);
    server = await serveSurfaces((_server, given) => {
      assets = given.assets;
    });
  });
  after(() => server.close());

  const get = (path: string, encoding = 'identity') =>
    fetch(server.url + path, { headers: { 'accept-encoding': encoding } });

  it('may be kept for good, for their names change with their content', async () => {
    for (const name of ['chat.js', 'chat.css', 'theme.css', 'icon.svg']) {
      const response = await get(assets.url(name));
      expect(response.status).to.equal(200);
      expect(response.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      expect(assets.url(name)).to.match(/-[0-9a-f]{10}\.\w+$/);
    }
  });

  it('come with their types', async () => {
    expect((await get(assets.url('chat.js'))).headers.get('content-type')).to.match(/^text\/javascript/);
    expect((await get(assets.url('chat.css'))).headers.get('content-type')).to.match(/^text\/css/);
    expect((await get(assets.url('icon.svg'))).headers.get('content-type')).to.equal('image/svg+xml');
  });

  it('come compressed as the browser likes it', async () => {
    // `fetch` unpacks by itself; what was sent is in the header.
    const plain = await (await get(assets.url('chat.js'))).text();
    const br = await assets.read(assets.url('chat.js').replace('/assets/', ''), 'gzip, br');
    const gz = await assets.read(assets.url('chat.js').replace('/assets/', ''), 'gzip');
    expect(br?.encoding).to.equal('br');
    expect(gz?.encoding).to.equal('gzip');
    expect(brotliDecompressSync(br?.body ?? '').toString()).to.equal(plain);
    expect(gunzipSync(gz?.body ?? '').toString()).to.equal(plain);
  });

  it('do not lead out of their folder', async () => {
    for (const path of ['/assets/..%2f..%2fpackage.json', '/assets/manifest.json', '/assets/nothing.js']) {
      expect((await get(path)).status, path).to.equal(404);
    }
  });
});

import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { registerWidget } from '../../../src/surfaces/widget/registerWidget.ts';
import { serveSurfaces } from '../../support/serveSurfaces.ts';

describe('the widget’s files', () => {
  let server: Awaited<ReturnType<typeof serveSurfaces>>;
  before(async function () {
    this.timeout(60_000);
    server = await serveSurfaces(registerWidget, {
      BRAND_NAME: 'Northern Lending',
      BRAND_COLOR: '#00594f',
      WIDGET_ORIGINS: 'https://portal.example,https://other.example',
    });
  });
  after(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
  const policyOf = async (path: string) =>
    new Map(
      String((await get(path)).headers.get('content-security-policy'))
        .split('; ')
        .map((directive) => [directive.split(' ')[0] ?? '', directive]),
    );

  it('the loader is at most 6 KB compressed, and any page may embed it', async () => {
    const response = await get('/widget.js', { 'accept-encoding': 'gzip' });
    const code = await response.text();
    expect(gzipSync(code, { level: 9 }).length).to.be.at.most(6 * 1024);
    expect(response.headers.get('cross-origin-resource-policy')).to.equal('cross-origin');
    expect(response.headers.get('content-type')).to.match(/^text\/javascript/);
  });

  it('the loader has the brand’s name and colour, and no other', async () => {
    const code = await (await get('/widget.js')).text();
    expect(code).to.contain('Northern Lending').and.to.contain('#00594f');
    expect(code).to.not.match(/ally/i);
  });

  it('the frame’s page may be framed by ourselves and the configured portals only', async () => {
    const policy = await policyOf('/widget');
    expect(policy.get('frame-ancestors')).to.equal(
      "frame-ancestors 'self' https://portal.example https://other.example",
    );
    expect((await get('/widget')).headers.get('x-frame-options')).to.equal(null);
  });

  it('the frame’s page allows neither inline code nor inline styles without its nonce', async () => {
    const policy = [...(await policyOf('/widget')).values()].join('; ');
    expect(policy).to.not.contain('unsafe').and.to.not.contain('*');
    const nonces = await Promise.all(
      ['/widget', '/widget'].map(async (path) => (await policyOf(path)).get('style-src')),
    );
    expect(nonces[0]).to.not.equal(nonces[1]);
  });

  it('speaks the language that the loader asks for, else the browser’s', async () => {
    expect(await (await get('/widget?lang=fr-CA')).text()).to.contain('Aide Northern Lending');
    expect(await (await get('/widget', { 'accept-language': 'es-MX' })).text()).to.contain(
      'Ayuda de Northern Lending',
    );
  });
});

import { expect } from 'chai';
import { withApp } from '../../support/withApp.ts';
import { noticeOf } from '../supervisor/freezeByNotice.ts';

describe('the page “This wasn’t me”', function () {
  this.timeout(60_000);
  const app = withApp();

  const linkOf = (userId: string) => noticeOf(app(), userId);
  const ask = async (url: string, method = 'GET', language = 'en') => {
    const response = await fetch(url, { method, headers: { 'accept-language': language } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const statusOf = async (userId: string): Promise<string> =>
    (await app().database.knex('users').where({ user_id: userId }).first('status')).status;

  it('changes nothing and names nobody on GET and HEAD', async () => {
    const url = await linkOf('kchan');
    for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(url, method)).status).to.equal(200);
    const { text } = await ask(url);
    for (const name of ['Kevin', 'Chan', 'Harbor', 'secret question', '@']) expect(text).to.not.contain(name);
    expect(await statusOf('kchan')).to.equal('active');
  });

  it('freezes with its button, in a browser that knows nothing, once', async () => {
    const url = await linkOf('kchan');
    const done = await ask(url, 'POST');
    expect(done.status).to.equal(200);
    expect(done.text).to.contain('The account is frozen');
    expect(await statusOf('kchan')).to.equal('frozen');
    for (const method of ['POST', 'GET']) {
      const again = await ask(url, method);
      expect(again.status).to.equal(410);
      expect(again.text).to.contain('was used already');
    }
  });

  it('knows no link that is none, and says when one is too old', async () => {
    const unknown = `${app().url()}/not-me/${'x'.repeat(43)}`;
    for (const method of ['GET', 'POST']) expect((await ask(unknown, method)).status).to.equal(404);
    const url = await linkOf('lstone');
    app().clock.advance(7 * 86_400_000);
    for (const method of ['GET', 'POST']) {
      const late = await ask(url, method);
      expect(late.status).to.equal(410);
      expect(late.text).to.contain('seven days');
    }
    expect(await statusOf('lstone')).to.equal('active');
  });

  it('speaks the browser’s language', async () => {
    const url = await linkOf('rpatel');
    expect((await ask(url, 'GET', 'es')).text).to.contain('¿Congelar la cuenta?');
    expect((await ask(url, 'GET', 'fr')).text)
      .to.contain('<html lang="fr-CA">')
      .and.contain('Geler le compte?');
  });

  it('is kept by no cache, tells no other site, runs nothing, is framed by nobody', async () => {
    const { headers } = await ask(await linkOf('rpatel'));
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    const policy = headers.get('content-security-policy');
    expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'none'");
    expect(policy).to.contain("frame-ancestors 'none'").and.to.contain("form-action 'self'");
  });
});

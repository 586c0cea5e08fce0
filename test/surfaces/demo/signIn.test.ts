import { expect } from 'chai';
import { withApp } from '../../support/withApp.ts';

describe('signing in at the demo’s portal', () => {
  const app = withApp();
  const post = (fields: Record<string, string>, accept = 'application/json') =>
    fetch(`${app().url()}/demo/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
      body: new URLSearchParams(fields).toString(),
    });

  it('gives a portal token that the chat takes', async () => {
    const response = await post({ userId: 'kchan', password: 'harbor-lantern-4203' });
    const { verdict, portalToken } = (await response.json()) as { verdict: string; portalToken: string };
    expect(verdict).to.equal('accepted');
    const chat = await fetch(`${app().url()}/api/webchat/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ portalToken }),
    });
    expect(chat.status).to.equal(200);
  });

  it('gives none for a wrong password, an unknown User ID, a locked account or nothing', async () => {
    for (const [fields, verdict] of [
      [{ userId: 'kchan', password: 'wrong' }, 'refused'],
      [{ userId: 'nobody', password: 'wrong' }, 'refused'],
      [{ userId: 'tbecker', password: 'harbor-lantern-4104' }, 'locked'],
      [{}, 'refused'],
    ] as const) {
      const response = await post({ ...fields });
      expect(await response.json()).to.deep.equal({ verdict, portalToken: null });
    }
  });

  it('leads a browser to the portal, signed in', async () => {
    const response = await post(
      { userId: 'EOrtiz', password: 'harbor-lantern-4201', lang: 'es' },
      'text/html',
    );
    expect([response.status, response.headers.get('location')]).to.deep.equal([303, '/?as=eortiz&lang=es']);
  });

  it('leads a browser back to the form, which says why in the page’s language', async () => {
    const response = await post(
      { userId: 'gholt', password: 'harbor-lantern-4105', lang: 'es' },
      'text/html',
    );
    const page = await (await fetch(app().url() + response.headers.get('location'))).text();
    expect(page).to.match(/role="alert"[^>]*>La contraseña es correcta, pero nadie ha usado/);
    const plain = await (await fetch(`${app().url()}/?signIn=<b>`)).text();
    expect(plain).to.contain('action="/demo/sign-in"').and.to.not.contain('role="alert"');
    const signedIn = await (await fetch(`${app().url()}/?as=kchan`)).text();
    expect(signedIn).to.not.contain('action="/demo/sign-in"');
  });

  it('answers this machine only', async () => {
    const response = await fetch(`${app().url()}/demo/sign-in`, {
      method: 'POST',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(response.status).to.equal(403);
  });
});

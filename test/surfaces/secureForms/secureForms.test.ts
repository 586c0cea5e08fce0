import { expect } from 'chai';
import { gateAnswers } from '../../support/secureForms.ts';
import { withApp } from '../../support/withApp.ts';
import { askJson, askPage, type FormInChat, openFormInChat } from './formClient.ts';

const password = 'harbor-lantern-4101';

describe('the secure form over HTTP', function () {
  this.timeout(60_000);
  const app = withApp();
  afterEach(() => app().clock.set('2026-11-24T15:00:00Z'));

  const open = (
    ...given: Parameters<typeof openFormInChat> extends [unknown, ...infer Rest] ? Rest : never
  ) => openFormInChat(app(), ...given);
  const answersOf = async ({ url }: FormInChat) =>
    gateAnswers(((await askJson(url)).body.fields ?? []) as Parameters<typeof gateAnswers>[0]);

  it('is kept by no cache, tells no other site, runs and loads only our own, is framed by us only', async () => {
    const form = await open('mreyes');
    for (const { headers } of [await askPage(form.url), await askPage(form.url, { fromChat: true })]) {
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split('; ').map((each) => {
          const [name = '', ...sources] = each.split(' ');
          return [name, sources.join(' ')];
        }),
      );
      for (const name of ['style', 'script', 'connect', 'img', 'worker'])
        expect(policy.get(`${name}-src`)).to.equal("'self'");
      expect(policy.get('default-src')).to.equal("'none'");
      expect(policy.get('form-action')).to.equal("'self'");
      expect(policy.get('base-uri')).to.equal("'none'");
      expect(policy.get('frame-ancestors')).to.equal("'self'");
    }
  });

  it('changes nothing on GET and HEAD, however often', async () => {
    const form = await open('pnair');
    const { knex } = app().database;
    const tables: string[] = await knex('information_schema.tables')
      .where({ table_schema: 'public', table_type: 'BASE TABLE' })
      .pluck('table_name');
    const everything = async () =>
      Promise.all(
        tables.map(async (table) => {
          const { rows } = await knex.raw('select md5(string_agg(t::text, ? order by t::text)) from ?? t', [
            '|',
            table,
          ]);
          return [table, rows[0].md5];
        }),
      );
    expect(tables).to.include('secure_forms');
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      expect((await askPage(form.url, { method, fromChat: true })).status).to.equal(200);
      expect((await askPage(form.url, { method })).status).to.equal(200);
    }
    await askJson(form.url);
    expect(await everything()).to.deep.equal(before);
    expect(await askPage(form.url, { fromChat: true })).to.include({ outcome: 'open' });
  });

  it('asks in the form’s language, with labels, without limits on pasting, with the manager’s hints', async () => {
    const form = await open('dwhitfield', 'reauthenticate');
    const { text } = await askPage(form.url, { fromChat: true, language: 'es' });
    expect(text).to.contain('<html lang="en">').and.to.contain('Confirm that it is you');
    const inputs = [...text.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
    expect(inputs).to.have.length(4);
    expect(inputs[0]).to.match(/name="username" value="dwhitfield" autocomplete="username" readonly/);
    expect(inputs[1]).to.match(/type="password" autocomplete="current-password"/);
    for (const input of inputs.slice(1)) {
      expect(input).to.not.contain('maxlength').and.to.not.contain('value=');
      expect(text).to.contain(`<label for="${/id="([^"]+)"/.exec(input)?.[1]}"`);
    }
  });

  it('is shown to the chat’s own page and to the terminal, and sends any other page to the chat, asking nothing', async () => {
    const form = await open('mreyes');
    const elsewhere = await askPage(form.url);
    expect(elsewhere).to.include({ status: 200, outcome: 'wrongPage' });
    expect(elsewhere.text).to.contain('Open this form from the chat').and.to.not.contain('<input');
    const { body } = await askJson(form.url);
    expect(body).to.include({ kind: 'open', purpose: 'questionGate', submit: 'Continue' });
    expect(body.title).to.match(/Two questions/);
  });

  it('does not count in another page: nothing is looked at, and the form stays open', async () => {
    const form = await open('mreyes');
    const answers = await answersOf(form);
    const other = await open('kchan');
    expect(await askPage(form.url, { body: answers })).to.include({ status: 403, outcome: 'wrongPage' });
    const wrongToken = await askPage(form.url, { body: { ...answers, formToken: other.formToken } });
    expect(wrongToken).to.include({ status: 422, outcome: 'problems' });
    expect(await askJson(form.url, { values: answers })).to.deep.include({ status: 422 });
    const done = await askPage(form.url, { body: { ...answers, formToken: form.formToken } });
    expect(done).to.include({ status: 200, outcome: 'done' });
  });

  it('says what is missing before anything is counted, and focuses it', async () => {
    const form = await open('lstone');
    const { status, text } = await askPage(form.url, {
      body: { answer1: 'elm', answer2: ' ', formToken: form.formToken },
    });
    expect(status).to.equal(422);
    expect(text).to.match(/role="alert"><p>One thing needs another look/);
    expect(text).to.match(/id="field-answer2-problem">Please fill this in\./);
    expect(text).to.match(
      /name="answer2"[^>]* aria-invalid="true" autofocus aria-describedby="field-answer2-problem/,
    );
    expect(text).to.not.contain('elm"');
    expect(
      await app()
        .database.knex('secure_forms')
        .whereNotNull('used_at')
        .where({ conversation_id: form.conversationId }),
    ).to.deep.equal([]);
  });

  it('never sends a secret back, whatever is wrong with it', async () => {
    const form = await open('dwhitfield', 'reauthenticate');
    const answers = await answersOf(form);
    const secrets = {
      currentPassword: 'planted-password-77',
      answer1: 'planted answer 78',
      answer2: 'planted answer 79',
    };
    for (const values of [
      secrets,
      { ...secrets, answer2: '' },
      { ...secrets, currentPassword: `planted-${'x'.repeat(600)}` },
      { ...secrets, currentPassword: password },
      { ...answers, currentPassword: 'planted-password-77' },
    ]) {
      for (const formToken of [form.formToken, '']) {
        const { text } = await askPage(form.url, { body: { ...values, formToken } });
        expect(text).to.not.contain('planted').and.to.not.contain(password);
        if (formToken) expect(text).to.not.contain(formToken);
      }
    }
    expect((await askPage(form.url, { fromChat: true })).text).to.not.contain('planted');
  });

  it('is done once: sent again it says done, opened again it says used', async () => {
    const form = await open('mreyes');
    const body = { ...(await answersOf(form)), formToken: form.formToken };
    const both = await Promise.all([askPage(form.url, { body }), askPage(form.url, { body })]);
    expect(both.map(({ outcome }) => outcome)).to.deep.equal(['done', 'done']);
    expect(await askPage(form.url, { body })).to.include({ status: 200, outcome: 'done' });
    const again = await askPage(form.url, { fromChat: true });
    expect(again).to.include({ status: 410, outcome: 'used' });
    expect(again.text).to.contain('This form has been used').and.to.not.contain('<input');
    expect(await askJson(form.url, { values: {}, formToken: null })).to.deep.include({ status: 200 });
  });

  it('says when it is over, has expired, was replaced or never was', async () => {
    const wrong = { answer1: 'planted', answer2: 'planted' };
    const form = await open('tbecker');
    const send = (body: Record<string, string>) =>
      askPage(form.url, { body: { ...body, formToken: form.formToken } });
    expect(await send(wrong)).to.include({ status: 422, outcome: 'problems' });
    await send(wrong);
    const over = await send(wrong);
    expect(over).to.include({ status: 410, outcome: 'over' });
    expect(over.text).to.contain('closed for a day');
    expect(await askPage(form.url)).to.include({ status: 410, outcome: 'ended' });

    const late = await open('mreyes');
    app().clock.advance(11 * 60_000);
    for (const options of [{}, { fromChat: true }, { body: { ...wrong, formToken: late.formToken } }]) {
      const expired = await askPage(late.url, options);
      expect(expired).to.include({ status: 410, outcome: 'expired' });
      expect(expired.text).to.contain('Ask for a new one in the chat');
    }
    const none = await askPage(`${app().url()}/secure/${'x'.repeat(43)}`, { language: 'fr-CA' });
    expect(none).to.include({ status: 404, outcome: 'unknown' });
    expect(none.text).to.contain('Ce lien ne fonctionne pas');
    expect(await askJson(`${app().url()}/secure/nonsense`)).to.deep.include({ status: 404 });
  });

  it('answers anything that is posted with words, never with an error of its own', async () => {
    const form = await open('jlavoie');
    const bodies: [string, string][] = [
      ['application/json', '{"values":{"answer1":{"$gt":""}},"formToken":7}'],
      ['application/json', '{"values":null}'],
      ['application/json', '[]'],
      ['application/json', '{"values":{"__proto__":"x","constructor":"y"}}'],
      ['application/json', '{"values":{'],
      [
        'application/json',
        JSON.stringify({ values: { answer1: 'x'.repeat(9000), answer2: '\u0000\ud800' } }),
      ],
      ['application/x-www-form-urlencoded', 'answer1=%00%ff&answer1=b&__proto__=c&toString=d'],
      ['application/x-www-form-urlencoded', `answer1=${'%F0%9F%92%A9'.repeat(3000)}`],
      ['application/x-www-form-urlencoded', `${'k'.repeat(5000)}=1`],
      ['text/plain', 'answer1=x'],
      ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
      ['application/x-www-form-urlencoded', `answer1=${'x'.repeat(300_000)}`],
    ];
    for (const [type, body] of bodies) {
      for (const accept of ['text/html', 'application/json']) {
        const headers = { accept, 'content-type': type };
        const { status } = await fetch(form.url, { method: 'POST', headers, body });
        expect(status, `${type} ${body.slice(0, 60)}`).to.be.within(400, 499);
      }
    }
    for (const path of [
      '/secure/',
      '/secure/%00',
      `/secure/${'a'.repeat(3000)}`,
      '/secure/%F0%9F%92%A9',
      "/secure/'--",
    ]) {
      expect(
        (await fetch(app().url() + path, { headers: { accept: 'text/html' } })).status,
        path,
      ).to.be.within(400, 499);
    }
    expect(await askPage(form.url, { fromChat: true })).to.include({ outcome: 'open' });
  });
});

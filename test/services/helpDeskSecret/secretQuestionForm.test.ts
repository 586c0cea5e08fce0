import { expect } from 'chai';
import { locales } from '../../../src/locale.ts';
import {
  isPhrase,
  newPhrase,
  phraseWords,
  wordsInPhrase,
} from '../../../src/services/helpDeskSecret/newPhrase.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { testHasher } from '../../support/testKeys.ts';
import { refusal } from '../access/accessFixture.ts';
import { createFormsFixture, type FormsFixture } from '../secureForms/formsFixture.ts';

describe('changing the Help Desk secret', () => {
  let house: FormsFixture;
  let caller: ChatCaller;
  before(async () => {
    house = await createFormsFixture();
    caller = await house.verified('mreyes');
    expect(await refusal(house.open(caller, 'secretQuestion'))).to.have.property(
      'code',
      'verificationRequired',
    );
    const form = await house.open(caller, 'reauthenticate');
    const answers = await house.rightAnswers(form);
    await house.submit(caller, form, { ...answers, currentPassword: 'harbor-lantern-4102' });
  });
  after(() => house.database.close());
  const secret = async () =>
    house
      .knex('help_desk_secrets')
      .where({ user_id: await house.accountIdOf('mreyes') })
      .first();
  const phraseIn = async (form: { url: string }): Promise<string> => {
    const view = await house.read(form);
    const field = view.kind === 'open' ? view.fields.find(({ kind }) => kind === 'phrase') : undefined;
    return field?.kind === 'phrase' ? field.value : '';
  };

  it('takes the phrase that was shown, keeps only its hash, and what was before for a dispute', async () => {
    const before = await secret();
    const form = await house.open(caller, 'secretQuestion');
    const phrase = await phraseIn(form);
    const submitted = await house.submit(caller, form, { way: 'phrase', phrase, question: '', answer: '' });
    expect(submitted).to.include({ kind: 'done' });
    const now = await secret();
    expect(now.question).to.equal('What is your five-word phrase?');
    expect(await testHasher.verify(phrase, now.answer_hash)).to.include({ match: true });
    const user_id = await house.accountIdOf('mreyes');
    const change = await house.knex('account_changes').where({ user_id, kind: 'secret' }).first();
    expect(change.secret_hash).to.equal(before.answer_hash);
    const [mail] = (await house.outbox.mails()).filter(({ subject }) => /Help Desk secret/.test(subject));
    expect(mail?.to).to.equal('mreyes@lakeside.example');
    const rows = JSON.stringify([
      await house.knex('operations').select(),
      await house.knex('audit_details').select(),
      await house.knex('recorded_jobs').select(),
    ]);
    expect(rows).not.to.include(phrase);
    expect(rows).not.to.include(JSON.stringify(phrase).slice(1, -1));
    expect(await house.told()).to.deep.include({
      formId: form.formId,
      purpose: 'secretQuestion',
      outcome: 'done',
      reason: null,
      result: { way: 'phrase' },
    });
  });

  it('takes a question of one’s own, and says what is wrong with one', async () => {
    const form = await house.open(caller, 'secretQuestion');
    const own = {
      way: 'own',
      phrase: await phraseIn(form),
      question: 'Who taught me to drive a truck?',
      answer: 'Uncle Ray',
    };
    const fieldsOf = async (given: Record<string, string>) => {
      const submitted = await house.submit(caller, form, { ...own, ...given });
      return submitted.kind === 'problems' ? submitted.problems.map(({ field }) => field) : submitted.kind;
    };
    expect(await fieldsOf({ way: '' })).to.deep.equal(['way']);
    expect(await fieldsOf({ question: 'Who?', answer: 'Ray' })).to.deep.equal(['question', 'answer']);
    expect(await fieldsOf({ answer: 'truck' })).to.deep.equal(['answer']);
    expect(await fieldsOf({ way: 'phrase', phrase: 'abandon abandon' })).to.deep.equal(['phrase']);
    expect(await fieldsOf({})).to.equal('done');
    expect(await secret()).to.have.property('question', 'Who taught me to drive a truck?');
  });

  it('makes phrases of 55 bits, in each language, without accents', () => {
    for (const locale of locales) {
      expect(new Set(phraseWords[locale]).size, locale).to.equal(2048);
      expect(wordsInPhrase * Math.log2(phraseWords[locale].length)).to.equal(55);
      expect(
        phraseWords[locale].every((word) => /^[a-z]{3,}$/.test(word)),
        locale,
      ).to.equal(true);
      const phrase = newPhrase(locale);
      expect(isPhrase(locale, phrase)).to.equal(true);
      expect(newPhrase(locale)).not.to.equal(phrase);
    }
    expect(isPhrase('en', 'abandon ability able about')).to.equal(false);
    expect(isPhrase('en', 'one two three four xyzzy')).to.equal(false);
  });
});

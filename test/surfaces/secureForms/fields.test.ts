import { expect } from 'chai';
import { loadConfig } from '../../../src/config.ts';
import type { FormField, FormProblem } from '../../../src/services/secureForms/types.ts';
import type { Assets } from '../../../src/surfaces/pages/assets.ts';
import { ruleStates } from '../../../src/surfaces/pages/client/watchPassword.ts';
import { formPage } from '../../../src/surfaces/secureForms/formPage.ts';
import { problemsOf, valuesOf } from '../../../src/surfaces/secureForms/readSubmission.ts';

const context = {
  locale: 'en' as const,
  brand: loadConfig({}).brand,
  assets: { url: (name: string) => `/assets/${name}` } as Assets,
  path: '/secure/token',
};
const options = ['one', 'two'].map((value) => ({ value, label: `Question "${value}"` }));
const fields: FormField[] = [
  { kind: 'choice', name: 'first', label: 'First', options, group: 'questions' },
  { kind: 'choice', name: 'second', label: 'Second', options, group: 'questions' },
  {
    kind: 'text',
    name: 'own',
    label: 'Your <own>',
    maxLength: 20,
    hint: 'A hint',
    when: { field: 'first', is: 'two' },
  },
  {
    kind: 'newPassword',
    name: 'fresh',
    label: 'New password',
    rules: ['Not an old one'],
    minLength: 15,
    context: ['o"hara'],
  },
  { kind: 'phrase', name: 'phrase', label: 'Your phrase', value: 'five words' },
];
const shown = {
  purpose: 'questionGate' as const,
  fields,
  expiresAt: new Date('2026-11-24T15:10:00Z'),
  username: 'kchan',
};
const right = { first: 'one', second: 'two', own: '', fresh: 'purple ducks', phrase: 'five words' };
const markup = (tried?: { values: Record<string, string>; problems: FormProblem[] }) =>
  formPage(context, shown, tried).markup;

describe('fields of a secure form', () => {
  it('each have a label, and name their hint, rules and problem', () => {
    const page = markup({ values: right, problems: [{ field: 'own', text: 'Too <short>' }] });
    for (const { name } of fields)
      expect(page).to.contain(`for="field-${name}"`).and.to.contain(`id="field-${name}"`);
    expect(page).to.contain(
      'aria-invalid="true" autofocus aria-describedby="field-own-problem field-own-hint"',
    );
    expect(page).to.contain('aria-describedby="field-fresh-rules"').and.to.contain('Not an old one');
    expect(page)
      .to.contain('Too &lt;short&gt;')
      .and.to.contain('Your &lt;own&gt;')
      .and.to.not.contain('<own>');
    expect(page).to.contain('data-words="[&quot;o\\&quot;hara&quot;]"');
  });

  it('keep choices and texts after a try, and nothing that is secret', () => {
    const values = {
      first: 'two',
      second: 'one',
      own: 'What "else"?',
      fresh: 'planted',
      phrase: 'planted too',
    };
    const page = markup({ values, problems: [{ field: 'fresh', text: 'No' }] });
    expect(page).to.contain('value="What &quot;else&quot;?"').and.to.not.contain('planted');
    expect(page.match(/<option value="(one|two)" selected>/g)).to.deep.equal([
      '<option value="two" selected>',
      '<option value="one" selected>',
    ]);
  });

  for (const [title, values, expected] of [
    ['nothing where all is right', {}, []],
    ['what is missing', { first: '', fresh: '' }, ['first', 'fresh']],
    ['the same choice made twice', { second: 'one' }, ['second']],
    ['a choice that is none', { second: 'three' }, ['second']],
    ['what a choice asks for', { first: 'two', second: 'one' }, ['own']],
    ['white space for a text', { first: 'two', second: 'one', own: '  ' }, ['own']],
    [
      'what is too long',
      { first: 'two', second: 'one', own: 'x'.repeat(21), fresh: 'x'.repeat(513) },
      ['own', 'fresh'],
    ],
  ] as const) {
    it(`are looked at before a service is asked: ${title}`, () => {
      const problems = problemsOf(context, fields, { ...right, ...values });
      expect(problems.map(({ field }) => field)).to.deep.equal(expected);
    });
  }

  it('are the only ones that count', () => {
    const values = { first: 'one', toString: 'x', other: 'y' };
    expect(valuesOf(fields, { values, formToken: null })).to.deep.equal({
      first: 'one',
      second: '',
      own: '',
      fresh: '',
      phrase: '',
    });
  });

  it('show which rules of a new password are met: those before the broken one', () => {
    expect(ruleStates(null, true)).to.deep.equal({ length: '', pattern: '', names: '' });
    expect(ruleStates('tooShort', false)).to.deep.equal({ length: 'unmet', pattern: '', names: '' });
    expect(ruleStates('pattern', false)).to.deep.equal({ length: 'met', pattern: 'unmet', names: '' });
    expect(ruleStates('context', false)).to.deep.equal({ length: 'met', pattern: 'met', names: 'unmet' });
    expect(ruleStates(null, false)).to.deep.equal({ length: 'met', pattern: 'met', names: 'met' });
  });
});

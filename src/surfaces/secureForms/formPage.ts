import type { FormField, FormProblem, FormPurpose } from '../../services/secureForms/types.ts';
import { type Html, html } from '../pages/html.ts';
import { fieldBlock, problemOf } from './fields.ts';
import { frame, type PageContext, words } from './pages.ts';

/** A form that may be filled in. */
export interface ShownForm {
  purpose: FormPurpose;
  fields: FormField[];
  expiresAt: Date;
  /** The User ID, for the password manager that keeps the password beside it. */
  username: string | null;
}

/** Whether a field's value may be sent back to the page. */
export const isSecret = (field: FormField): boolean => field.kind !== 'choice' && field.kind !== 'text';

/** The words around a form's fields. */
export const formWords = (context: Pick<PageContext, 'locale'>, purpose: FormPurpose) => ({
  title: words(context, `secureForms.${purpose}Title`),
  intro: words(context, `secureForms.${purpose}Intro`),
  submit: words(context, `secureForms.${purpose}Submit`),
});

// What the page's script says.
const scriptWords = (context: PageContext) => {
  const say = (key: Parameters<typeof words>[1], values?: Parameters<typeof words>[2]) =>
    words(context, key, values);
  const strength = (['Weak', 'Fair', 'Good', 'Strong'] as const).map((each) =>
    say('secureForms.strength', { strength: say(`secureForms.strength${each}`) }),
  );
  return {
    strength,
    strengthUrl: context.assets.url('strength.js'),
    met: say('secureForms.ruleMet'),
    unmet: say('secureForms.ruleUnmet'),
    // Filled in by the script.
    lengthSoFar: say('secureForms.lengthSoFar', { count: '{count}', min: '{min}' }),
    tooLong: say('secureForms.tooLong', { max: 128 }),
    sending: say('secureForms.sending'),
    failed: say('secureForms.failedText', { phone: context.brand.helpDeskPhone }),
  };
};

const untilWhen = ({ locale, brand }: PageContext, at: Date) =>
  new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: brand.timeZone,
    timeZoneName: 'short',
  }).format(at);

const summary = (context: PageContext, problems: FormProblem[]) => {
  const whole = problems.filter(({ field }) => field === null).map(({ text }) => text);
  const count = problems.length - whole.length;
  const lines = [...whole, ...(count > 0 ? [words(context, 'secureForms.problems', { count })] : [])];
  return (
    lines.length > 0 &&
    html`<div class="notice" role="alert">${lines.map((line) => html`<p>${line}</p>`)}</div>`
  );
};

// For managers only, which want to know whose password it is.
const usernameField = (context: PageContext, username: string | null) =>
  username &&
  html`<label class="unseen" for="form-username">${words(context, 'secureForms.username')}</label>
<input id="form-username" class="unseen" name="username" value="${username}" autocomplete="username" readonly tabindex="-1">`;

const lock = html`<svg class="lock" viewBox="0 0 24 24" aria-hidden="true"><path d="M7 11V8a5 5 0 0 1 10 0v3M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z"/></svg>`;

/**
 * The page of an open form; works without scripts. After a try it comes back with what is wrong, with choices and texts that are
 * no secret, and with the secrets empty.
 */
export const formPage = (
  context: PageContext,
  form: ShownForm,
  tried: { values: Record<string, string>; problems: FormProblem[] } = { values: {}, problems: [] },
): Html => {
  const said = formWords(context, form.purpose);
  const first = form.fields.find(({ name }) => problemOf(tried.problems, name) !== null);
  const blocks = form.fields.map((field) =>
    fieldBlock(field, {
      context,
      problem: problemOf(tried.problems, field.name),
      kept: isSecret(field) ? '' : (tried.values[field.name] ?? ''),
      isFirstProblem: field === first,
    }),
  );
  return frame(
    context,
    tried.problems.length > 0 ? 'problems' : 'open',
    html`<h1 id="form-title" tabindex="-1">${said.title}</h1>
<p class="lead" id="form-intro">${said.intro}</p>
${summary(context, tried.problems)}
<form method="post" action="${context.path}" data-words="${JSON.stringify(scriptWords(context))}">
${usernameField(context, form.username)}
${blocks}
<p class="direct">${lock}<span>${words(context, 'secureForms.direct')}</span></p>
<div class="buttons"><button class="button">${said.submit}</button><span class="hint">${words(context, 'secureForms.until', { time: untilWhen(context, form.expiresAt) })}</span></div>
</form>`,
  );
};

import type { FormField, FormProblem } from '../../services/secureForms/types.ts';
import { type Html, type HtmlValue, html } from '../pages/html.ts';
import { type PageContext, words } from './pages.ts';

type FieldOf<Kind extends FormField['kind']> = Extract<FormField, { kind: Kind }>;

/** What a field is shown with, beside itself. */
export interface FieldLook {
  context: PageContext;
  problem: string | null;
  /** What was chosen or typed before, where it is no secret. */
  kept: string;
  /** Focused first, without scripts as well. */
  isFirstProblem: boolean;
}

const idOf = (field: FormField) => `field-${field.name}`;
// Without scripts a field that is not wanted stands there all the same.
const needed = (field: FormField) => (field.when ? '' : html` required aria-required="true"`);

const marks = (field: FormField, { problem, isFirstProblem }: FieldLook, describedBy: string[] = []) => {
  const ids = [...(problem ? [`${idOf(field)}-problem`] : []), ...describedBy];
  return html`${problem && html` aria-invalid="true"`}${isFirstProblem && html` autofocus`}${
    ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`
  }`;
};

/** A field that hides what is typed; a script adds the way to look at it. Never has a value. */
const secret = (
  field: FormField,
  look: FieldLook,
  input: { autocomplete: string; extra?: HtmlValue },
  by: string[] = [],
) => {
  const { context } = look;
  // Length is not limited here: what is cut off while it is pasted would be another password.
  return html`<div class="secret"><input id="${idOf(field)}" name="${field.name}" type="password" autocomplete="${input.autocomplete}" autocapitalize="none" autocorrect="off" spellcheck="false"${input.extra}${needed(field)}${marks(field, look, by)}>
<button type="button" class="reveal" hidden aria-controls="${idOf(field)}" data-show="${words(context, 'secureForms.show')}" data-hide="${words(context, 'secureForms.hide')}"><span>${words(context, 'secureForms.show')}</span><span class="unseen">: ${field.label}</span></button></div>`;
};

const hintOf = (field: FormField) => ('hint' in field && field.hint ? field.hint : null);
const hintLine = (field: FormField) => {
  const hint = hintOf(field);
  return hint && html`<p class="hint" id="${idOf(field)}-hint">${hint}</p>`;
};
const hintIds = (field: FormField) => (hintOf(field) ? [`${idOf(field)}-hint`] : []);

const rule = (name: string, text: string) =>
  html`<li data-rule="${name}">${text}<span class="unseen"></span></li>`;

const newPassword = (field: FieldOf<'newPassword'>, look: FieldLook) => {
  const { context } = look;
  const rulesId = `${idOf(field)}-rules`;
  const extra = html` passwordrules="minlength: ${field.minLength}; maxlength: 128;" data-min="${field.minLength}" data-words="${JSON.stringify(field.context)}"`;
  return html`${secret(field, look, { autocomplete: 'new-password', extra }, [rulesId])}
<div class="meter" hidden><div class="meter-bar"><span></span></div><p role="status"></p></div>
<ul class="rules" id="${rulesId}">
${rule('length', words(context, 'secureForms.ruleLength', { count: field.minLength }))}
${rule('pattern', words(context, 'secureForms.rulePattern'))}
${rule('names', words(context, 'secureForms.ruleNames'))}
${field.rules.map((text) => html`<li>${text}</li>`)}
</ul>`;
};

const choice = (field: FieldOf<'choice'>, look: FieldLook) =>
  html`<select id="${idOf(field)}" name="${field.name}" data-group="${field.group ?? ''}"${needed(field)}${marks(field, look)}>
<option value="">${words(look.context, 'secureForms.choose')}</option>
${field.options.map(
  ({ value, label }) =>
    html`<option value="${value}"${value === look.kept && html` selected`}>${label}</option>`,
)}</select>`;

const phrase = (field: FieldOf<'phrase'>, { context }: FieldLook) =>
  html`<output id="${idOf(field)}" class="phrase">${field.value}</output>
<input type="hidden" name="${field.name}" value="${field.value}">
<p class="hint">${words(context, 'secureForms.keepIt')}</p>
<div class="buttons tools" hidden><button type="button" class="button plain" data-copy="${idOf(field)}" data-copied="${words(context, 'secureForms.copied')}">${words(context, 'secureForms.copy')}</button>
<button type="button" class="button plain" data-print>${words(context, 'secureForms.print')}</button></div>`;

const control = (field: FormField, look: FieldLook): HtmlValue => {
  switch (field.kind) {
    case 'currentPassword':
      return secret(field, look, { autocomplete: 'current-password' });
    case 'newPassword':
      return newPassword(field, look);
    case 'answer':
      // Not a password: managers should neither offer nor keep it.
      return secret(
        field,
        look,
        { autocomplete: 'off', extra: html` data-1p-ignore data-lpignore="true"` },
        hintIds(field),
      );
    case 'choice':
      return choice(field, look);
    case 'text':
      return html`<input id="${idOf(field)}" name="${field.name}" value="${look.kept}" maxlength="${field.maxLength}" autocomplete="off"${needed(field)}${marks(field, look, hintIds(field))}>`;
    case 'phrase':
      return phrase(field, look);
  }
};

/** A field with its label, hint, rules and what is wrong with it. */
export const fieldBlock = (field: FormField, look: FieldLook): Html =>
  html`<div class="fields" data-field="${field.name}"${
    field.when && html` data-when="${field.when.field}" data-is="${field.when.is}"`
  }><label for="${idOf(field)}">${field.label}</label>
${hintLine(field)}${look.problem && html`<p class="problem" id="${idOf(field)}-problem">${look.problem}</p>`}
${control(field, look)}</div>`;

/** The problem of a field, by its name. */
export const problemOf = (problems: readonly FormProblem[], name: string | null): string | null =>
  problems.find(({ field }) => field === name)?.text ?? null;

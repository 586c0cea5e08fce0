import { distinctChoices } from './distinctChoices.ts';
import { type FormScriptWords, readFormWords } from './formWords.ts';
import { keepPhrase } from './keepPhrase.ts';
import { revealSecrets } from './revealSecrets.ts';
import { showWanted } from './showWanted.ts';
import { watchPasswords } from './watchPassword.ts';

/** A header that says: the chat's own page asks (SECURITY.md, "Secrets never enter the chat"). It opens nothing by itself. */
const placeHeader = 'x-secure-form-place';

export interface FormPlace {
  /** Of the chat that asks for the form; null on a page of its own. */
  formToken(): string | null;
  /** The form is not, or no longer, to be filled in; `root` says why. */
  ended(outcome: string): void;
}

/** The part of a form's page that counts, from the server; null when it answered with something else. */
const readMain = async (response: Response): Promise<HTMLElement | null> => {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector<HTMLElement>('main.secure');
};

const ask = (path: string, place: FormPlace, body?: URLSearchParams) =>
  fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { accept: 'text/html', ...(place.formToken() ? { [placeHeader]: 'chat' } : {}) },
    ...(body ? { body } : {}),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
  });

const take = (root: HTMLElement, main: HTMLElement) => {
  root.dataset.outcome = main.dataset.outcome ?? '';
  root.replaceChildren(...main.childNodes);
};

const secretsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('.secret input')];
const valuesOf = (root: HTMLElement) =>
  new Map([...root.querySelectorAll('input')].map(({ name, value }) => [name, value]));

// A phrase may have been written down already: it stays the one that was shown.
const keepPhrases = (root: HTMLElement, shown: Map<string, string>) => {
  for (const phrase of root.querySelectorAll<HTMLOutputElement>('.phrase')) {
    const input = phrase.parentElement?.querySelector<HTMLInputElement>('input[type="hidden"]');
    const value = input && shown.get(input.name);
    if (!input || !value || phrase.closest('[data-field]')?.querySelector('.problem')) continue;
    input.value = value;
    phrase.textContent = value;
  }
};

// What was typed never comes back from the server: it has stayed here.
const keepTyped = (root: HTMLElement, typed: Map<string, string>) => {
  for (const input of secretsOf(root)) {
    const isRefused = input.getAttribute('aria-invalid') === 'true' && !input.dataset.min;
    if (!isRefused) input.value = typed.get(input.name) ?? '';
  }
};

const focusFirst = (root: HTMLElement) => {
  const target =
    root.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    root.querySelector<HTMLElement>('[role="alert"]') ??
    root.querySelector<HTMLElement>('#form-title');
  if (target?.getAttribute('role') === 'alert') target.tabIndex = -1;
  target?.focus();
};

const sayFailed = (form: HTMLFormElement, words: FormScriptWords) => {
  form.parentElement?.querySelector('.notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  form.before(notice);
  // Filled after it is there, or it is not read out.
  notice.textContent = words.failed;
};

const bodyOf = (form: HTMLFormElement, place: FormPlace) => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  const formToken = place.formToken();
  if (formToken) body.set('formToken', formToken);
  return body;
};

const settle = (root: HTMLElement, main: HTMLElement, place: FormPlace) => {
  const typed = valuesOf(root);
  take(root, main);
  const outcome = root.dataset.outcome ?? '';
  if (outcome === 'problems') {
    keepTyped(root, typed);
    keepPhrases(root, typed);
    enhanceForm(root, place);
  }
  focusFirst(root);
  if (outcome !== 'problems') place.ended(outcome);
};

const send = async (root: HTMLElement, form: HTMLFormElement, place: FormPlace) => {
  const words = readFormWords(form);
  const button = form.querySelector<HTMLButtonElement>('.button:not([type="button"])');
  const label = button?.textContent ?? '';
  const body = bodyOf(form, place);
  form.dataset.sending = 'true';
  if (button) button.textContent = words.sending;
  try {
    const main = await readMain(await ask(form.action, place, body));
    if (!main || main.dataset.outcome === 'failed') sayFailed(form, words);
    else settle(root, main, place);
  } catch {
    sayFailed(form, words);
  }
  delete form.dataset.sending;
  if (button) button.textContent = label;
};

/** Makes a form that the server rendered into `root` a better one: it works without. */
export const enhanceForm = (root: HTMLElement, place: FormPlace): void => {
  const form = root.querySelector('form');
  if (!form) return;
  // The server says what is missing, in the form's language and beside the field.
  form.noValidate = true;
  const hideSecrets = revealSecrets(form);
  distinctChoices(form);
  showWanted(form);
  keepPhrase(form);
  watchPasswords(form, readFormWords(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.dataset.sending) return;
    hideSecrets();
    void send(root, form, place);
  });
};

/** Loads a form into `root`. Resolves to what it is; null when the server could not be asked. */
export const loadForm = async (root: HTMLElement, path: string, place: FormPlace): Promise<string | null> => {
  try {
    const main = await readMain(await ask(path, place));
    if (!main || main.dataset.outcome === 'failed') return null;
    take(root, main);
    enhanceForm(root, place);
    return root.dataset.outcome ?? '';
  } catch {
    return null;
  }
};

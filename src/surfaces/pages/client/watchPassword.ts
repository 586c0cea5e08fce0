import { checkPasswordPolicy, type PasswordFault } from '../../../services/credentials/passwordPolicy.ts';
import type { FormScriptWords } from './formWords.ts';
import { createStrengthMeter } from './strengthMeter.ts';

/** Nothing is said aloud while somebody types. */
const pauseMs = 350;

type Rule = 'length' | 'pattern' | 'names';
const brokenBy: Partial<Record<PasswordFault, Rule>> = {
  tooShort: 'length',
  tooLong: 'length',
  pattern: 'pattern',
  context: 'names',
};
const rules: Rule[] = ['length', 'pattern', 'names'];

/** Which rules are met: those before the one that is broken; nothing is known of those after it. */
export const ruleStates = (
  fault: PasswordFault | null,
  isEmpty: boolean,
): Record<Rule, 'met' | 'unmet' | ''> => {
  const broken = fault ? brokenBy[fault] : undefined;
  const at = broken ? rules.indexOf(broken) : rules.length;
  const stateOf = (index: number) => (isEmpty || index > at ? '' : index === at ? 'unmet' : 'met');
  return { length: stateOf(0), pattern: stateOf(1), names: stateOf(2) };
};

interface Place {
  input: HTMLInputElement;
  field: Element;
  words: FormScriptWords;
}

const showRules = ({ field, words }: Place, states: ReturnType<typeof ruleStates>) => {
  for (const [rule, state] of Object.entries(states)) {
    const line = field.querySelector<HTMLElement>(`[data-rule="${rule}"]`);
    const said = line?.querySelector('.unseen');
    if (!line || !said) continue;
    line.dataset.state = state;
    said.textContent = state === '' ? '' : ` (${state === 'met' ? words.met : words.unmet})`;
  }
};

const showStrength = ({ field }: Place, step: number | null, text: string) => {
  const meter = field.querySelector<HTMLElement>('.meter');
  const line = meter?.querySelector('p');
  if (!meter || !line) return;
  meter.hidden = text === '';
  meter.dataset.step = step === null ? '' : String(step);
  line.textContent = text;
};

const lengthWords = ({ words }: Place, fault: PasswordFault | null, count: number, min: number) =>
  fault === 'tooLong'
    ? words.tooLong
    : words.lengthSoFar.replace('{count}', String(count)).replace('{min}', String(min));

const watch = (place: Place, strengthOf: ReturnType<typeof createStrengthMeter>) => {
  const { input, words } = place;
  const minLength = Number(input.dataset.min);
  const context: string[] = JSON.parse(input.dataset.words ?? '[]');
  let timer = 0;
  const tell = async (password: string, fault: PasswordFault | null) => {
    if (password === '' || fault === 'tooShort' || fault === 'tooLong') {
      const text = password === '' ? '' : lengthWords(place, fault, [...password].length, minLength);
      return showStrength(place, null, text);
    }
    const guessed = fault ? 0 : await strengthOf(password, context);
    if (guessed !== null) showStrength(place, guessed, words.strength[guessed] ?? '');
  };
  const look = () => {
    const password = input.value.normalize('NFC');
    // Which passwords are common, only the server knows.
    const fault = checkPasswordPolicy(password, { minLength, context, isCommon: () => false });
    showRules(place, ruleStates(fault, password === ''));
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void tell(password, fault), pauseMs);
  };
  input.addEventListener('input', look);
  if (input.value) look();
};

/** Says of each new password, while it is typed, which rules it meets and how hard it is to guess. */
export const watchPasswords = (form: HTMLFormElement, words: FormScriptWords): void => {
  const strengthOf = createStrengthMeter(words.strengthUrl);
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-min]')) {
    const field = input.closest('[data-field]');
    if (field) watch({ input, field, words }, strengthOf);
  }
};

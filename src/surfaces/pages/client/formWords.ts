/** What a secure form's script says, and where its helper lies; the server writes it into the form's `data-words`. */
export interface FormScriptWords {
  /** From easily guessed to hardly: four. */
  strength: string[];
  strengthUrl: string;
  met: string;
  unmet: string;
  /** With `{count}` and `{min}`. */
  lengthSoFar: string;
  tooLong: string;
  sending: string;
  failed: string;
}

export const readFormWords = (form: HTMLFormElement): FormScriptWords =>
  JSON.parse(form.dataset.words ?? '{}');

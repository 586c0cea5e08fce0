const inputOf = (button: HTMLButtonElement) =>
  button.closest('.secret')?.querySelector<HTMLInputElement>('input') ?? null;

const setShown = (button: HTMLButtonElement, shown: boolean) => {
  const input = inputOf(button);
  const label = button.querySelector('span');
  if (!input || !label) return;
  input.type = shown ? 'text' : 'password';
  label.textContent = (shown ? button.dataset.hide : button.dataset.show) ?? '';
};

/** Buttons with which one looks at what was typed. Returns how to hide it all again: before it is sent, or kept by the browser. */
export const revealSecrets = (form: HTMLFormElement): (() => void) => {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button.reveal')];
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => setShown(button, inputOf(button)?.type === 'password'));
  }
  return () => {
    for (const button of buttons) setShown(button, false);
  };
};

// Frames may not reach the clipboard; what is selected can still be copied.
const copySelected = (element: Element) => {
  const selection = window.getSelection();
  selection?.selectAllChildren(element);
  document.execCommand('copy');
};

const copy = async (element: Element) => {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
  } catch {
    copySelected(element);
  }
};

/** Buttons that copy and print what is shown only once. */
export const keepPhrase = (form: HTMLFormElement): void => {
  for (const tools of form.querySelectorAll<HTMLElement>('.tools')) tools.hidden = false;
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const phrase = form.querySelector(`#${CSS.escape(button.dataset.copy ?? '')}`);
      if (phrase) await copy(phrase);
      button.textContent = button.dataset.copied ?? '';
    });
  }
  for (const button of form.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => window.print());
  }
};

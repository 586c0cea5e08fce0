/** Shows the fields that what was chosen asks for, and hides the others. */
export const showWanted = (form: HTMLFormElement): void => {
  const blocks = [...form.querySelectorAll<HTMLElement>('[data-when]')];
  const update = () => {
    const values = new FormData(form);
    for (const block of blocks) block.hidden = values.get(block.dataset.when ?? '') !== block.dataset.is;
  };
  form.addEventListener('change', update);
  update();
};

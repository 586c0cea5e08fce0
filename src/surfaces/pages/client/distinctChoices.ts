/** What was chosen in one field of a group cannot be chosen in another one. */
export const distinctChoices = (form: HTMLFormElement): void => {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-group]')].filter(
    ({ dataset }) => dataset.group,
  );
  const update = () => {
    for (const select of selects) {
      const others = selects.filter((each) => each !== select && each.dataset.group === select.dataset.group);
      const taken = new Set(others.map(({ value }) => value).filter(Boolean));
      for (const option of select.options) option.disabled = taken.has(option.value);
    }
  };
  for (const select of selects) select.addEventListener('change', update);
  update();
};

// The switch acts at once; without scripts its button does it.
const form = document.querySelector<HTMLFormElement>('#switch');
form?.addEventListener('change', () => form.requestSubmit());
form?.querySelector('button')?.remove();

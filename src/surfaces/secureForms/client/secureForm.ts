import { enhanceForm } from '../../pages/client/secureForm.ts';

const root = document.querySelector<HTMLElement>('main.secure');
// A page of its own belongs to no chat.
if (root) enhanceForm(root, { formToken: () => null, ended: () => {} });

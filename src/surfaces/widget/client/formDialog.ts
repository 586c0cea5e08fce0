import { loadForm } from '../../pages/client/secureForm.ts';
import { byId, typesWithKeys } from './view.ts';

const formPath = /^\/secure\/[\w-]{20,}$/;

/**
 * The path of a secure form's link, wherever it points: the chat's page asks its own server, which knows no others. Null for any
 * other address.
 */
export const formPathOf = (address: unknown): string | null => {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  return formPath.test(pathname) ? pathname : null;
};

export interface FormDialog {
  open(path: string): void;
  /** Nothing that was typed is kept; the form stays open in the chat. */
  close(): void;
}

const mayBeFilledIn = ['open', 'problems', 'wrongPage', 'failed'];

/**
 * Secure forms over the chat, in its own frame. The browser keeps the focus inside and closes it at Escape; a form that was sent
 * closes it by itself, and the chat then says how it went.
 */
export const createFormDialog = (chat: {
  formToken(): string | null;
  closed(): void;
  /** A form turned out to be over, or was sent. */
  over(path: string): void;
}): FormDialog => {
  const dialog = byId('form') as HTMLDialogElement;
  const content = byId('form-content');
  let path = '';

  const note = (outcome: string) => {
    if (!mayBeFilledIn.includes(outcome)) chat.over(path);
  };
  const focusFirst = () => {
    const field = typesWithKeys() && content.querySelector<HTMLElement>('.fields :is(input, select)');
    const target = field || content.querySelector<HTMLElement>('#form-title') || byId('form-retry');
    target.focus();
  };
  const ended = (outcome: string) => {
    note(outcome);
    if (outcome === 'done') dialog.close();
  };
  const load = async () => {
    const wanted = path;
    dialog.dataset.state = 'loading';
    const main = document.createElement('div');
    const outcome = await loadForm(main, wanted, { formToken: chat.formToken, ended });
    // Closed meanwhile, or another one is wanted by now.
    if (wanted !== path || !dialog.open) return;
    if (outcome !== null) note(outcome);
    dialog.dataset.state = outcome === null ? 'failed' : 'ready';
    main.className = 'secure';
    content.replaceChildren(main);
    dialog.scrollTop = 0;
    focusFirst();
  };
  dialog.addEventListener('close', () => {
    path = '';
    content.replaceChildren();
    chat.closed();
  });
  byId('form-close').addEventListener('click', () => dialog.close());
  byId('form-retry').addEventListener('click', () => void load());
  return {
    open: (wanted) => {
      path = wanted;
      if (!dialog.open) dialog.showModal();
      void load();
    },
    close: () => dialog.close(),
  };
};

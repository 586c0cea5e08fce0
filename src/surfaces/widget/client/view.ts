const states = ['connecting', 'failed', 'ended', 'concealed'] as const;
type State = (typeof states)[number] | 'chat';

/** An element of the page by its id. @throws if the page lacks it: a bug. */
export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};

/** Not with a keyboard on the screen, which would cover what is said; there the person chooses when to write. */
export const typesWithKeys = () => window.matchMedia('(hover: hover) and (pointer: fine)').matches;

interface Actions {
  /** Null: there is nobody to minimise it (opened by itself). */
  minimise: (() => void) | null;
  newChat: () => void;
  endChat: () => void;
  retry: () => void;
  reveal: () => void;
}

// Within a message, and in the help on keys, Escape is Web Chat's own: it leads back to the messages.
const inner = '.webchat__basic-transcript__activity, .webchat__keyboard-help';

const isCovered = ({ target }: KeyboardEvent) =>
  byId('menu').matches(':popover-open') ||
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest(inner) !== null);

/** Connects the page's buttons, and Escape, with what they do. */
const connect = (actions: Actions): void => {
  const menu = byId('menu');
  const listen = (id: string, action: () => void) =>
    byId(id).addEventListener('click', () => {
      menu.hidePopover();
      action();
    });
  listen('new-chat', actions.newChat);
  listen('end-chat', actions.endChat);
  listen('again', actions.newChat);
  listen('retry', actions.retry);
  listen('reveal', actions.reveal);
  const { minimise } = actions;
  if (!minimise) return;
  byId('minimise').hidden = false;
  listen('minimise', minimise);
  document.addEventListener('keydown', (event) => {
    // Escape closes what lies over the chat first.
    if (event.key === 'Escape' && !event.defaultPrevented && !isCovered(event)) minimise();
  });
};

/** The page around the conversation: exactly one state is shown. */
export const createView = () => {
  let shown: State = 'connecting';
  let wantsFocus = false;

  const focus = () => {
    wantsFocus = true;
    const input = document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
    const target = shown === 'chat' ? input : byId(shown).querySelector('button');
    if (!target || (shown === 'chat' && !typesWithKeys())) return;
    target.focus();
  };
  /** After what lay over the chat: to the input, or with a keyboard on the screen to the messages, so that the focus is not lost. */
  const goBack = () => {
    if (shown !== 'chat' || typesWithKeys()) return focus();
    document.querySelector<HTMLElement>('.webchat__basic-transcript')?.focus();
  };
  const show = (state: State) => {
    shown = state;
    for (const id of states) byId(id).hidden = id !== state;
    byId('conversation').hidden = state !== 'chat';
    byId('end-chat').hidden = state === 'ended' || state === 'failed';
    // Web Chat's input appears a moment after it was asked for.
    if (wantsFocus) window.requestAnimationFrame(() => window.requestAnimationFrame(focus));
  };

  return { show, focus, goBack, on: connect, shows: (state: State) => shown === state };
};

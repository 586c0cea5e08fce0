import { type Locale, toLocale } from '../../../locale.ts';
import type { LoaderConfig } from '../loaderConfig.ts';
import { createElements } from './loaderElements.ts';
import { createFrame } from './loaderFrame.ts';
import { readMemory, writeMemory } from './loaderMemory.ts';

// The server writes its configuration before this script.
declare const dealerHelp: LoaderConfig;

const pageLanguage = (): Locale =>
  toLocale(document.documentElement.lang) ?? toLocale(navigator.language) ?? 'en';

/** The chat behind the button: its frame is made when it is opened for the first time. */
const createChat = (script: HTMLScriptElement, locale: Locale) => {
  const memory = readMemory();
  const elements = createElements(dealerHelp, locale);
  let frame: ReturnType<typeof createFrame> | null = null;

  const remember = () => {
    elements.setOpen(memory.open);
    elements.showUnread(memory.unread);
    writeMemory(memory);
  };
  const close = () => {
    memory.open = false;
    remember();
    frame?.hide();
    elements.button.focus();
  };
  const loadFrame = () => {
    const made = createFrame({
      origin: new URL(script.src).origin,
      locale,
      title: dealerHelp.texts[locale].title,
      portalTokenUrl: script.dataset.portalTokenUrl ?? null,
      onClose: close,
      onUnread: (count) => {
        memory.unread = count;
        remember();
      },
    });
    elements.panel.append(made.element);
    return made;
  };
  const open = (focus: boolean) => {
    frame ??= loadFrame();
    Object.assign(memory, { open: true, unread: 0 });
    remember();
    frame.show(focus);
  };
  return { memory, elements, open, close };
};

/** Puts the help button on the portal's page. Nothing more is loaded until somebody opens the chat. */
const start = (script: HTMLScriptElement) => {
  if (document.querySelector('dealer-help')) return;
  const { memory, elements, open, close } = createChat(script, pageLanguage());
  elements.button.addEventListener('click', () => (memory.open ? close() : open(true)));
  document.addEventListener('keydown', (event) => {
    const here = document.activeElement === elements.host || document.activeElement === document.body;
    if (event.key === 'Escape' && memory.open && here && !event.defaultPrevented) close();
  });
  document.body.append(elements.host);
  elements.showUnread(memory.unread);
  // The chat goes on where it was when the portal's next page opens, without taking the focus away from that page.
  if (memory.open) open(false);
};

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) start(script);
  else document.addEventListener('DOMContentLoaded', () => start(script), { once: true });
}

import { type Locale, toLocale } from '../../../locale.ts';
import type { LoaderConfig } from '../loaderConfig.ts';
import { createElements } from './loaderElements.ts';
import { createFrame } from './loaderFrame.ts';
import { readMemory, writeMemory } from './loaderMemory.ts';

// The server writes its configuration before this script.
declare const dealerHelp: LoaderConfig;

const pageLanguage = (): Locale =>
  toLocale(document.documentElement.lang) ?? toLocale(navigator.language) ?? 'en';

/** Puts the help button on the portal's page. Nothing more is loaded until somebody opens the chat. */
const start = (script: HTMLScriptElement) => {
  if (document.querySelector('dealer-help')) return;
  const locale = pageLanguage();
  const texts = dealerHelp.texts[locale];
  const memory = readMemory();
  const elements = createElements(dealerHelp, locale);
  const origin = new URL(script.src).origin;

  const showUnread = (count: number) => {
    memory.unread = count;
    writeMemory(memory);
    elements.showUnread(count);
  };
  let frame: ReturnType<typeof createFrame> | null = null;
  const loadFrame = () => {
    const made = createFrame({
      origin,
      locale,
      title: texts.title,
      portalTokenUrl: script.dataset.portalTokenUrl ?? null,
      onClose: close,
      onUnread: showUnread,
    });
    elements.panel.append(made.element);
    return made;
  };
  const remember = (open: boolean) => {
    memory.open = open;
    elements.setOpen(open);
    writeMemory(memory);
  };
  const open = (focus: boolean) => {
    frame ??= loadFrame();
    remember(true);
    showUnread(0);
    frame.show(focus);
  };
  const close = () => {
    remember(false);
    frame?.hide();
    elements.button.focus();
  };

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

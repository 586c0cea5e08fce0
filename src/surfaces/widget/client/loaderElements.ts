import type { Locale } from '../../../locale.ts';
import type { LoaderConfig } from '../loaderConfig.ts';
import { loaderStyle } from './loaderStyle.ts';

const bubble =
  'M21 11.5a8.5 8.5 0 0 1-12.3 7.6L3 21l1.9-5.7A8.5 8.5 0 1 1 21 11.5ZM8.5 11.5h.01M12.5 11.5h.01M16.5 11.5h.01';
const cross = 'M6 6l12 12M18 6 6 18';

/** An icon, made without markup: portals may forbid that by their policy (trusted types). */
const createIcon = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return { svg, draw: (shape: string) => path.setAttribute('d', shape) };
};

const createHost = (colours: LoaderConfig['colours'], locale: Locale) => {
  const host = document.createElement('dealer-help');
  host.lang = locale;
  const root = host.attachShadow({ mode: 'open' });
  // A constructed sheet works under any style policy of the portal's page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(loaderStyle(colours));
  root.adoptedStyleSheets = [sheet];
  return { host, root };
};

const createPanel = (title: string) => {
  const panel = document.createElement('div');
  panel.id = 'panel';
  panel.className = 'panel';
  panel.hidden = true;
  panel.role = 'dialog';
  panel.ariaLabel = title;
  return panel;
};

const createButton = () => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-controls', 'panel');
  const icon = createIcon();
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  button.append(icon.svg, badge);
  return { button, icon, badge };
};

/** The loader's elements in their shadow root, not yet on the page. */
export const createElements = ({ colours, texts }: LoaderConfig, locale: Locale) => {
  const words = texts[locale];
  const { host, root } = createHost(colours, locale);
  const panel = createPanel(words.title);
  const { button, icon, badge } = createButton();
  root.append(panel, button);

  let unread = 0;
  let open = false;
  const draw = () => {
    icon.draw(open ? cross : bubble);
    button.ariaExpanded = String(open);
    const many = unread === 1 ? words.openOne : words.openMany.replace('{count}', String(unread));
    button.ariaLabel = open ? words.close : unread > 0 ? many : words.open;
    badge.hidden = open || unread === 0;
    badge.textContent = unread > 9 ? '9+' : String(unread);
    panel.hidden = !open;
  };
  const setOpen = (now: boolean) => {
    open = now;
    draw();
  };
  const showUnread = (count: number) => {
    unread = count;
    draw();
  };
  draw();
  return { host, panel, button, setOpen, showUnread };
};

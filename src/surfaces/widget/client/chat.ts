import type { WidgetPageData } from '../widgetPage.ts';
import { watchConnection } from './connection.ts';
import { type Conversation, openConversation } from './conversation.ts';
import { createFormDialog } from './formDialog.ts';
import { onIdle } from './idle.ts';
import { keepFocus } from './keepFocus.ts';
import { createParentLink } from './parentLink.ts';
import { type ChatSession, readSession, writeSession } from './session.ts';
import { beginSession, identityOf, join, Refused, renewSession } from './tokens.ts';
import { createUnread } from './unread.ts';
import { byId, createView } from './view.ts';
import { type ChatActivity, loadWebChat } from './webChat.ts';

const page: WidgetPageData = JSON.parse(byId('page-data').textContent ?? '');
const renewAfterMs = 10 * 60_000;
const concealAfterMs = 15 * 60_000;

const view = createView();
const connection = watchConnection(byId('connection'), page.texts);
const unread = createUnread((count) => link.send({ type: 'unread', count }));
const link = createParentLink(page.origins, {
  shown: (focus) => {
    const readUntil = unread.seeAll();
    if (session && readUntil) keep({ ...session, readUntil });
    if (focus) view.focus();
  },
  hidden: () => unread.lookAway(),
});

let session: ChatSession | null = readSession();
let conversation: Conversation | null = null;

const form = createFormDialog({
  formToken: () => session?.formToken ?? null,
  closed: () => view.goBack(),
  over: (path) => conversation?.finishForm(path),
});

const keep = (next: ChatSession | null) => {
  session = next;
  writeSession(next);
};

const leave = () => {
  form.close();
  connection.expectClose();
  conversation?.close();
  conversation = null;
};

const conceal = () => {
  form.close();
  view.show('concealed');
};

/** Ends the chat on this screen for good; the next one starts from nothing. */
const end = () => {
  leave();
  keep(null);
  unread.clear();
  view.show('ended');
};

const botSpoke = (activity: ChatActivity) => {
  const readUntil = unread.count(activity, session?.readUntil ?? '');
  if (session && readUntil) keep({ ...session, readUntil });
};

/** The same conversation with a fresh token, as the portal's word is now. Someone else sits there: nothing is shown. */
const renew = async (): Promise<'renewed' | 'concealed' | 'ended'> => {
  if (!session) return 'ended';
  const portalToken = session.identity === null ? null : await link.portalToken();
  if (identityOf(portalToken) !== session.identity) return 'concealed';
  try {
    keep(await renewSession(session, portalToken));
    conversation?.useToken(session);
    return 'renewed';
  } catch (error) {
    if (error instanceof Refused) return 'ended';
    throw error;
  }
};

const renewOrSay = async () => {
  try {
    const outcome = await renew();
    if (outcome === 'ended') end();
    else if (outcome === 'concealed') conceal();
  } catch {
    // No network: the token lasts for another two tries.
  }
};

/** The tab's conversation if it is this person's and still good, else a new one. */
const chooseSession = async (): Promise<{ session: ChatSession; history: boolean }> => {
  const portalToken = await link.portalToken();
  const identity = identityOf(portalToken);
  if (session && session.identity === identity && session.expiresAt > Date.now()) {
    try {
      return { session: await renewSession(session, portalToken), history: true };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Its portal token was spent on the try; the portal gives another.
      return { session: await beginSession(portalToken && (await link.portalToken())), history: false };
    }
  }
  return { session: await beginSession(portalToken), history: false };
};

const findSession = async () => {
  const found = await chooseSession();
  await join(found.session, page.locale);
  return found;
};

const start = async () => {
  leave();
  view.show('connecting');
  try {
    const [library, found] = await Promise.all([loadWebChat(page.webChatUrl), findSession()]);
    keep(found.session);
    conversation = openConversation(library, page, byId('conversation'), found.session, {
      history: found.history,
      on: {
        botSpoke,
        expired: () => void renewOrSay(),
        failed: () => {
          // A conversation that cannot be resumed is gone; the next try begins another.
          if (found.history) keep(null);
          view.show('failed');
        },
        ended: end,
        formWanted: form.open,
      },
    });
    view.show('chat');
  } catch {
    view.show('failed');
  }
};

const startAnew = () => {
  keep(null);
  unread.clear();
  void start();
};

const reveal = async () => {
  const outcome = await renew().catch(() => 'failed' as const);
  if (outcome === 'renewed') view.show('chat');
  else if (outcome === 'failed') view.show('failed');
  else startAnew();
};

view.on({
  minimise: link.framed ? () => link.send({ type: 'close' }) : null,
  newChat: startAnew,
  endChat: end,
  retry: () => void start(),
  reveal: () => void reveal(),
});
keepFocus(byId('conversation'), view.goBack);
onIdle(concealAfterMs, () => {
  if (session?.identity && conversation) conceal();
});
window.setInterval(() => {
  if (conversation && view.shows('chat')) void renewOrSay();
}, renewAfterMs);
link.send({ type: 'ready' });
void start();

// New mail appears by itself: only the list is exchanged, so that the reader's place is kept.
const everyMs = 2000;

const refresh = async () => {
  const response = await fetch('/demo/mailbox', { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [now, next] = [document.getElementById('mails'), page.getElementById('mails')];
  if (now && next && now.dataset.count !== next.dataset.count) now.replaceWith(next);
};

window.setInterval(() => {
  // A server that is away for a moment is no reason to complain.
  if (!document.hidden) void refresh().catch(() => {});
}, everyMs);

const unusable = ':disabled, [aria-disabled="true"]';

/**
 * Keeps the focus in the conversation: a card's button that was pressed is drawn anew, and what had the focus is gone. `regain`
 * is called as soon as the page's body has it instead.
 */
export const keepFocus = (conversation: HTMLElement, regain: () => void): void => {
  let last: Element | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element && conversation.contains(target) ? target : null;
  });
  // Gone, or still there and no longer to be used. A person who clicks beside everything means that.
  const isLost = () =>
    last !== null &&
    document.activeElement === document.body &&
    (!last.isConnected || last.matches(unusable));
  const look = () => {
    if (!isLost()) return;
    last = null;
    regain();
  };
  const changes = { childList: true, subtree: true, attributeFilter: ['disabled', 'aria-disabled'] };
  new MutationObserver(() => window.requestAnimationFrame(look)).observe(conversation, changes);
};

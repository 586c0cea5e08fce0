/** The longest message that the house reads, in characters; `src/bot/runTurn.ts` says the same. */
const longest = 4000;
const nearFrom = longest - 300;

type State = 'fits' | 'near' | 'over';

const stateOf = (text: string): State => {
  if (text.length > longest) return 'over';
  return text.length >= nearFrom ? 'near' : 'fits';
};

/** Says when a message is nearly too long, and refuses one that is, before it is sent: nothing that was typed is lost. */
export const watchLength = (element: HTMLElement, texts: { near: string; over: string }) => {
  let shown: State = 'fits';
  const say = (state: State) => {
    shown = state;
    element.dataset.state = state;
    element.textContent = state === 'fits' ? '' : texts[state];
  };
  return {
    typed: (text: string): void => {
      const state = stateOf(text);
      if (state !== shown) say(state);
    },
    /** Whether it may be sent; if not, says why (once more). */
    maySend: (text: string): boolean => {
      if (stateOf(text) !== 'over') return true;
      element.textContent = '';
      window.requestAnimationFrame(() => say('over'));
      return false;
    },
  };
};

export type LengthWatch = ReturnType<typeof watchLength>;

/** Calls back each time nobody has touched the page for so long. */
export const onIdle = (ms: number, idle: () => void): void => {
  let timer = 0;
  const again = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(idle, ms);
  };
  for (const name of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(name, again, { passive: true, capture: true });
  }
  again();
};

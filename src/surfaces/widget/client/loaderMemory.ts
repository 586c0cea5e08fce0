const key = 'dealer-help';

/** What the loader remembers while the browser's tab lives. */
export interface LoaderMemory {
  open: boolean;
  unread: number;
}

/** Reads it; empty where the browser forbids storage. */
export const readMemory = (): LoaderMemory => {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return { open: stored.open === true, unread: Number(stored.unread) || 0 };
  } catch {
    return { open: false, unread: 0 };
  }
};

/** Keeps it, where the browser lets us. */
export const writeMemory = (memory: LoaderMemory): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // Only the next page will not know.
  }
};

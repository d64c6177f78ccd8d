/** `tab`: gone with the tab. `device`: stays until it is deleted. */
export type StoreArea = 'tab' | 'device';

const keyOf = (guide: string): string => `onething:${guide}`;

/** Asking for a storage throws where cookies are blocked, and in some frames. */
function storageOf(area: StoreArea): Storage {
  return area === 'tab' ? sessionStorage : localStorage;
}

/** Whether the browser lets us keep anything: some refuse to write only. */
export function isStoreOpen(area: StoreArea): boolean {
  return writeStore(area, '', '') && clearStore(area, '');
}

/** What is kept for a guide: `undefined` where nothing is, `null` where it is no JSON. */
export function readStore(area: StoreArea, guide: string): unknown {
  try {
    const text = storageOf(area).getItem(keyOf(guide));
    return text === null ? undefined : parseJson(text);
  } catch {
    return undefined;
  }
}

/** Whether it was written: a full or forbidden store is the reader's business, not a fault. */
export function writeStore(area: StoreArea, guide: string, text: string): boolean {
  try {
    storageOf(area).setItem(keyOf(guide), text);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is gone. */
export function clearStore(area: StoreArea, guide: string): boolean {
  try {
    storageOf(area).removeItem(keyOf(guide));
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

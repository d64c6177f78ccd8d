/** A link of ours, of this version or a later one; other fragments belong to the host page. */
const ours = /^#a\d+\./;

/**
 * Takes a fragment of ours out of the address, so that neither a bookmark nor a copied address
 * carries the answers on. The entry of the browser's history stays, with what the host keeps there.
 */
export function takeFragment(): string | undefined {
  const { hash, pathname, search } = location;
  if (!ours.test(hash)) return undefined;
  history.replaceState(history.state, '', `${pathname}${search}`);
  return hash;
}

/** This page's address with a fragment. */
export function linkTo(fragment: string): string {
  return `${location.origin}${location.pathname}${location.search}${fragment}`;
}

/** Whether it could be copied: browsers refuse on pages without https, and where not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

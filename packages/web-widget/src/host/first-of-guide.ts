const first = new Map<string, WeakRef<object>>();

/**
 * Whether this element is the one that may keep answers, where several on a page show one guide. What
 * is kept goes by the guide's id: two that wrote would overwrite each other's answers.
 */
export function claimGuide(guide: string, element: object): boolean {
  const holder = first.get(guide)?.deref();
  if (holder === undefined) first.set(guide, new WeakRef(element));
  return holder === undefined || holder === element;
}

export function releaseGuides(element: object): void {
  for (const [guide, holder] of first) if (holder.deref() === element) first.delete(guide);
}

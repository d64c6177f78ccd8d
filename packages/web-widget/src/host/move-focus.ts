/** Focus goes to an element of the shadow root; a step that is not needed stands in a folded list. */
export function moveFocus(root: ParentNode, id: string, preventScroll: boolean): void {
  const find = (name: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[id="${name}"]`);
  const target = find(id) ?? (id.startsWith('step.') ? find('unneeded') : null);
  target?.focus({ preventScroll });
}

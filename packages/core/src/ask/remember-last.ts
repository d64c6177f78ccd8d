/** What was made last, for the same two things: the guards of one event ask one after another. */
export function rememberLast<Before extends object, Event extends object, After>(
  make: (before: Before, event: Event) => After,
): (before: Before, event: Event) => After {
  let last: { readonly before: Before; readonly event: Event; readonly after: After } | undefined;
  return (before, event) => {
    if (last?.before !== before || last.event !== event) {
      last = { before, event, after: make(before, event) };
    }
    return last.after;
  };
}

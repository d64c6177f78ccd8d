/**
 * Known facts as numbers, one a slot; -1: not known. A fact has one slot, a multiple choice one for
 * each six of its options, with one bit an option.
 */
export type EncodedFacts = Int16Array;

/** So many options share a slot: rules are evaluated with a row for each way to choose among them. */
export const slotOptions = 6;

/** Where the value of each variable lies: its slot, and its bit there; bit -1: the whole slot. */
export interface VariableSlots {
  readonly slots: readonly number[];
  readonly bits: readonly number[];
}

/** The number of a variable's value; -1: not known. */
export function valueIn(
  encoded: EncodedFacts,
  { slots, bits }: VariableSlots,
  variable: number,
): number {
  if (variable >= slots.length) return -1;
  const number = encoded[slots[variable] ?? 0] ?? -1;
  const bit = bits[variable] ?? -1;
  return bit < 0 || number < 0 ? number : (number >> bit) & 1;
}

/**
 * Three-valued truth in two bits: the higher one says that it is certainly so, the lower one that it
 * can be so. Three-valued *and* and *or* are then `&` and `|`.
 */
export const isFalse = 0b00;
export const isUnknown = 0b01;
export const isTrue = 0b11;

export type Truth = typeof isFalse | typeof isUnknown | typeof isTrue;

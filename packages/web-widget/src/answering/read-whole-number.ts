/**
 * The number that a person typed: full-width digits and separators of thousands are forgiven, a
 * sign, a fraction or a word is not. `null`: nothing typed. `undefined`: not a whole number.
 */
export function readWholeNumber(typed: string): number | null | undefined {
  const tidy = typed.normalize('NFKC').trim();
  if (tidy === '') return null;
  // `8,5` is a fraction to some: a comma or space is passed over only where it groups thousands.
  const digits = /^\d{1,3}([ ,]\d{3})+$/.test(tidy) ? tidy.replaceAll(/[ ,]/g, '') : tidy;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * The number that a person typed: full-width digits, spaces and thousands separators are forgiven,
 * a sign, a fraction or a word is not. `null`: nothing typed. `undefined`: not a whole number.
 */
export function readWholeNumber(typed: string): number | null | undefined {
  const digits = tidy(typed);
  if (digits === '') return null;
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  return Number(digits);
}

/** Half-width, without white space or separators. */
export function tidy(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s,，]/g, '');
}

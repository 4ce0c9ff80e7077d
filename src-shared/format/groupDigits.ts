/**
 * Puts a comma between groups of three digits before the decimal point. Figures look the same in every locale, so that a
 * report can be compared with the screen of another machine.
 * @example groupDigits('1234567.891') // → '1,234,567.891'
 */
export function groupDigits(digits: string): string {
  const [whole, fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

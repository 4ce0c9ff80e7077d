/**
 * A number for which there is little room, as at the mark of an axis.
 * @example shortNumber(12000) // → '12k'
 * @example shortNumber(5.1e8) // → '510M'
 */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  for (const [unit, suffix] of [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']] as const) {
    if (size >= unit) return `${plain(value / unit)}${suffix}`;
  }
  return plain(value);
}

/** Three significant digits and no zeros at the end. */
const plain = (value: number): string => String(Number(value.toPrecision(3))).replace('-', '−');

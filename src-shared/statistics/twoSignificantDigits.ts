/** Powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Whole numbers below it divide without doubt about which side of a half they lie on. */
const surelyDivided = 1e14;
/** Nearer to a half than this, a product by a power of ten says nothing of the side. */
const doubtful = 1e-9;

/**
 * A number rounded to two significant digits, half away from zero: exactly `Number(value.toPrecision(2))`, without a text for nearly all
 * numbers. value = d · 10ᵏ with 10 ≤ d < 100 becomes ⌊d + ½⌋ · 10ᵏ; where d was rounded itself and lies next to a half, the text decides.
 * Rows that are equal afterwards are *near copies*: the same but for what no model should rest on.
 *
 * @param value any number; NaN and the infinite ones stay what they are
 * @example twoSignificantDigits(1249) // → 1200
 * @example twoSignificantDigits(-0.0364) // → -0.036
 * @example twoSignificantDigits(125) // → 130
 */
export function twoSignificantDigits(value: number): number {
  if (value === 0) return 0;
  if (!Number.isFinite(value)) return value;
  const size = Math.abs(value);
  const place = Math.floor(Math.log10(size)) - 1;
  if (Math.abs(place) >= powers.length) return Number(value.toPrecision(2));
  const scaled = place < 0 ? size * powers[-place] : size / powers[place];
  const below = Math.floor(scaled);
  const beyondHalf = scaled - below - 0.5;
  const sure = Math.abs(beyondHalf) > doubtful || (place >= 0 && size < surelyDivided && Number.isInteger(size));
  if (!sure) return Number(value.toPrecision(2));
  const digits = beyondHalf >= 0 ? below + 1 : below;
  const rounded = place < 0 ? digits / powers[-place] : digits * powers[place];
  return value < 0 ? -rounded : rounded;
}

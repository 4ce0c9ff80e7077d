const half = 1 << 16;
const words = new Float64Array(1);
const halves = new Uint32Array(words.buffer);
/** Which of the two words holds sign and exponent. */
const upper = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** How many bins `leadingBitsBin` knows. */
export const leadingBitsBins = 2 * half;

/**
 * The bin of a number by its leading bits: sign, exponent and five bits of the mantissa. Bins lie in the order of their
 * numbers, each 1/32 to 1/64 of its numbers wide, whole numbers up to 63 alone in theirs, and need no edges: counts over such
 * bins add up over files and machines, and quantiles follow from them to six binary digits.
 * @param value any number but NaN; −0 as 0
 * @returns 0 … 131,071
 * @example leadingBitsBin(2) < leadingBitsBin(2.1) // → true
 */
export function leadingBitsBin(value: number): number {
  words[0] = value;
  const word = halves[upper];
  return word < 0x8000_0000 ? half + (word >>> 15) : half - ((word & 0x7fff_ffff) >>> 15);
}

/**
 * The number of a bin's range that is nearest to 0: for numbers above 0 its lower end.
 * @example leadingBitsValue(leadingBitsBin(37)) // → 37
 */
export function leadingBitsValue(bin: number): number {
  const magnitude = bin >= half ? bin - half : half - bin;
  halves[upper] = (magnitude << 15) >>> 0;
  halves[1 - upper] = 0;
  return bin >= half ? words[0] : -words[0];
}

/**
 * Quantiles of counts over such bins: the value of the bin that holds the row at ⌈q · rows⌉, from 1.
 * @example
 * const counts = new Uint32Array(leadingBitsBins);
 * for (const value of [1, 2, 9]) counts[leadingBitsBin(value)]++;
 * leadingBitsQuantiles(counts, [0.5, 1]) // → [2, 9]
 */
export function leadingBitsQuantiles(counts: ArrayLike<number>, shares: readonly number[]): number[] | null {
  let rows = 0;
  for (let bin = 0; bin < counts.length; bin++) rows += counts[bin];
  if (rows === 0) return null;
  let bin = 0;
  let passed = counts[0];
  return shares.map((share) => {
    const place = Math.max(1, Math.ceil(share * rows));
    while (passed < place) passed += counts[++bin];
    return leadingBitsValue(bin);
  });
}

/** Runs of numbers that agree in their upper half are put in order by insertion up to this length. */
const shortRun = 24;
const digits = [{ shift: 0, mask: 2047 }, { shift: 11, mask: 2047 }, { shift: 22, mask: 1023 }] as const;

/**
 * The places of numbers from the least to the greatest; missing ones (NaN) come last, equal ones as they stood. A radix
 * sort over the upper 32 bits (sign, exponent, 20 bits of mantissa), which tell nearly all numbers apart, and the few that
 * agree there by comparison: time grows with the numbers, not with their number times its logarithm.
 * @param among only these places; all where it is left out
 */
export function orderOf(numbers: Float64Array, among?: Uint32Array): Uint32Array {
  const size = among?.length ?? numbers.length;
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
  let keys = new Uint32Array(size);
  let places = new Uint32Array(size);
  const counts = digits.map(({ mask }) => new Uint32Array(mask + 1));
  const [low, middle, high] = counts;
  for (let i = 0; i < size; i++) {
    const place = among === undefined ? i : among[i];
    const key = sortKey(numbers[place], words[2 * place + 1]);
    keys[i] = key;
    places[i] = place;
    low[key & 2047]++;
    middle[(key >>> 11) & 2047]++;
    high[key >>> 22]++;
  }
  let [nextKeys, nextPlaces] = [new Uint32Array(size), new Uint32Array(size)];
  digits.forEach(({ shift, mask }, i) => {
    if (size === 0 || counts[i][(keys[0] >>> shift) & mask] === size) return;
    scatter(keys, places, nextKeys, nextPlaces, counts[i], shift, mask);
    [keys, nextKeys, places, nextPlaces] = [nextKeys, keys, nextPlaces, places];
  });
  for (let from = 0; from < size;) {
    let to = from + 1;
    while (to < size && keys[to] === keys[from]) to++;
    if (to - from > 1 && keys[from] !== 0xffff_ffff) sortRun(numbers, places, from, to);
    from = to;
  }
  return places;
}

/** The upper half of a number as an integer that is ordered as the numbers are; a missing one is above all. */
function sortKey(value: number, upper: number): number {
  if (value !== value) return 0xffff_ffff;
  return (upper & 0x8000_0000 ? ~upper : upper | 0x8000_0000) >>> 0;
}

function scatter(
  keys: Uint32Array, places: Uint32Array, nextKeys: Uint32Array, nextPlaces: Uint32Array, counts: Uint32Array, shift: number, mask: number,
): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit];
    counts[digit] = start;
    start += count;
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const to = counts[(key >>> shift) & mask]++;
    nextKeys[to] = key;
    nextPlaces[to] = places[i];
  }
}

/** Puts the places `[from, to)` in the order of their numbers, equal ones as they stand. */
function sortRun(numbers: Float64Array, places: Uint32Array, from: number, to: number): void {
  if (to - from > shortRun) {
    let sorted = true;
    for (let i = from + 1; sorted && i < to; i++) sorted = numbers[places[i - 1]] <= numbers[places[i]];
    if (!sorted) places.subarray(from, to).sort((a, b) => numbers[a] - numbers[b] || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const place = places[i];
    const value = numbers[place];
    let at = i;
    for (; at > from && numbers[places[at - 1]] > value; at--) places[at] = places[at - 1];
    places[at] = place;
  }
}

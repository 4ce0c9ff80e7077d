/** An entry of an order: the place of a number, and in the highest bit whether it is the same number as the entry before. */
export const samePlace = 0x8000_0000;
export const placeMask = 0x7fff_ffff;

/** Runs of numbers that agree in their leading bits are put in order by insertion up to this length. */
const shortRun = 32;
const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

/** What a sort works in: kept, since one column after the other is sorted, and most are of one length. */
const work = {
  keys: new Uint32Array(0), places: new Uint32Array(0), nextKeys: new Uint32Array(0), nextPlaces: new Uint32Array(0),
  low: new Uint32Array(digitMask + 1), high: new Uint32Array(digitMask + 1),
};

/**
 * Writes the places of numbers from the least to the greatest, `samePlace` marking each that equals the one before; missing
 * ones (NaN) come last, equal ones as they stood. A radix sort in two passes over the 22 leading bits in which the numbers
 * differ at all, which tell nearly all of them apart; the few that agree there are sorted among themselves in the same way. Time
 * grows with the numbers, not with their number times its logarithm.
 */
export function orderOf(numbers: Float64Array, order: Uint32Array): void {
  const size = numbers.length;
  if (work.keys.length < size) {
    for (const name of ['keys', 'places', 'nextKeys', 'nextPlaces'] as const) work[name] = new Uint32Array(size);
  }
  const { places } = work;
  let present = 0;
  for (let i = 0; i < size; i++) {
    places[present] = i;
    if (numbers[i] === numbers[i]) present++;
  }
  sortRange(numbers, new Uint32Array(numbers.buffer, numbers.byteOffset, size * 2), 0, present, 1);
  let last = present;
  for (let i = 0; last < size; i++) {
    if (numbers[i] !== numbers[i]) places[last++] = last === present + 1 ? i : i | samePlace;
  }
  order.set(places.subarray(0, size));
}

/**
 * Sorts the places `[from, to)` by one half of their numbers.
 * @param half 1 the upper word (sign, exponent, 20 bits of mantissa), 0 the lower one of numbers that agree in the upper
 */
function sortRange(numbers: Float64Array, words: Uint32Array, from: number, to: number, half: 0 | 1): void {
  const { keys, places, nextKeys, nextPlaces, low, high } = work;
  let least = 0xffff_ffff;
  let most = 0;
  for (let i = from; i < to; i++) {
    const word = 2 * places[i];
    // Ordered as the numbers are: all bits of a negative one turned, of others the sign.
    const turned = (words[word + 1] | 0) >> 31;
    const key = (words[word + half] ^ (half === 1 ? turned | samePlace : turned)) >>> 0;
    keys[i] = key;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  if (least >= most) {
    if (half === 1 && to - from > 1) sortRange(numbers, words, from, to, 0);
    else for (let i = from + 1; i < to; i++) places[i] |= samePlace;
    return;
  }
  const shift = Math.max(0, 32 - Math.clz32(most - least) - 2 * digitBits);
  low.fill(0);
  high.fill(0);
  for (let i = from; i < to; i++) {
    const key = (keys[i] - least) >>> shift;
    keys[i] = key;
    low[key & digitMask]++;
    high[key >>> digitBits]++;
  }
  scatter(keys, places, nextKeys, nextPlaces, from, to, low, 0);
  scatter(nextKeys, nextPlaces, keys, places, from, to, high, digitBits);
  for (let start = from; start < to;) {
    const key = keys[start];
    let end = start + 1;
    while (end < to && keys[end] === key) end++;
    if (end - start > 1) sortRun(numbers, words, start, end, half);
    start = end;
  }
}

function scatter(
  keys: Uint32Array, places: Uint32Array, nextKeys: Uint32Array, nextPlaces: Uint32Array, from: number, to: number, counts: Uint32Array, shift: number,
): void {
  let start = from;
  for (let digit = 0; digit <= digitMask; digit++) {
    const count = counts[digit];
    counts[digit] = start;
    start += count;
  }
  for (let i = from; i < to; i++) {
    const key = keys[i];
    const next = counts[(key >>> shift) & digitMask]++;
    nextKeys[next] = key;
    nextPlaces[next] = places[i];
  }
}

/** Puts places whose numbers agree in their leading bits in order, equal ones as they stand, and marks these. */
function sortRun(numbers: Float64Array, words: Uint32Array, from: number, to: number, half: 0 | 1): void {
  const { places } = work;
  if (to - from > shortRun) {
    let sorted = true;
    for (let i = from + 1; sorted && i < to; i++) sorted = numbers[places[i - 1]] <= numbers[places[i]];
    if (!sorted) {
      sortRange(numbers, words, from, to, half);
      return;
    }
  } else {
    for (let i = from + 1; i < to; i++) {
      const place = places[i];
      const value = numbers[place];
      let at = i;
      for (; at > from && numbers[places[at - 1]] > value; at--) places[at] = places[at - 1];
      places[at] = place;
    }
  }
  for (let i = to - 1; i > from; i--) if (numbers[places[i]] === numbers[places[i - 1]]) places[i] |= samePlace;
}

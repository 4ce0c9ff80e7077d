/** An entry of an order: the place of a number, and in the highest bit whether it is the same number as the entry before. */
export const samePlace = 0x8000_0000;
export const placeMask = 0x7fff_ffff;

/** Runs of numbers that agree in their upper half are put in order by insertion up to this length. */
const shortRun = 32;
const shifts = [0, 11, 22] as const;
const digitMask = 2047;

/** What a sort works in: kept, since one column after the other is sorted. */
const work = {
  keys: new Int32Array(0), places: new Int32Array(0), nextKeys: new Int32Array(0), nextPlaces: new Int32Array(0),
  counts: shifts.map(() => new Int32Array(digitMask + 1)),
};

/**
 * Writes the places of numbers from the least to the greatest, `samePlace` marking each that equals the one before; missing
 * ones (NaN) come last, equal ones as they stood. A radix sort over the upper 32 bits (sign, exponent, 20 bits of mantissa),
 * which tell nearly all numbers apart, and over the lower ones of those that they do not: time grows with the numbers, not with
 * their number times its logarithm.
 */
export function orderOf(numbers: Float64Array, order: Uint32Array): void {
  const size = numbers.length;
  if (work.keys.length < size) for (const name of ['keys', 'places', 'nextKeys', 'nextPlaces'] as const) work[name] = new Int32Array(size);
  const { places } = work;
  let present = 0;
  for (let i = 0; i < size; i++) {
    places[present] = i;
    present += numbers[i] === numbers[i] ? 1 : 0;
  }
  sortHalf(numbers, new Int32Array(numbers.buffer, numbers.byteOffset, size * 2), 0, present, 1);
  for (let i = 0; i < present; i++) order[i] = places[i];
  for (let i = 0, last = present; last < size; i++) {
    if (numbers[i] !== numbers[i]) order[last++] = last === present + 1 ? i : i | samePlace;
  }
}

/**
 * Sorts the places `[from, to)` by one half of their numbers: 1 is the upper word, 0 the lower one of numbers that agree in the
 * upper. A word is ordered as the numbers are once all bits of a negative one are turned, and the sign of the others.
 */
function sortHalf(numbers: Float64Array, words: Int32Array, from: number, to: number, half: 0 | 1): void {
  const { keys, places, counts } = work;
  const [low, middle, high] = counts;
  for (const digit of counts) digit.fill(0);
  for (let i = from; i < to; i++) {
    const word = places[i] << 1;
    const turned = words[word + 1] >> 31;
    const key = words[word + half] ^ (half === 1 ? turned | samePlace : turned);
    keys[i] = key;
    low[key & digitMask]++;
    middle[(key >>> 11) & digitMask]++;
    high[key >>> 22]++;
  }
  let swapped = false;
  shifts.forEach((shift, digit) => {
    if (from === to || counts[digit][((swapped ? work.nextKeys : keys)[from] >>> shift) & digitMask] === to - from) return;
    if (swapped) scatter(work.nextKeys, work.nextPlaces, keys, places, from, to, counts[digit], shift);
    else scatter(keys, places, work.nextKeys, work.nextPlaces, from, to, counts[digit], shift);
    swapped = !swapped;
  });
  if (swapped) {
    keys.set(work.nextKeys.subarray(from, to), from);
    places.set(work.nextPlaces.subarray(from, to), from);
  }
  for (let start = from; start < to;) {
    const key = keys[start];
    let end = start + 1;
    while (end < to && keys[end] === key) end++;
    if (end - start > 1) sortRun(numbers, words, start, end);
    start = end;
  }
}

function scatter(
  keys: Int32Array, places: Int32Array, nextKeys: Int32Array, nextPlaces: Int32Array,
  from: number, to: number, counts: Int32Array, shift: number,
): void {
  let start = from;
  for (let digit = 0; digit <= digitMask; digit++) {
    const count = counts[digit];
    counts[digit] = start;
    start += count;
  }
  for (let i = from; i < to; i++) {
    const key = keys[i];
    const at = counts[(key >>> shift) & digitMask]++;
    nextKeys[at] = key;
    nextPlaces[at] = places[i];
  }
}

/** Puts places whose numbers agree in one half in order, equal ones as they stand, and marks these. As a rule all are equal. */
function sortRun(numbers: Float64Array, words: Int32Array, from: number, to: number): void {
  const { places } = work;
  let last = numbers[places[from]];
  let sorted = from + 1;
  for (; sorted < to; sorted++) {
    const value = numbers[places[sorted]];
    if (value < last) break;
    if (value === last) places[sorted] |= samePlace;
    last = value;
  }
  if (sorted === to) return;
  for (let i = from; i < sorted; i++) places[i] &= placeMask;
  if (to - from > shortRun) {
    sortHalf(numbers, words, from, to, 0);
    return;
  }
  for (let i = sorted; i < to; i++) {
    const place = places[i];
    const value = numbers[place];
    let at = i;
    for (; at > from && numbers[places[at - 1]] > value; at--) places[at] = places[at - 1];
    places[at] = place;
  }
  for (let i = to - 1; i > from; i--) if (numbers[places[i]] === numbers[places[i - 1]]) places[i] |= samePlace;
}

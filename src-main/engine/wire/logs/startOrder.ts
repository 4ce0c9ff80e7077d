const digitBits = 16, digits = 1 << digitBits;

/**
 * The order of records by their start (ties: as they stand), `null` where they stand in it already.
 * @param starts whole nanoseconds
 */
export function startOrder(starts: Float64Array): Uint32Array | null {
  let ascending = true;
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < starts.length; i++) {
    if (starts[i] < most) ascending = false;
    least = Math.min(least, starts[i]);
    most = Math.max(most, starts[i]);
  }
  if (ascending) return null;
  const order = new Uint32Array(starts.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  // Times too far apart to be told apart in nanoseconds are no clock's.
  if (!Number.isSafeInteger(most - least)) return order.sort((a, b) => starts[a] - starts[b] || a - b);
  return byDigits(starts, least, most - least, order);
}

/** Sorts by one digit after the other, the last first; each time those alike keep their order. */
function byDigits(starts: Float64Array, least: number, range: number, order: Uint32Array): Uint32Array {
  let [from, to]: Uint32Array[] = [order, new Uint32Array(order.length)];
  const digit = new Uint16Array(order.length);
  for (let unit = 1; unit <= range; unit *= digits) {
    const places = new Uint32Array(digits + 1);
    for (let i = 0; i < digit.length; i++) {
      // A typed array takes the last bits of a whole number, however large.
      digit[i] = Math.floor((starts[i] - least) / unit);
      places[digit[i] + 1]++;
    }
    for (let i = 1; i < digits; i++) places[i] += places[i - 1];
    for (let i = 0; i < from.length; i++) to[places[digit[from[i]]]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}

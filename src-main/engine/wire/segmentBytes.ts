/**
 * Bytes by their place in sequence space: a byte that is sent again counts once, one that the capture missed counts as
 * well. Numbers wrap round at 2^32; no window is larger than 2^30, so what lies farther ahead belongs to another numbering
 * and counts by its length.
 * @param high the number after the last byte so far
 * @param from the number of the segment's first byte
 */
export function freshBytes(high: number, from: number, payload: number): number {
  const beyond = (from + payload - high) | 0;
  if (beyond <= 0) return 0;
  return beyond > 2 ** 30 ? payload : beyond;
}

/**
 * The seed of one of several random draws. Draw 0 is the seed's own; the others are mixed from both numbers, since a
 * generator started at s and one at s + 1 begin nearly alike: the first rows would fall into the same part in both.
 * The mixing is the finaliser of MurmurHash3 (Appleby), over the seed moved by a multiple of the golden ratio.
 */
export function drawSeed(seed: number, draw: number): number {
  if (draw === 0) return seed;
  let mixed = (seed + Math.imul(draw, 0x9e3779b9)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Parquet's hybrid of runs and packed bits, for codes and levels: `bytes[from, to)` into as many integers as the array holds.
 * @throws RangeError where the bytes end before
 */
export function readHybrid(bytes: Uint8Array, from: number, to: number, width: number, output: Uint32Array): void {
  const { length } = output;
  if (width === 0) return;
  const valueBytes = (width + 7) >> 3;
  let at = from;
  for (let filled = 0; filled < length;) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= to || shift > 28) throw new RangeError('its runs end too early');
      const byte = bytes[at++];
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const count = Math.floor(header / 2);
    if (header % 2 === 0) {
      if (at + valueBytes > to || count === 0) throw new RangeError('its runs end too early');
      let value = 0;
      for (let i = 0; i < valueBytes; i++) value += bytes[at++] * 2 ** (8 * i);
      output.fill(value, filled, filled + count);
      filled += count;
      continue;
    }
    // Groups of eight values; the last group may reach beyond the values that are wanted.
    const end = Math.min(length, filled + count * 8);
    const packedEnd = at + count * width;
    if (packedEnd > to + 7 * width) throw new RangeError('its packed values end too early');
    if (width <= 24) unpackNarrow(bytes, at, to, width, output, filled, end);
    else unpackWide(bytes, at, to, width, output, filled, end);
    filled = end;
    at = packedEnd;
  }
}

function unpackNarrow(bytes: Uint8Array, from: number, to: number, width: number, output: Uint32Array, first: number, end: number): void {
  const mask = (1 << width) - 1;
  let bits = 0;
  let held = 0;
  for (let i = first, at = from; i < end; i++) {
    for (; held < width; held += 8) {
      if (at >= to) throw new RangeError('its packed values end too early');
      bits |= bytes[at++] << held;
    }
    output[i] = bits & mask;
    bits >>>= width;
    held -= width;
  }
}

/** Where the bits of a value don't fit into an integer of the processor beside those of the next. */
function unpackWide(bytes: Uint8Array, from: number, to: number, width: number, output: Uint32Array, first: number, end: number): void {
  const range = 2 ** width;
  let bits = 0;
  let held = 0;
  for (let i = first, at = from; i < end; i++) {
    for (; held < width; held += 8) {
      if (at >= to) throw new RangeError('its packed values end too early');
      bits += bytes[at++] * 2 ** held;
    }
    output[i] = bits % range;
    bits = Math.floor(bits / range);
    held -= width;
  }
}

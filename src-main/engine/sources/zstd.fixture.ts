const block = 100_000;

/** Text as zstd frames of stored blocks (RFC 8878): a frame for each half, with one to be skipped between. */
export function zstdFrames(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const half = bytes.length >> 1;
  const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 5, 0, 0, 0, 1, 2, 3, 4, 5]);
  return [frameOf(bytes.subarray(0, half)), skipped, frameOf(bytes.subarray(half))];
}

function frameOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x60])];
  for (let at = 0; at === 0 || at < bytes.length; at += block) {
    const content = bytes.subarray(at, at + block);
    const header = Buffer.alloc(3);
    header.writeUIntLE((content.length << 3) | (at + block >= bytes.length ? 1 : 0), 0, 3);
    parts.push(header, content);
  }
  return Buffer.concat(parts);
}

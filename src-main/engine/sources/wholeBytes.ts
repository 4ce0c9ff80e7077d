import { refuseOver } from '../limits';

/** A table that is found from its end: any range of it, and its bytes from the front, each piece behind the one before. */
export type WholeBytes = {
  size: number;
  anywhere: (from: number, to: number) => Promise<Uint8Array>;
  /** A copy of its own. */
  inOrder: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
};

/** The stream of a stored file, of which any range can be read beside it. */
export function streamedBytes(stream: AsyncGenerator<Uint8Array>, size: number, anywhere: WholeBytes['anywhere']): WholeBytes {
  let at = 0;
  let rest: Uint8Array = new Uint8Array(0);
  return {
    size, anywhere,
    async inOrder(from, to) {
      const found = new Uint8Array(to - from);
      for (let filled = 0; filled < found.length;) {
        const part = rest.subarray(Math.max(0, from + filled - at), to - at);
        found.set(part, filled);
        filled += part.length;
        const used = Math.min(rest.length, to - at);
        at += used;
        rest = rest.subarray(used);
        if (filled === found.length) break;
        const next = await stream.next();
        if (next.done) throw new RangeError('the file ended early');
        rest = next.value;
      }
      return found;
    },
  };
}

/** What is packed is unpacked as a whole, as far as the memory allows. @throws TOO_LARGE */
export async function unpackedBytes(stream: AsyncGenerator<Uint8Array>, name: string): Promise<WholeBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    refuseOver('unpackedBytes', size, (most) => `at most ${most} bytes of packed Parquet were expected, “${name}” holds more; unpack it first`);
    parts.push(Uint8Array.from(part));
  }
  const bytes = Buffer.concat(parts);
  return { size, anywhere: async (from, to) =>
    bytes.subarray(from, to), inOrder: async (from, to) => Uint8Array.from(bytes.subarray(from, to)) };
}

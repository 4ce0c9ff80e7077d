import type { ByteSource } from '../files';

const block = 1 << 20;

/** Bytes that are in memory already, as a source: the simulated sample. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    bytes: bytes.length,
    async *chunks(_, { from, to } = { from: 0, to: bytes.length }) {
      for (let start = from; start < to; start += block) yield bytes.subarray(start, Math.min(to, start + block));
    },
    verify: async () => {},
  };
}

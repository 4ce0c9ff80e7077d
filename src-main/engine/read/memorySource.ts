import type { ByteSource } from '../files';

const block = 1 << 20;

/** Bytes that are in memory already, as a source: the simulated sample. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    bytes: bytes.length,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += block) yield bytes.subarray(start, start + block);
    },
    verify: async () => {},
  };
}

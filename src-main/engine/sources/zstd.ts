import { setImmediate } from 'node:timers/promises';
import { Decompress } from 'fzstd';
import { EngineError } from '../../../src-shared/terms/errors';
import { beginsWith, type Container } from './container';

/** Taken at once: a few bytes may stand for a block of 128 KiB, and the thread that unpacks them has others to answer. */
const piece = 4 << 10;

/** Zstandard: frames one after the other, skippable ones too. */
export const zstd: Container = {
  id: 'zstd',
  recognises: (first) =>
    beginsWith(first, [0x28, 0xb5, 0x2f, 0xfd]) || (beginsWith(first, [0x2a, 0x4d, 0x18], 1) && (first[0] & 0xf0) === 0x50),
  async* unpack(stored, name, bytesRead) {
    let unpacked: Uint8Array[] = [];
    const decompress = new Decompress((bytes) => { unpacked.push(bytes); });
    const push = (bytes: Uint8Array, last: boolean): void => {
      try {
        decompress.push(bytes, last);
      } catch (error) {
        throw new EngineError('ARCHIVE_BROKEN', last
          ? `“${name}” ends in the middle of its zstd data, after ${bytesRead()} bytes: it was cut short.`
          : `“${name}” is damaged before byte ${bytesRead()} of its zstd data (${(error as Error).message}).`);
      }
    };
    for await (const chunk of stored) {
      for (let at = 0; at < chunk.length; at += piece) {
        push(chunk.slice(at, at + piece), false);
        if (unpacked.length === 0) continue;
        yield* unpacked;
        unpacked = [];
        await setImmediate();
      }
    }
    push(new Uint8Array(0), true);
    yield* unpacked;
  },
};

import type { ErrorCode } from '../../src-shared/terms/errors';
import type { ByteSource } from './files';
import { currentLimits, refuseOver, type Limit } from './limits';
import { tooLong } from './parseJson';

/**
 * All bytes of a source.
 * @throws EngineError of `code` as soon as more arrive than the ceiling allows, whatever size was told before
 */
export async function readWhole(
  source: ByteSource, limit: Limit, code: ErrorCode, signal: AbortSignal, limits = currentLimits(),
): Promise<Uint8Array> {
  const refuse = (bytes: number): void => refuseOver(limit, bytes, tooLong(`“${source.name}”`), limits, code);
  refuse(source.bytes ?? 0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks(signal)) {
    length += chunk.length;
    refuse(length);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

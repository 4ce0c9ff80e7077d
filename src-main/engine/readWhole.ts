import type { ByteSource } from './files';
import { currentLimits, refuseOver, type Limit } from './limits';

/**
 * All bytes of a source, in memory of their own that may be handed to a worker.
 * @throws TOO_LARGE as soon as more arrive than the ceiling allows, whatever size was told before
 */
export async function readWhole(source: ByteSource, limit: Limit, signal: AbortSignal, limits = currentLimits()): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = (bytes: number): void =>
    refuseOver(limit, bytes, (most) => `“${source.name}”: at most ${most} bytes were expected; found more`, limits);
  refuse(source.bytes ?? 0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks(signal)) {
    length += chunk.length;
    refuse(length);
    parts.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

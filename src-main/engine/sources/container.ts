import type { FileFormat, PassedOver } from '../../../src-shared/terms/datasetSummary';
import type { ByteSource } from '../files';
import type { Tape } from './tape';

/** One table inside a stored file, or the file itself. */
export type Member = {
  /** Its path within an archive; `null` where the file is no archive. */
  path: string | null;
  /** Its bytes, unpacked, each buffer valid until the next is asked for. Members are read once each, in their order. */
  buffers: () => AsyncGenerator<Uint8Array>;
};

/** What a stored file holds, in the order in which it stands there. */
export type Contents = { members: Member[]; passedOver: PassedOver[] };

/** A file as it is stored: `tape` reads it from front to back, `source` any range of it. */
export type Packed = { source: ByteSource; tape: Tape; signal: AbortSignal };

/** A way of packing. What is one stream of bytes is told how to unpack it, and may then stand inside an archive, too. */
export type Container = {
  id: FileFormat['compression'];
  /** By the first bytes alone, never by the name. */
  recognises: (first: Uint8Array) => boolean;
} & (
  | { unpack: (stored: AsyncGenerator<Uint8Array>, name: string, bytesRead: () => number) => AsyncGenerator<Uint8Array> }
  | { list: (packed: Packed) => Promise<Contents> });

export const beginsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

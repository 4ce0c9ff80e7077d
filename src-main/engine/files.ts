import type { PassedOver } from '../../src-shared/terms/datasetSummary';

/**
 * Where bytes come from and go to. The engine never sees a path that a person typed: a host turns its tokens into these.
 */
export type ByteSource = {
  name: string;
  /** Size in bytes as stored, `null` for a stream of unknown length. */
  bytes: number | null;
  /** The stored bytes, from the beginning to the end or a range of them; each call reads anew. */
  chunks: (signal: AbortSignal, range?: ByteRange) => AsyncIterable<Uint8Array>;
  /** Called after the last chunk; throws `FILE_CHANGED` if what was read is no longer what is there. */
  verify: (bytesRead: number) => Promise<void>;
  /** Found in a folder, not named: where its beginning says that it is no table, it is passed over. */
  mayBeNoTable?: boolean;
};

/** The bytes [from, to) of a file, at least one. */
export type ByteRange = { from: number; to: number };

/** A file's bytes, at once or in parts. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

export async function* partsOf(content: FileContent): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

export type ByteSink = {
  name: string;
  /** Throws `CANNOT_WRITE` before any work is done, if writing is bound to fail. */
  check: () => Promise<void>;
  /**
   * Writes all of it or nothing: an older file stays as it was until the new one is complete. Stops when the signal says so.
   * What comes in parts is written as it comes.
   */
  write: (content: FileContent, signal: AbortSignal) => Promise<void>;
};

/** What stands behind a token that opens as a dataset: a file, or those of a folder. */
export type ChosenFiles = {
  /** The file's name, or the folder's. */
  name: string;
  sources: ByteSource[];
  /** What else stands in the folder. */
  passedOver: PassedOver[];
};

/** What a host offers the engine: its tokens resolved to files that a person chose. */
export type FileGate = {
  /** A single file: settings, a report. */
  source: (token: string) => Promise<ByteSource>;
  /** The data files behind a token. */
  chosen: (token: string) => Promise<ChosenFiles>;
  sink: (token: string) => ByteSink;
};

/** The system's own sentence without the path at its end: `EIO: i/o error, read`. */
export const withoutPath = ({ message }: Error): string => message.replace(/ '[^]*$/, '');

import type { PassedOver } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ByteSource } from '../files';
import { currentLimits, refuseOver, type Limits } from '../limits';
import type { Container, Member } from './container';
import { gzip } from './gzip';
import { archiveSignature, refuseOtherArchive } from './otherArchives';
import { streamHead } from './streamHead';
import { Tape } from './tape';
import { zip } from './zip';
import { zstd } from './zstd';

/** Every way of packing that is unpacked on the way. To add one: a file beside this one, and its name here. */
const containers: Container[] = [gzip, zip, zstd];

/** A file that is open: its members are read one after the other, and then `finish` says what was read. */
export type OpenFile = {
  compression: Container['id'];
  members: Member[];
  passedOver: PassedOver[];
  tape: Tape;
};

/** Below this share of the text that may be, nothing is too well packed: a few blank lines are, too. */
const harmlessShare = 1 / 64;

/**
 * Looks at the first bytes of a stored file, and at what it is packed by.
 * @throws FILE_EMPTY; GZIP_BROKEN for a `.gz` name over bytes that are not packed; ARCHIVE_BROKEN; NOT_A_TABLE for an archive that is
 * unpacked elsewhere. The members' buffers throw TOO_LARGE for more text than its ceilings.
 */
export async function openFile(source: ByteSource, signal: AbortSignal, limits = currentLimits()): Promise<OpenFile> {
  const tape = new Tape(source, signal);
  try {
    const first = await tape.peek(archiveSignature);
    const { name } = source;
    if (first.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${name}” has 0 bytes.`);
    const container = containers.find((one) => one.recognises(first));
    refuseUnpacked(container, first, name);
    const { members, passedOver } = container !== undefined && 'list' in container
      ? await container.list({ source, tape, signal })
      : { members: [{ path: null, buffers: () => tape.all() }], passedOver: [] };
    const within = ceilings(name, tape, limits);
    const unpacked = members.map(({ path, buffers }) => ({ path, buffers: () => within(unpackStream(buffers(), path ?? name, tape)) }));
    return { compression: container?.id ?? 'none', members: unpacked, passedOver, tape };
  } catch (error) {
    tape.close();
    throw error;
  }
}

function refuseUnpacked(container: Container | undefined, first: Uint8Array, name: string): void {
  if (container !== undefined) return;
  refuseOtherArchive(first, name);
  if (!/\.gz$/i.test(name)) return;
  throw new EngineError('GZIP_BROKEN',
    `“${name}” is named .gz, but does not begin with the gzip signature 1f 8b (found ${hex(first)}). If it is plain text, rename it.`);
}

/** A file, or a member of an archive, that is one packed stream is unpacked; others are left as they are. */
async function* unpackStream(buffers: AsyncGenerator<Uint8Array>, name: string, tape: Tape): AsyncGenerator<Uint8Array> {
  const { first, all } = await streamHead(buffers, archiveSignature);
  const container = containers.find((one) => one.recognises(first));
  if (container === undefined || !('unpack' in container)) yield* all;
  else yield* container.unpack(all, name, () => tape.bytesRead);
}

/** Ends where the text of all members passes its ceilings: a small file may unpack to a thousand times its size. */
function ceilings(name: string, tape: Tape, limits: Limits): (buffers: AsyncGenerator<Uint8Array>) => AsyncGenerator<Uint8Array> {
  let bytes = 0;
  return async function* within(buffers) {
    for await (const buffer of buffers) {
      bytes += buffer.length;
      refuseOver('textBytes', bytes, (most) => `at most ${most} bytes of text were expected, “${name}” holds more`, limits);
      if (bytes > limits.textBytes * harmlessShare) {
        refuseOver('expansion', bytes / tape.bytesRead, (most) => `text of at most ${most} times its packed size was expected, “${name}” unpacks to more`, limits);
      }
      yield buffer;
    }
  };
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join(' ');

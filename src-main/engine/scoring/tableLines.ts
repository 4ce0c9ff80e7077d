/** How the lines of a table are read: the names of its columns in their order, and what stands between the fields. */
export type LineLayout = {
  /** The name of the file, where there are several: it stands in front of its scores. */
  file: string | null;
  names: string[];
  delimiter: number;
  /** A delimiter stands behind the last field, too. */
  trailing: boolean;
  /** Places of the columns that stand in front of every score as they are: who a connection is between. */
  kept: number[];
  /** The place of the label, −1 where there is none. */
  label: number;
};

/** Whole lines, with the number of the first of them in the file. */
export type Lines = { bytes: Uint8Array; line: number };

const newline = 10;
/** So much text is scored at once. */
const pieceBytes = 1 << 19;

/**
 * A stream of text as pieces of whole lines, each of which is the receiver's own.
 * @param firstLine the number of its first line
 * @param promptly whether what has arrived is handed on at once, however little it is
 */
export async function* wholeLines(buffers: AsyncIterable<Uint8Array>, firstLine: number, promptly: boolean): AsyncGenerator<Lines> {
  let line = firstLine;
  let waiting: Uint8Array[] = [];
  let length = 0;
  const take = (): Lines => {
    const piece = { bytes: Uint8Array.from(Buffer.concat(waiting)), line };
    line += newlineBytes(piece.bytes);
    waiting = [];
    length = 0;
    return piece;
  };
  const keep = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    // A buffer is valid until the next is asked for.
    waiting.push(Uint8Array.from(bytes));
    length += bytes.length;
  };
  for await (const buffer of buffers) {
    const end = buffer.lastIndexOf(newline) + 1;
    const ripe = end > 0 && (promptly || length + end >= pieceBytes);
    keep(ripe ? buffer.subarray(0, end) : buffer);
    if (!ripe) continue;
    yield take();
    keep(buffer.subarray(end));
  }
  if (length > 0) yield take();
}

function newlineBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}

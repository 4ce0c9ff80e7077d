import { EngineError } from '../../../src-shared/terms/errors';
import { oneAfterAnother, type Places, type Run } from '../columns/places';
import type { ChunkPlace } from './chunkPlace';
import type { EncodedPart } from './encodeLines';
import { makeRoom, type NumberRoom } from './numberRoom';

const newline = 10;

/**
 * Gives the rows of a table whose lines hardly repeat their places in the dataset while it is read: the place of a row is that of
 * its line. Workers then write numbers where they will stay. Until a worker has found out that lines hardly repeat, and in any
 * other table, each has patterns of its own.
 */
export class RowPlaces {
  /** Lines of each chunk, those of chunks before the first that was placed as they are answered. */
  private readonly lines: number[] = [];
  private readonly starts: number[] = [];
  private firstPlaced = -1;
  private room: NumberRoom | null = null;
  /** The room that each reader was told of. */
  private readonly known: NumberRoom[] = [];
  /** The place of the next line. */
  private next = 0;

  /** @param expected how many lines there may be, by those met so far: more than there are costs next to nothing */
  constructor(private readonly plainNumbers: boolean[], private readonly expected: (met: number) => number) {}

  get begun(): boolean {
    return this.room !== null;
  }

  answered(chunk: number, lines: number): void {
    this.lines[chunk] = lines;
  }

  /**
   * From now on chunks are placed, where there is memory for their numbers.
   * @param chunk the number of the next one
   * @param underWay those that are not answered yet
   */
  begin(chunk: number, underWay: ReadonlyMap<number, Uint8Array | null>): void {
    if (this.firstPlaced >= 0) return;
    for (let i = 0; i < chunk; i++) {
      this.starts.push(this.next);
      this.next += this.lines[i] ?? countLines(underWay.get(i)!);
    }
    this.firstPlaced = chunk;
    this.room = makeRoom(0, Math.max(this.expected(this.next), 2 * this.next), this.plainNumbers);
  }

  /** The place of the next chunk's first line, for the reader that gets it. @throws TOO_LARGE */
  place(chunk: number, bytes: Uint8Array, part: number): ChunkPlace {
    const lines = countLines(bytes);
    const end = this.room!.start + this.room!.lines;
    if (this.next + lines > end) {
      this.next = end;
      this.room = makeRoom(end, Math.max(end, 2 * lines), this.plainNumbers);
      if (this.room === null) throw new EngineError('TOO_LARGE', `no memory for the numbers of more than ${end} rows.`);
    }
    this.lines[chunk] = lines;
    this.starts[chunk] = this.next;
    this.next += lines;
    const start = this.starts[chunk];
    if (this.known[part] === this.room) return { start };
    this.known[part] = this.room!;
    return { start, room: this.room! };
  }

  /** Where the patterns of each part stand. */
  finish(parts: EncodedPart[], chunks: { part: number; rows: Uint32Array }[]): Places {
    if (!this.begun) return oneAfterAnother(parts.map(({ patterns }) => patterns));
    const runs = parts.map((): Run[] => []);
    const met = parts.map(() => 0);
    chunks.forEach(({ part, rows }, chunk) => {
      if (chunk >= this.firstPlaced) {
        const length = this.lines[chunk];
        if (length > 0) runs[part].push({ from: met[part], to: this.starts[chunk], length });
        met[part] += length;
      } else met[part] = placeNew(rows, this.starts[chunk], runs[part], met[part]);
    });
    return { total: this.next, runs };
  }
}

/** Patterns that a chunk met first stand where their rows do. Returns the patterns met so far. */
function placeNew(rows: Uint32Array, start: number, runs: Run[], met: number): number {
  let known = met;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] < known) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to + last.length === start + i) last.length++;
    else runs.push({ from: rows[i], to: start + i, length: 1 });
    known = rows[i] + 1;
  }
  return known;
}

/** Lines, the last of which may lack its line break. */
function countLines(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let lines = 0;
  for (let at = 0; at < text.length; lines++) {
    const end = text.indexOf(newline, at);
    if (end < 0) return lines + 1;
    at = end + 1;
  }
  return lines;
}

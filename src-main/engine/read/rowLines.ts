/**
 * Where the rows of a table stand in its file, chunk by chunk: how many rows and lines it has, and in which lines, numbered from 0
 * within it, no row begins (blank ones, those that do not fit, those within a row of several).
 */
export type ChunkLines = { rows: number; lines: number; rowless: readonly number[] };
export type RowLines = { headerLines: number; chunks: readonly ChunkLines[] };

/** Lines that are noted of a chunk: in one with more of them, nobody knows the line of a row. */
const mostRowless = 1000;

/** Notes a line in which no row begins. */
export function noteRowless(rowless: number[], line: number): void {
  if (rowless.length < mostRowless) rowless.push(line);
}

/**
 * The line, counted from 1, in which a row begins, counted from 0; `null` where that is not known.
 * @example lineOf({ headerLines: 1, chunks: [{ rows: 2, lines: 3, rowless: [1] }] }, 1) // → 4
 */
export function lineOf({ headerLines, chunks }: RowLines, row: number): number | null {
  let before = headerLines;
  let within = row;
  for (const { rows, lines, rowless } of chunks) {
    if (within >= rows) {
      within -= rows;
      before += lines;
      continue;
    }
    if (rowless.length !== lines - rows) return null;
    let line = within;
    for (const passed of rowless) if (passed <= line) line++;
    return before + line + 1;
  }
  return null;
}

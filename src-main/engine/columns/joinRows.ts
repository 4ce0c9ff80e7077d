import { sharedUint32 } from './dataset';
import { drawRows } from './dealRows';
import { placesOf, type Places } from './places';
import type { FileRows } from './unifyColumn';

export type JoinRowsInput = {
  /** In file order: `rows` are pattern numbers of part `part`. They are emptied on the way. */
  chunks: { part: number; rows: Uint32Array }[];
  places: Places;
  /** Keep this many rows, drawn over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  /** For each part 1 where a pattern has no label and its rows are left out, `null` where all have one. */
  unlabelled?: (Uint8Array | null)[];
};

const noRows = new Uint32Array(0);

/** The place of each row's pattern among those of all parts; and of the rows drawn from them. */
export function joinRows({ chunks, places, sample, seed, unlabelled }: JoinRowsInput): FileRows {
  const labelled = unlabelled === undefined ? null : keepLabelled(chunks, unlabelled);
  const placesIn = places.runs.map(placesOf);
  const whole = sharedUint32(chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0));
  let at = 0;
  // Each chunk is let go as it is copied: together they are as large as what is made of them.
  for (const chunk of chunks) {
    const own = placesIn[chunk.part];
    for (let i = 0; i < chunk.rows.length; i++) whole[at++] = own[chunk.rows[i]];
    chunk.rows = noRows;
  }
  if (sample === null || sample >= whole.length) return { whole, kept: whole, ...(labelled && { numbers: labelled }) };
  const numbers = drawRows(whole.length, sample, seed);
  const kept = sharedUint32(sample);
  for (let i = 0; i < sample; i++) {
    kept[i] = whole[numbers[i]];
    if (labelled !== null) numbers[i] = labelled[numbers[i]];
  }
  return { whole, kept, numbers };
}

/** Leaves the rows without a label out; returns the numbers of the others, `null` where all have one. */
function keepLabelled(chunks: JoinRowsInput['chunks'], unlabelled: (Uint8Array | null)[]): Uint32Array | null {
  if (unlabelled.every((without) => without === null)) return null;
  const numbers = sharedUint32(chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0));
  let [row, kept] = [0, 0];
  for (const chunk of chunks) {
    const without = unlabelled[chunk.part];
    chunk.rows = chunk.rows.filter((pattern) => {
      const labelled = without === null || without[pattern] === 0;
      if (labelled) numbers[kept++] = row;
      row++;
      return labelled;
    });
  }
  return numbers.subarray(0, kept);
}

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
  for (const chunk of chunks) {
    const without = unlabelled?.[chunk.part] ?? null;
    if (without !== null) chunk.rows = chunk.rows.filter((pattern) => without[pattern] === 0);
  }
  const placesIn = places.runs.map(placesOf);
  const whole = sharedUint32(chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0));
  let at = 0;
  // Each chunk is let go as it is copied: together they are as large as what is made of them.
  for (const chunk of chunks) {
    const own = placesIn[chunk.part];
    for (let i = 0; i < chunk.rows.length; i++) whole[at++] = own[chunk.rows[i]];
    chunk.rows = noRows;
  }
  if (sample === null || sample >= whole.length) return { whole, kept: whole };
  const kept = sharedUint32(sample);
  kept.set(drawRows(whole, sample, seed));
  return { whole, kept };
}

import { readFileSync } from 'node:fs';
import type { Counts } from '../../../../src-shared/terms/byName';

/** What the two labelled KDD files have in common, as pandas counts it (fixtures/overlap.py). */
export type CountedOverlap = {
  rows: number;
  exactRows: number;
  sameFeaturesRows: number;
  /** The same for a test file that lacks some columns. */
  withoutColumns: string[];
  exactRowsWithout: number;
  sameFeaturesRowsWithout: number;
  novelLabels: string[];
  novelRows: number;
  unseenServices: Counts;
  unseenFlags: Counts;
};

export const countedOverlap = JSON.parse(readFileSync(new URL('./fixtures/overlap.json', import.meta.url), 'utf8')) as CountedOverlap;

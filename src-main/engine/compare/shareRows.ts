import { sameInBoth } from '../columns/findOverlap';
import { labelsOfPair, noLabel } from './labelsOfPair';
import type { FilePair } from './pairOf';

/**
 * Which rows two files share: their feature vectors. Marks are 1 a pattern: `seen` where a pattern of the second file stands in the first
 * too, whatever its label; `mixed` where its vector has more than one label in both files together.
 */
export type SharedRows = { seen: Uint8Array; mixed: Uint8Array; vectors: number; mixedVectors: number; first: Uint32Array };

/** @returns `null` without a common feature */
export function shareRows({ here, there, columns }: Pick<FilePair, 'here' | 'there' | 'columns'>): SharedRows | null {
  const first = sameInBoth(here, there, columns);
  if (first === null) return null;
  const labels = labelsOfPair(here, there);
  const own = here.patterns;
  const seen = Uint8Array.from({ length: there.patterns }, (_, i) => Number(first[own + i] < own));
  // Of each shared vector, by its first pattern, the label that it had so far; then whether another one came.
  const labelSoFar = new Int32Array(own).fill(noLabel);
  const shared = new Uint8Array(own);
  const isMixed = new Uint8Array(own);
  for (let i = 0; i < first.length; i++) {
    const vector = first[i];
    if (vector >= own) continue;
    if (i >= own) shared[vector] = 1;
    const label = labels[i];
    if (label === noLabel) continue;
    if (labelSoFar[vector] === noLabel) labelSoFar[vector] = label;
    else if (labelSoFar[vector] !== label) isMixed[vector] = 1;
  }
  const mixed = seen.map((is, i) => Number(is === 1 && isMixed[first[own + i]] === 1));
  return { seen, mixed, first, vectors: sum(shared), mixedVectors: sum(shared.map((is, vector) => is * isMixed[vector])) };
}

const sum = (marks: Uint8Array): number => marks.reduce((count, is) => count + is, 0);

import type { LabelChanges } from '../../../src-shared/contract/compare';
import { labelOf, levelTexts, type Dataset } from '../columns/dataset';
import { keyedRows } from './keyedRows';
import { labelsOfPair, noLabel } from './labelsOfPair';
import type { FilePair } from './pairOf';
import type { SharedRows } from './shareRows';

/** Kinds of changes that are listed: those with most rows. */
const mostChanges = 200;

/**
 * Which rows of the other file have another label than in the first: known again by a key where identity columns name each row, else by
 * their feature vectors.
 */
export function labelChanges(pair: FilePair, shared: SharedRows | null): LabelChanges | null {
  const keyed = keyedRows(pair, shared);
  if (keyed === null && shared === null) return null;
  const labels = labelsOfPair(pair.here, pair.there);
  const found = keyed === null ? byVector(pair, shared!, labels) : byKey(pair, keyed.first, labels);
  const texts = [pair.here, pair.there].map((dataset) => levelTexts(labelOf(dataset)));
  const codes = labelOf(pair.there).codes;
  const changes = [...found.changes].map(([, { from, pattern, rows }]) => ({ from: texts[0][from], to: texts[1][codes[pattern]], rows }))
    .sort((a, b) => b.rows - a.rows);
  return {
    key: keyed?.key ?? null, compared: found.compared, alike: keyed?.alike ?? null,
    changed: changes.reduce((sum, { rows }) => sum + rows, 0), changes: changes.slice(0, mostChanges), kinds: changes.length,
  };
}

/** By both labels: the label in the first file, a pattern of the other one that has the other label, and their rows. */
type Changes = Map<number, { from: number; pattern: number; rows: number }>;
type Found = { compared: number; changes: Changes };

function note(changes: Changes, from: number, to: number, pattern: number, rows: number): void {
  const key = from * 2 ** 24 + to;
  const known = changes.get(key);
  if (known === undefined) changes.set(key, { from, pattern, rows });
  else known.rows += rows;
}

function byKey({ here, there }: FilePair, first: Uint32Array, labels: Int32Array): Found {
  const changes: Changes = new Map();
  let compared = 0;
  for (let pattern = 0; pattern < there.patterns; pattern++) {
    const before = first[here.patterns + pattern];
    if (before >= here.patterns) continue;
    const [from, to] = [labels[before], labels[here.patterns + pattern]];
    if (from === noLabel || to === noLabel) continue;
    compared++;
    if (from !== to) note(changes, from, to, pattern, 1);
  }
  return { compared, changes };
}

function byVector({ here, there }: FilePair, { first }: SharedRows, labels: Int32Array): Found {
  const known = labelsOfVectors(here, first, labels);
  const changes: Changes = new Map();
  let compared = 0;
  for (let pattern = 0; pattern < there.patterns; pattern++) {
    const vector = first[here.patterns + pattern];
    const to = labels[here.patterns + pattern];
    if (vector >= here.patterns || to === noLabel || known.one[vector] === noLabel) continue;
    const rows = there.weights[pattern];
    compared += rows;
    const several = known.several.get(vector);
    if (several === undefined ? known.one[vector] === to : several.has(to)) continue;
    note(changes, several === undefined ? known.one[vector] : commonest(several), to, pattern, rows);
  }
  return { compared, changes };
}

/** The label of each vector of the first file, by its first pattern; of those that have several, each with its rows. */
function labelsOfVectors(
  here: Dataset, first: Uint32Array, labels: Int32Array,
): { one: Int32Array; several: Map<number, Map<number, number>> } {
  const one = new Int32Array(here.patterns).fill(noLabel);
  const several = new Map<number, Map<number, number>>();
  for (let i = 0; i < here.patterns; i++) {
    if (labels[i] === noLabel) continue;
    if (one[first[i]] === noLabel) one[first[i]] = labels[i];
    else if (one[first[i]] !== labels[i]) several.set(first[i], new Map());
  }
  for (let i = 0; several.size > 0 && i < here.patterns; i++) {
    const rows = several.get(first[i]);
    if (rows !== undefined && labels[i] !== noLabel) rows.set(labels[i], (rows.get(labels[i]) ?? 0) + here.weights[i]);
  }
  return { one, several };
}

/** Of equally common ones the first of the labels. */
const commonest = (rows: Map<number, number>): number =>
  [...rows].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0];

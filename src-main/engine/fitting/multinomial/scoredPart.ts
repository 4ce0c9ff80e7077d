import type { JudgedPart } from '../../../../src-shared/questions/combined/result';
import { multinomialLoss } from '../../../../src-shared/statistics/multinomialLoss';
import { sharedFloat64 } from '../../columns/dataset';
import { classProbabilities, pickClasses, type CombinedModel } from './fitCombined';

/**
 * Distinct rows with the probabilities that a model gives them: what every figure, threshold and cost of a part follows
 * from. Over shared memory, since the engine keeps it for the costs that are asked later.
 */
export type ScoredPart = {
  part: JudgedPart['part'];
  name: string;
  labelled: boolean;
  /** Probabilities and rows of every class, `[row * k + class]`; without labels all rows stand under the first class. */
  probabilities: Float64Array;
  counts: Float64Array;
  /** The log-odds of the second of two classes; null for more. */
  logOdds: Float64Array | null;
  /** Where each fold's rows begin, if the part is joined of several. */
  folds: number[];
  /** Σ −log p of the actual classes; null where a class has rows that training never showed, whose loss is infinite. */
  loss: number | null;
  /** Those classes. */
  unseen: number[];
};
export type PartIdentity = Pick<ScoredPart, 'part' | 'name' | 'labelled'>;

/** The rows of one part under one model; rows that the part does not have are left out. */
export function scorePart(identity: PartIdentity, model: CombinedModel, scores: Float64Array, counts: Float64Array): ScoredPart {
  const { classes, fitted } = model;
  const outputs = scores.length / (counts.length / classes);
  const used = occupiedRows(counts, classes);
  const own = pickRows(scores, outputs, used);
  const rows = pickRows(counts, classes, used);
  const known = pickClasses(rows, classes, fitted);
  const unseen = Array.from({ length: classes }, (_, c) => c).filter((c) =>
    !fitted.includes(c) && total(rows.filter((_, i) => i % classes === c)) > 0);
  return {
    ...identity,
    probabilities: share(classProbabilities(model, own)), counts: share(rows),
    logOdds: classes === 2 ? share(own) : null, folds: [0],
    loss: unseen.length > 0 ? null : multinomialLoss(own, known, fitted.length, null), unseen,
  };
}

/** The judged rows of all folds, one after the other. */
export function joinParts(parts: ScoredPart[]): ScoredPart {
  const [first] = parts;
  if (parts.length === 1) return first;
  const join = (pick: (part: ScoredPart) => Float64Array): Float64Array => {
    const joined = sharedFloat64(parts.reduce((sum, part) => sum + pick(part).length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(pick(part), at);
      at += pick(part).length;
    }
    return joined;
  };
  return {
    ...first,
    probabilities: join((part) => part.probabilities), counts: join((part) => part.counts),
    logOdds: first.logOdds === null ? null : join((part) => part.logOdds!),
    folds: parts.map((_, fold) => parts.slice(0, fold).reduce((rows, { logOdds }) => rows + (logOdds?.length ?? 0), 0)),
    unseen: [...new Set(parts.flatMap(({ unseen }) => unseen))].sort((a, b) => a - b),
    loss: parts.some(({ loss }) => loss === null) ? null : parts.reduce((sum, { loss }) => sum + loss!, 0),
  };
}

function occupiedRows(counts: Float64Array, classes: number): Uint32Array {
  const used = new Uint32Array(counts.length / classes);
  let n = 0;
  for (let row = 0; row < used.length; row++) {
    let rows = 0;
    for (let c = 0; c < classes; c++) rows += counts[row * classes + c];
    if (rows > 0) used[n++] = row;
  }
  return used.subarray(0, n);
}

function pickRows(values: Float64Array, width: number, rows: Uint32Array): Float64Array {
  if (rows.length * width === values.length) return values;
  const picked = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    for (let c = 0; c < width; c++) picked[i * width + c] = values[rows[i] * width + c];
  }
  return picked;
}

function share(values: Float64Array): Float64Array {
  const shared = sharedFloat64(values.length);
  shared.set(values);
  return shared;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

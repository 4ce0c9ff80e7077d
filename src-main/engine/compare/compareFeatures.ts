import type { Maybe } from '../../../src-shared/statistics/maybe';
import { ksDistance } from '../../../src-shared/statistics/ksDistance';
import { rowsBefore, rowsByValue } from '../../../src-shared/statistics/rowsByValue';
import { totalVariation } from '../../../src-shared/statistics/totalVariation';
import type { Dataset } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { classesOfPair, pairOf } from './pairOf';
import { tallyPair, type PairTally } from './tallyPair';
import { transferCut, type TransferredCut } from './transferCut';

/** A feature in two files: how far it shifts among benign rows, and its best cut for any attack and for each attack category. */
export type FeatureInBoth = {
  /** Its place among the features that both have. */
  place: number;
  column: string;
  measure: 'ks' | 'totalVariation';
  /** `null` where a file has no benign row. */
  shift: Maybe;
  cuts: { of: string; cut: TransferredCut }[];
};

export type CompareFeaturesInput = { here: Dataset; there: Dataset; share: { index: number; of: number } };

/** This share of the features that two files have. */
export function compareFeatures({ here, there, share }: CompareFeaturesInput, context: TaskContext): FeatureInBoth[] {
  const pair = pairOf(here, there);
  const classes = classesOfPair(pair);
  const mine = pair.columns.map((aligned, place) => ({ aligned, place })).filter(({ place }) => place % share.of === share.index);
  return mine.map(({ aligned, place }, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Comparing features', done: i, total: mine.length, unit: 'features', rows: null });
    const tally = tallyPair(aligned, pair, classes);
    const { text, first, here: own, there: other } = tally;
    const benign = [own, other].map(([rows]) => rowsBefore(...withoutMissing(rows, tally)));
    const cutOf = (of: string, pick: (counts: Float64Array[]) => Float64Array): FeatureInBoth['cuts'] => {
      const [a, b] = [own, other].map((counts, file) =>
        ({ positives: rowsByValue(...withoutMissing(pick(counts), tally)), negatives: benign[file] }));
      const cut = transferCut(a, b, text ? 'text' : first);
      return cut === null ? [] : [{ of, cut }];
    };
    return {
      place, column: aligned.train.name, measure: text ? 'totalVariation' : 'ks',
      shift: (text ? totalVariation : ksDistance)(own[0], other[0]),
      cuts: [
        ...cutOf('attack', (counts) => addUp(counts.slice(1, -1), counts[0].length)),
        ...classes.attacks.flatMap((name, attack) => cutOf(name, (counts) => counts[attack + 1])),
      ],
    };
  });
}

/** Rows at each value, and those without one. */
const withoutMissing = (rows: Float64Array, { missing }: PairTally): [Float64Array, number] =>
  (missing ? [rows.subarray(0, -1), rows[rows.length - 1]] : [rows, 0]);

function addUp(counts: Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const one of counts) for (let i = 0; i < length; i++) sum[i] += one[i];
  return sum;
}

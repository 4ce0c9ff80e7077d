import type { Maybe } from '../../../src-shared/statistics/maybe';
import { ksDistance } from '../../../src-shared/statistics/ksDistance';
import { totalVariation } from '../../../src-shared/statistics/totalVariation';
import type { Dataset } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { classesOfPair, pairOf } from './pairOf';
import { tallyPair } from './tallyPair';
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
    const { text, first, here: own, there: other } = tallyPair(aligned, pair, classes);
    const cutOf = (of: string, pick: (tally: Float64Array[]) => Float64Array): FeatureInBoth['cuts'] => {
      const [a, b] = [own, other].map((tally) => ({ positives: pick(tally), negatives: tally[0] }));
      const cut = transferCut(a, b, text ? 'text' : first);
      return cut === null ? [] : [{ of, cut }];
    };
    return {
      place, column: aligned.train.name, measure: text ? 'totalVariation' : 'ks',
      shift: (text ? totalVariation : ksDistance)(own[0], other[0]),
      cuts: [
        ...cutOf('attack', (tally) => addUp(tally.slice(1, -1), tally[0].length)),
        ...classes.attacks.flatMap((name, attack) => cutOf(name, (tally) => tally[attack + 1])),
      ],
    };
  });
}

function addUp(counts: Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const one of counts) for (let i = 0; i < length; i++) sum[i] += one[i];
  return sum;
}

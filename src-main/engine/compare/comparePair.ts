import type { ComparedPair } from '../../../src-shared/contract/compare';
import type { Dataset } from '../columns/dataset';
import { featuresOf } from '../columns/sameRows';
import { countClasses, type PairClassCounts } from './countClasses';
import { labelChanges } from './labelChanges';
import { pairOf, type FilePair } from './pairOf';
import { shareRows, type SharedRows } from './shareRows';

/** All about a pair that is not counted feature by feature. */
export type CountedPair = Pick<ComparedPair, 'features' | 'shared' | 'labelChanges'> & PairClassCounts;

/** Holds one file against another: the features that both have, the rows that they share, and labels that changed. */
export function comparePair({ here, there: other }: { here: Dataset; there: Dataset }): CountedPair {
  const pair = pairOf(here, other);
  const shared = shareRows(pair);
  const common = new Set(pair.columns.map(({ train }) => train.name));
  const lacking = (dataset: Dataset): string[] => featuresOf(dataset).map(({ name }) => name).filter((name) => !common.has(name));
  return {
    features: { common: common.size, onlyFirst: lacking(here), onlyOther: lacking(pair.there) },
    shared: shared === null ? null : { vectors: shared.vectors, rows: sharedRows(pair, shared) },
    labelChanges: labelChanges(pair, shared), ...countClasses(pair),
  };
}

function sharedRows({ here, there }: FilePair, { first, seen }: SharedRows): [number, number] {
  const isShared = new Uint8Array(here.patterns);
  for (let i = 0; i < there.patterns; i++) if (seen[i] === 1) isShared[first[here.patterns + i]] = 1;
  return [
    here.weights.reduce((sum, rows, i) => sum + rows * isShared[first[i]], 0),
    there.weights.reduce((sum, rows, i) => sum + rows * seen[i], 0),
  ];
}

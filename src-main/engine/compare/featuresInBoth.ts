import type { FeatureInBoth } from './compareFeatures';
import type { PairClassCounts } from './countClasses';

/** What the workers found of the features of a pair, as lists: shifts among benign rows, the largest first, and each class's best cuts. */
export type PairFeatures = {
  shifts: Pick<FeatureInBoth, 'column' | 'measure' | 'shift'>[];
  cuts: { of: string; here: number; there: number; columns: { column: string; here: number; there: number | null }[] }[];
};

/** @param most columns that are listed for a class: the best in the first file */
export function featuresInBoth(shares: FeatureInBoth[][], classes: PairClassCounts['classes'], most: number): PairFeatures {
  const features = shares.flat().sort((a, b) => a.place - b.place);
  const cuts = classes.map(({ of, ...rows }) => {
    const columns = features.flatMap(({ column, cuts: own }) => own.flatMap((one) => (one.of === of ? [{ column, ...one.cut }] : [])));
    return { of, ...rows, columns: columns.sort((a, b) => b.here - a.here).slice(0, most) };
  });
  return { shifts: [...features].sort((a, b) => (b.shift ?? 0) - (a.shift ?? 0)), cuts: cuts.filter(({ columns }) => columns.length > 0) };
}

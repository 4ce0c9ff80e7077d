import type { TestFileEvidence } from '../../../../../src-shared/questions/audit/checks/testFile';
import type { FeatureInBoth } from '../../../compare/compareFeatures';
import type { Measure } from '../measureList';

/** Columns whose cuts are shown for a class: the best in training. */
const mostColumns = 6;

/** See `testFile`. */
export const measureTestFile: Measure<TestFileEvidence> = async ({ open, test, run, workers }, context) => {
  const [train, other] = [open.dataset, test!.dataset];
  const counted = await run('countTestFile', { train, test: other }, context);
  if (counted === null) return { notJudged: 'The second file has no feature of the first, by name or by what is known of their families.' };
  const shares = await Promise.all(Array.from({ length: workers }, (_, index) =>
    run('compareFeatures', { here: train, there: other, share: { index, of: workers } }, context)));
  const { classes, ...rest } = counted;
  const features = shares.flat().sort((a, b) => a.place - b.place);
  return { ...rest, drift: driftOf(features), cuts: cutsOf(features, classes) };
};

const driftOf = (features: FeatureInBoth[]): TestFileEvidence['drift'] =>
  features.flatMap(({ column, measure, shift }) => (shift === null ? [] : [{ column, measure, distance: shift }]))
    .sort((a, b) => b.distance - a.distance);

/** Of one attack category alone nothing is said twice. */
function cutsOf(features: FeatureInBoth[], classes: { of: string; training: number; test: number }[]): TestFileEvidence['cuts'] {
  const present = classes.filter(({ training, test }) => training + test > 0);
  return (present.length === 2 ? present.slice(0, 1) : present).map(({ of, ...rows }) => {
    const columns = features.flatMap(({ column, cuts }) =>
      cuts.flatMap((one) => (one.of === of ? [{ column, training: one.cut.here, test: one.cut.there }] : [])));
    return { of, ...rows, columns: columns.sort((a, b) => b.training - a.training).slice(0, mostColumns) };
  }).filter(({ columns }) => columns.length > 0);
}

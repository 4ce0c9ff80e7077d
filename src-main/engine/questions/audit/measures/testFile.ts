import type { TestFileEvidence } from '../../../../../src-shared/questions/audit/checks/testFile';
import { featuresInBoth } from '../../../compare/featuresInBoth';
import { featuresOf } from '../../../columns/sameRows';
import type { Measure } from '../measureList';

/** Columns whose cuts are shown for a class. */
const mostColumns = 6;

/** See `testFile`. */
export const measureTestFile: Measure<TestFileEvidence> = async ({ open, test, run, workers }, context) => {
  const [train, other] = [open.dataset, test!.dataset];
  if (featuresOf(train).length === 0) return { notJudged: 'No column of the first file is a feature: there is nothing to hold rows against each other by.' };
  const counted = await run('countTestFile', { train, test: other }, context);
  if (counted === null) return { notJudged: 'The second file has no feature of the first, by name or by what is known of their families.' };
  const shares = await Promise.all(Array.from({ length: workers }, (_, index) =>
    run('compareFeatures', { here: train, there: other, share: { index, of: workers } }, context)));
  const { classes, ...rest } = counted;
  const { shifts, cuts } = featuresInBoth(shares, classes, mostColumns);
  return {
    ...rest,
    drift: shifts.flatMap(({ column, measure, shift }) => (shift === null ? [] : [{ column, measure, distance: shift }])),
    cuts: cuts.map(({ of, here, there, columns }) =>
      ({ of, training: here, test: there, columns: columns.map((one) => ({ column: one.column, training: one.here, test: one.there })) })),
  };
};

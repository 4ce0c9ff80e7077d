import type { ForwardSelection, PairsResult } from '../../../../src-shared/questions/selection/result';
import type { StudyResult } from '../../../../src-shared/contract/study';
import { metricWords } from '../../../../src-shared/charts/metricWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { heading, terminalTable } from '../../terminal/terminalTable';

const shownPairs = 10;
const fixed = (value: number | null): string => formatRate(value, 4);

/** How few features do: the steps of forward selection with the elbow, and the best pairs. */
export function describeSelection({ forward, pairs }: NonNullable<StudyResult['selection']>): string {
  return [heading('How few features?'), ...(forward === null ? [] : [describeForward(forward)]), ...(pairs === null ? [] : [describePairs(pairs)])].join('\n\n');
}

function describeForward({ target, metric, folds, grouped, steps, elbow }: ForwardSelection): string {
  return [
    `Forward selection by ${metricWords[metric].name} over ${folds} folds${grouped ? ', copies kept together' : ''}. Positive class: ${target}.`,
    terminalTable(['', 'added', `mean ${metricWords[metric].name}`, 'standard error', 'accuracy', 'FNR', 'true pos.', 'false neg.', 'false pos.', 'true neg.'],
      steps.map(({ added, features, mean, standardError, metrics, matrix: { tp, fn, fp, tn } }) => [
        String(features.length), added, fixed(mean), fixed(standardError), fixed(metrics.accuracy), fixed(metrics.falseNegativeRate),
        ...[tp, fn, fp, tn].map(formatCount),
      ]), 2),
    ...(elbow === null ? [] : [elbow.reason]),
  ].join('\n');
}

function describePairs({ target, metric, pairs, inAll }: PairsResult): string {
  return [
    `The best of ${formatCount(pairs.length)} pairs by ${metricWords[metric].name}. Positive class: ${target}.${inAll === undefined ? '' : ` Pairs are of the features that tell most alone, of ${formatCount(inAll.features)}.`}`,
    terminalTable(['pair', '', metricWords[metric].name, 'gain over the better one', 'FNR'], pairs.slice(0, shownPairs).map(({ a, b, value, gain, metrics }) =>
      [a, b, fixed(value), fixed(gain), fixed(metrics.falseNegativeRate)]), 2),
  ].join('\n');
}

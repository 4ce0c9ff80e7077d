import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { listNames } from '../../../../src-shared/format/listNames';
import { novelLabels, testSetCuts } from '../../../../src-shared/questions/testSet/testSetCuts';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';
const fixed = (value: number | null): string => formatRate(value, 4);

/** How the models fare on the second file: schema, overlap, novel labels, each feature here and there. */
export function describeTestSet(result: TestSetResult): string {
  const { target, overlap, novel, schema, features, recall } = result;
  const cut = testSetCuts(result);
  const ranked = [...features].sort((a, b) => (b.internal.metrics.accuracy ?? 0) - (a.internal.metrics.accuracy ?? 0));
  const rows = ranked.map(({ name, internal, metrics, intervals, test }) => [
    name, fixed(internal.metrics.accuracy), fixed(metrics.accuracy), formatInterval(intervals.accuracy, fixed),
    fixed(internal.metrics.falseNegativeRate), fixed(metrics.falseNegativeRate),
    formatCount(test.tp), formatCount(test.fn), formatCount(test.fp), formatCount(test.tn),
  ]);
  const lines = [
    heading(`On the second file: ${result.data.name}`),
    `${countOf(result.rows, 'row')}${overlap.leftOut ? `, ${formatCount(result.rowsUsed)} of them in use` : ''}${result.labelled ? `; positive class: ${target}` : ''}.`,
    overlap.exactRows === null
      ? `${countOf(overlap.sameFeaturesRows, 'row')} (${formatShare(overlap.sameFeaturesRows / result.rows)}) ${overlap.sameFeaturesRows === 1 ? 'stands' : 'stand'} in the training file with the same features.`
      : `${formatCount(overlap.exactRows)} rows (${formatShare(overlap.exactShare)}) also stand in the training file, `
        + `${formatCount(overlap.sameFeaturesRows)} with the same features whatever their label.`,
    ...(result.labelled ? [`${countOf(novelLabels(result), 'label')} (${countOf(novel.rows, 'row')}) never ${novelLabels(result) === 1 ? 'occurs' : 'occur'} in training${novel.labels.length === 0 ? '' : `: ${listNames(novel.labels)}`}.`] : []),
    ...cutLines(schema.messages), ...(cut === null ? [] : [cut]),
  ];
  if (rows.length > 0) {
    lines.push('', terminalTable(['feature', 'accuracy inside', 'on the file', '95 % interval', 'FNR inside', 'on the file', 'true pos.', 'false neg.', 'false pos.', 'true neg.'], rows));
  } else if (result.labelled) lines.push('No feature of the training file stands in this one by name: there is nothing to judge.');
  for (const { model, labels } of recall) {
    lines.push('', `Share of each label put on the right side by “${model}”:`, terminalTable(['label', 'category', 'in training', 'rows', 'right', '95 % interval'],
      labels.map((label) => [label.label, label.category, label.novel ? 'never' : 'yes', formatCount(label.rows), fixed(label.recall), formatInterval(label.interval, fixed)]), 3));
  }
  return lines.join('\n');
}

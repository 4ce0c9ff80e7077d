import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import { changeText, testSetDumbbells, testSetDumbbellsHeight } from '../../../../src-shared/questions/testSet/testSetDumbbells';
import { labelRecallDots, labelRecallDotsHeight } from '../../../../src-shared/questions/testSet/labelRecallDots';
import { hereAndThere, sortHereAndThere } from '../../../../src-shared/questions/testSet/hereAndThere';
import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import type { MetricName } from '../../../../src-shared/statistics/confusionMetrics';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatPercent, formatShare } from '../../../../src-shared/format/formatShare';
import { listNames } from '../../../../src-shared/format/listNames';
import { novelLabels, testSetCuts } from '../../../../src-shared/questions/testSet/testSetCuts';
import type { Paper, Printed } from '../answer';
import { dataTable, factTable, type Column } from '../../paper/dataTable';
import { mostCharted } from '../../paper/fitPaper';
import { fitTheme, fitList } from '../../paper/fitTheme';
import { announcing, paragraph, sectionHeading, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';

/** The models on a second file: what it is, how it overlaps with the first, each feature here and there, label by label. */
export const paper: Paper<'testSet'> = {
  sections: { testSet: section },
  glance: (testSet) => (testSet.labelled && testSet.features.length > 0 ? [bestWords(testSet)] : []),
  set: ({ leaveOutOverlap }, { testSet }) => (testSet === undefined ? null
    : ['Second file', `${testSet.data.name}, SHA-256 ${testSet.data.sha256}${leaveOutOverlap ? '; rows that also stand in the first left out' : ''}`]),
};

function section(printed: Printed<'testSet'>): Content[] {
  const { answer: testSet, result: { data: first } } = printed;
  const { data, target } = testSet;
  return [
    together(sectionHeading('testSet', `The models on ${data.name}`),
      paragraph(testSet.labelled
        ? `Models fitted to the training part of ${first.name}, judged on a second file. Positive class: ${target}.`
        : 'A second file without labels: what its rows are is not known, so there are no figures of how well a model does on it. Its columns '
          + `and rows are compared with those of ${first.name}; predictions for its rows can be saved as CSV.`),
      factTable(facts(testSet))),
    ...findings(testSet),
    ...(testSet.labelled && testSet.features.length === 0 ? [paragraph('No feature of the training file stands in this one by name: there is nothing to judge.')] : []),
    ...(testSet.features.length === 0 ? [] : [...dumbbells(testSet, 'accuracy', printed), ...dumbbells(testSet, 'falseNegativeRate', printed)]),
    ...(testSet.features.length === 0 ? [] : [announcing(subheading('testSet', 'Each feature here and there')),
      paragraph('%, first on the own test part, then on the second file, with the difference in percentage points; an accuracy weighs the classes by their '
        + 'share of the rows, a false negative rate (FNR) and a balanced accuracy do not.'),
      featureTable(testSet, printed)]),
    ...testSet.recall.flatMap((recall) => recallPart(recall, testSet, printed)),
  ];
}

function facts(testSet: TestSetResult): [string, Content][] {
  const { data, rows, rowsUsed, overlap, novel, categories } = testSet;
  const share = (count: number): string => `${countOf(count, 'row')} (${formatShare(rows === 0 ? null : count / rows)})`;
  const known = Object.entries(categories).filter(([, count]) => count > 0);
  return [
    ['File', `${data.name}, ${countOf(rows, 'row')}`],
    ['SHA-256', data.sha256],
    ['Categories', known.length === 0 ? 'not known: the file has no labels' : known.map(([category, count]) => `${category} ${formatCount(count)}`).join(', ')],
    ['Also in the training file', `${overlap.exactRows === null ? '' : `${share(overlap.exactRows)} exactly; `}${share(overlap.sameFeaturesRows)} with the same features`
      + `${overlap.exactRows === null ? '' : ', whatever their label'}`],
    ...(testSet.labelled ? [
      ['Judged', overlap.leftOut ? `${countOf(rowsUsed, 'row')}: exact copies of training rows are left out` : `all ${countOf(rowsUsed, 'row')}`],
      ['Labels new to training', novel.labels.length === 0 ? 'none' : `${formatCount(novelLabels(testSet))}, ${share(novel.rows)}: ${listNames(novel.labels)}`],
    ] satisfies [string, Content][] : []),
    ...(fits(testSet) ? [['Columns', 'as in training: found by name, in the same order, no new value of a text column'] satisfies [string, Content]] : []),
  ];
}

/** Sentences and labels that are printed; the attached results have the others. */
const mostMessages = 60;
const mostLabels = 60;

/** What does not fit between the two files, a sentence each. */
function findings(testSet: TestSetResult): Content[] {
  const cut = testSetCuts(testSet);
  const sentences = [...testSet.schema.messages.slice(0, mostMessages), ...(cut === null ? [] : [cut])];
  return sentences.length === 0 ? [] : [{ ul: sentences.map((text) => ({ text })), style: 'text' }];
}

function fits({ schema }: TestSetResult): boolean {
  const { missingColumns, extraColumns, reordered, otherKinds, unseenLevels } = schema;
  return missingColumns.length + extraColumns.length + otherKinds.length + unseenLevels.length === 0 && !reordered;
}

function dumbbells(testSet: TestSetResult, metric: MetricName, { theme, longCharts, page }: ReportContext): Content[] {
  const only = sortHereAndThere(testSet, 'accuracy').slice(0, mostCharted).map(({ name }) => name);
  const fitted = fitList(theme, only.length, page.height - 120);
  return longCharts([testSetDumbbells(testSet, metric, fitted, { only })], testSetDumbbellsHeight(only.length, fitted));
}

function featureTable(testSet: TestSetResult, { theme }: ReportContext): Content {
  const right = (title: string): Column => ({ title, align: 'right' });
  const percent = (value: number | null): string => formatPercent(value, 2);
  const features = sortHereAndThere(testSet, 'accuracy').map(({ name }) => testSet.features.find((feature) => feature.name === name)!);
  return dataTable({
    size: 'small',
    columns: [
      { title: 'Feature', width: '*' }, { title: 'Group' }, right('Accuracy'), right('95 %, second file'), right('FNR'), right('Balanced accuracy'), right('AUC'),
    ],
    rows: features.map((feature) => {
      const interval = feature.intervals.accuracy;
      return [
        { text: feature.name, bold: true },
        { text: feature.group, color: groupColour(theme, feature.group) },
        changeText(hereAndThere(feature, 'accuracy'), true),
        interval === null ? '–' : `${percent(interval[0])}–${percent(interval[1])}`,
        changeText(hereAndThere(feature, 'falseNegativeRate'), true),
        changeText(hereAndThere(feature, 'balancedAccuracy'), true),
        changeText(hereAndThere(feature, 'auc'), false),
      ];
    }),
  });
}

function recallPart({ model, labels }: TestSetResult['recall'][number], { target }: TestSetResult, { theme, longCharts, page }: ReportContext): Content[] {
  const drawn = [...labels].sort((a, b) => b.rows - a.rows).slice(0, mostLabels);
  const recall = labels.length > mostLabels ? { model, labels: drawn } : { model, labels };
  const rest = labels.length > mostLabels ? [paragraph(`Drawn are the ${mostLabels} labels with most rows; the attached results have more.`)] : [];
  const room = page.height - 60;
  const fitted = fitTheme(theme, recall.labels.length + 4, room - 60);
  const height = Math.min(room, labelRecallDotsHeight(recall, target, fitted));
  const [first, ...others] = longCharts([labelRecallDots(recall, target, fitted)], height);
  return [together(subheading('testSet', `Label by label: ${recall.model}`), first), ...others, ...rest];
}

function bestWords({ data, features, target, novel, inAll }: TestSetResult): string {
  const best = features.reduce((most, feature) =>
    ((feature.internal.metrics.balancedAccuracy ?? 0) > (most.internal.metrics.balancedAccuracy ?? 0) ? feature : most));
  return `“${best.name}” against ${target}: balanced accuracy ${formatShare(best.internal.metrics.balancedAccuracy)} on its own test part, `
    + `${formatShare(best.metrics.balancedAccuracy)} on ${data.name}, which has ${countOf(novel.rows, 'row')} of ${countOf(novelLabels({ novel, inAll }), 'label')} that training never saw.`;
}

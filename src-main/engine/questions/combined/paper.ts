import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import { calibrationChart, calibrationHeight } from '../../../../src-shared/questions/combined/calibrationChart';
import { coefficientBars, coefficientBarsHeight } from '../../../../src-shared/questions/combined/coefficientBars';
import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { CombinedResult, JudgedPart } from '../../../../src-shared/questions/combined/result';
import { convergenceWords, outcomeWords, partName, partTitle } from '../../../../src-shared/format/combinedWords';
import { undecidedWords } from '../../../../src-shared/format/attackWords';
import { countOf } from '../../../../src-shared/format/countOf';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { foldAucWords } from '../../../../src-shared/format/foldWords';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatInterval } from '../../../../src-shared/format/formatInterval';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { listNames } from '../../../../src-shared/format/listNames';
import { splitWords } from '../../../../src-shared/format/splitWords';
import type { Paper, Printed } from '../answer';
import { classConfusionContent } from '../../paper/classConfusionTable';
import { dataTable, factTable } from '../../paper/dataTable';
import { evenParts } from '../../paper/evenParts';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { contentWidth } from '../../paper/reportStyles';
import { balanceWords, penaltyWords } from '../../paper/settingWords';

const barsShown = 12;
const mostNames = 150;
/** Wide tables are small: five classes of figures beside the name. */
const fixed = (value: number | null): string => formatRate(value, 4);

/** One model of several features: fit, matrices, recall, calibration and coefficients. */
export const paper: Paper<'combined'> = {
  sections: { combined: section },
  glance: (combined) => [foundWords(combined)],
  set: (set, { settings: { seed } }) => ['One model', [
    set.features === null ? 'all features' : set.features.join(', '),
    set.target === null ? 'every category at once' : `${set.target} against the rest`,
    `penalty ${penaltyWords(set)}`, balanceWords({ ...set, seed }), splitWords(set),
  ].join('; ')],
  definitions: [
    {
      name: 'Several classes', source: 'Friedman, Hastie & Tibshirani 2010',
      text: 'minimises R + C Σ −ln p, p = softmax(b + W x) the probability given to the true class, x standardised; R as above, over all of W',
    },
    {
      name: 'Calibration', source: 'DeGroot & Fienberg 1983',
      text: 'rows in ten bins of predicted probability: the mean of it beside the share that is of the class, with Wilson’s interval',
    },
    { name: 'Brier score', source: 'Brier 1950', text: 'mean of (probability − outcome)², outcome 1 or 0' },
  ],
};

function section(printed: Printed<'combined'>): Content[] {
  const { answer: combined, heading } = printed;
  const { features } = combined;
  return [
    together(heading,
      paragraph(`One logistic regression on ${features.length === 1 ? 'one feature' : `${features.length} features`}; it tells ${outcomeWords(combined)}.`),
      factTable(facts(combined))),
    ...combined.judged.flatMap((part) => judgedPart(part, combined.classes)),
    ...calibration(combined, printed),
    ...coefficients(combined, printed),
  ];
}

function facts(
  { settings, features, leftOut, columns, distinctRows, parts, classes, notTrained, undecided, fit }: CombinedResult,
): [string, Content][] {
  const words = undecidedWords(undecided);
  const rows = (counts: number[]): string => classes.map((name, c) => `${name} ${formatCount(counts[c])}`).join(', ');
  return [
    ['Features', listNames(features, mostNames)],
    ...(leftOut.length === 0 ? [] : [['Left out', listNames(leftOut.map(({ name, reason }) => `${name} (${reason})`), mostNames)] as [string, Content]]),
    ['Penalty', penaltyWords(settings)],
    ['Balance', settings.balance === 'undersample' && settings.target === null
      ? `every class drawn down to the size of the smallest (seed ${settings.seed})` : balanceWords(settings)],
    ['Split', splitWords(settings)],
    ['Training rows', rows(parts.train)],
    ...(words === null ? [] : [['In no class', words] as [string, Content]]),
    ['Fitted to', `${columns} standardised columns, ${formatCount(distinctRows)} distinct rows`],
    ['Fit', [convergenceWords(fit), ...fit.warnings].join(' ')],
    ...(notTrained.length === 0 ? [] : [['Never predicted', `${notTrained.join(', ')}: without training rows`] as [string, Content]]),
  ];
}

function judgedPart(part: JudgedPart, classes: string[]): Content[] {
  const title = `${partTitle(part)}, ${countOf(part.rows, 'row')}`;
  if (part.decided === null) {
    const predicted = classes.map((name) => `${name} ${formatCount(rowsOfName(part.predicted, name))}`).join(', ');
    return [together(subheading('combined', title), paragraph([`Without labels no answer can be judged. Predicted: ${predicted}.`, ...part.remarks].join(' ')))];
  }
  const { confusion, accuracy, accuracyInterval, recall } = part.decided;
  const target = part.binary === null ? '' : ` Of ${classes[1]} ${formatShare(part.binary.metrics.falseNegativeRate)} are missed; AUC ${fixed(part.binary.metrics.auc)}${part.binary.foldAuc === null ? '' : ` (${foldAucWords(part.binary.foldAuc)})`}.`;
  const before = [
    subheading('combined', title),
    paragraph([`Accuracy ${formatShare(accuracy)} (95 % interval ${formatInterval(accuracyInterval, (end) => formatShare(end))}); log loss ${
      part.logLoss === null ? '–' : fixed(part.logLoss)}.${target}`, ...part.remarks].join(' ')),
  ];
  return classConfusionContent(classes, confusion, {
    before,
    after: [dataTable({
      size: 'small',
      columns: [{ title: 'Class', width: '*' }, ...['Rows', 'Right', 'Recall', '95 % interval'].map((name) => ({ title: name, align: 'right' as const }))],
      rows: recall.map(({ class: name, rows, found, share, interval }) =>
        [{ text: name, bold: true }, formatCount(rows), formatCount(found), formatShare(share), formatInterval(interval, (end) =>
          formatShare(end))]),
    })],
  });
}

/** Small panels that one chart has on paper: two rows of them. */
const mostCurves = 6;

/** Of the part that speaks for unseen rows; the training rows only where nothing else was judged. */
function calibration({ judged }: CombinedResult, { theme, chart }: ReportContext): Content[] {
  const labelled = judged.filter(({ calibration: curves }) => curves.length > 0);
  const part = labelled.find(({ part: name }) => name === 'test') ?? labelled.at(-1);
  if (part === undefined) return [];
  const brier = part.calibration.map(({ class: name, brier: score }) => `${name} ${formatRate(score, 5)}`).join(', ');
  const charts = evenParts(part.calibration.map((curve) => curve.class), mostCurves).map((some) =>
    chart(calibrationChart(part, theme, some), contentWidth, calibrationHeight(some.length, theme)));
  return [
    together(subheading('combined', `Calibration: ${partTitle(part)}`), charts[0]), ...charts.slice(1).map((one) => together(one)),
    paragraph(`Brier score: ${brier}.`),
  ];
}

function coefficients(combined: CombinedResult, { theme, chart }: ReportContext): Content[] {
  const { outputs, coefficients: all, intercepts } = combined;
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    ...outputs.map((output, i) => together(
      ...(i === 0 ? [subheading('combined', 'Coefficients')] : []),
      chart(coefficientBars(combined, output, theme, barsShown), contentWidth, coefficientBarsHeight(combined, output, theme, barsShown)))),
    announcing(subheading('combined', 'All standardised coefficients, strongest first')),
    paragraph('Mean and standard deviation are of the training rows; they standardise the column before its coefficient counts.'),
    dataTable({
      size: 'small', lead: 2,
      columns: [{ title: 'Column', width: '*' }, { title: 'Group' }, right('Mean'), right('SD'), ...outputs.map(right)],
      rows: [
        ['intercept', '', '', '', ...intercepts.map((value) => formatAmount(value, 3))],
        ...all.map(({ name, group, mean, sd, values }) => [
          { text: name, bold: true }, { text: group, color: groupColour(theme, group) },
          formatNumber(mean), formatNumber(sd), ...values.map((value) => formatAmount(value, 3)),
        ]),
      ],
    }),
  ];
}

/** On the rows that are furthest from training: accuracy, and the class that is found least. */
function foundWords({ features, judged }: CombinedResult): string {
  const part = judged.filter(({ decided }) => decided !== null).at(-1);
  const many = features.length === 1 ? '1 feature' : `${features.length} features`;
  if (!part?.decided) return `${many} in one model.`;
  const found = part.decided.recall.filter((recall): recall is typeof recall & { share: number } => recall.share !== null);
  const least = found.reduce((low, recall) => (recall.share < low.share ? recall : low), found[0]);
  return `${many} in one model are right for ${formatShare(part.decided.accuracy)} of the ${part.part === 'file' ? `rows of ${part.name}` : partName(part)}`
    + `${least ? `; of ${least.class}, the class found least, for ${formatShare(least.share)} of ${countOf(least.rows, 'row')}` : ''}.`;
}

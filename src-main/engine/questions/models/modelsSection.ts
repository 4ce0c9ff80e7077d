import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import { barsHeight } from '../../../../src-shared/charts/bars';
import { metricBars, sortFeatures } from '../../../../src-shared/charts/metricBars';
import { shownValue } from '../../../../src-shared/charts/shownMetric';
import { joinedFeaturesWords } from '../../../../src-shared/questions/models/joinedWords';
import type { FeatureModel, ModelsResult } from '../../../../src-shared/questions/models/result';
import { shortCharacters, shortName } from '../../../../src-shared/format/shortName';
import { distinctNames } from '../../../../src-shared/format/distinctNames';
import { missedByFit } from '../../../../src-shared/format/atBestWords';
import { undecidedWords } from '../../../../src-shared/format/attackWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatPercent, formatShare } from '../../../../src-shared/format/formatShare';
import { splitWords } from '../../../../src-shared/format/splitWords';
import type { Printed } from '../answer';
import { dataTable, type Column } from '../../paper/dataTable';
import { mostCharted } from '../../paper/fitPaper';
import { fitList } from '../../paper/fitTheme';
import { announcingAll, paragraph, sectionHeading, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';
import { balanceWords, penaltyWords } from '../../paper/settingWords';

/** Share of a chart's width that a name beside a bar may take, and the width of a letter in em: the table below has all of it. */
const namesShare = 0.55;
const letter = 0.56;

/** Each feature alone against the target: charts, one table of all metrics, and who was left out. */
export function modelsSection(printed: Printed<'models'>): Content[] {
  const { answer: models, result: { settings }, longCharts, page } = printed;
  const { target } = models;
  const undecided = undecidedWords(models.undecided);
  const room = page.height - 120;
  const shared = joinedFeaturesWords(models.features);
  const charted = sortFeatures(models, 'accuracy').slice(0, mostCharted);
  const theme = fitList(printed.theme, charted.length, room - 60);
  const height = barsHeight(theme, charted.length);
  const half = (contentWidth - 15) / 2;
  const mostLetters = Math.floor((half * namesShare) / (theme.fontSize * letter));
  const name = distinctNames((whole) => shortName(whole, Math.min(mostLetters, shortCharacters))).shown;
  const shown = { ...models, features: models.features.map((feature) => ({ ...feature, name: name(feature.name) })) };
  const [bars, ...furtherBars] = longCharts((['accuracy', 'falseNegativeRate'] as const).map((metric) => metricBars(shown, metric, theme, { only: charted.map((feature) => name(feature.name)) })), height);
  return [
    together(
      sectionHeading('models', `Each feature alone against ${target}`),
      paragraph(`Positive class: ${target}; negative: every other row. ${undecided === null ? '' : `${undecided} `}One logistic regression per feature, nothing `
        + `else in it; text features one-hot. ${shared === null ? '' : `${shared} `}Balance: ${balanceWords(settings)}. Split: ${splitWords(settings)}. `
        + `Penalty: ${penaltyWords(settings)}. ${partWords(models)} Of all rows `
        + `${formatShare(models.baseRate)} are ${target} (the base rate).`),
      bars,
    ),
    ...furtherBars,
    ...announcingAll([
      subheading('models', 'All features in figures'),
      paragraph(`%, with a 95 % interval for the accuracy. FNR: share of the ${target} rows missed. FPR: share of the `
        + `other rows predicted ${target}. Precision: share of the rows predicted ${target} that are, among the judged rows `
        + 'and at the base rate. At best: balanced accuracy over all rows by the best single cut, or value by value, each row judged without itself; '
        + '“not straight” and “not monotone” mark features whose fit misses 10 points or more of it; a fit of which nothing is said converged.'),
    ]),
    featureTable(printed),
    ...leftOut(models),
  ];
}

function featureTable({ answer: models, theme }: Printed<'models'>): Content {
  const right = (title: string): Column => ({ title, align: 'right' });
  const folded = models.features.some((feature) => feature.foldAuc);
  const percent = (value: number | null): string => formatPercent(value, 2);
  return dataTable({
    size: 'small',
    columns: [
      { title: 'Feature', width: '*' }, { title: 'Group' }, right('Accuracy'), right('95 %'), right('FNR'),
      right('FPR'), right('Precision'), right('at base rate'), right('AUC'), ...(folded ? [right('in folds (sd)')] : []), right('MCC'), right('At best'), { title: 'Fit' },
    ],
    rows: sortFeatures(models, 'accuracy').map((feature) => {
      const { accuracy, falseNegativeRate, falsePositiveRate, precision, precisionAtBaseRate } = feature.metrics;
      const interval = feature.intervals.accuracy;
      return [
        { text: feature.name, bold: true },
        { text: feature.group, color: groupColour(theme, feature.group) },
        percent(accuracy), interval === null ? '–' : `${percent(interval[0])}–${percent(interval[1])}`,
        percent(falseNegativeRate), percent(falsePositiveRate), percent(precision), percent(precisionAtBaseRate),
        formatRate(feature.metrics.auc, 3), ...(folded ? [`${formatRate(feature.foldAuc?.mean ?? null, 3)} (${formatRate(feature.foldAuc?.sd ?? null, 3)})`] : []), formatRate(feature.metrics.mcc, 3),
        percent(shownValue(feature, 'atBest')), fitWords(feature),
      ];
    }),
  });
}

/** Rows that the models were fitted to and judged on, in a sentence. */
function partWords(models: ModelsResult): string {
  const { train, test } = models.parts;
  const rows = ({ positives, negatives }: typeof train): string =>
    `${formatCount(positives)} ${models.target} and ${formatCount(negatives)} other`;
  return rows(train) === rows(test) ? `Rows: ${rows(train)}.`
    : `Fitted to ${rows(train)} rows; judged on ${rows(test)}.`;
}

/** What is to be said of a fit: nothing of one that converged and misses nothing. */
const fitWords = (feature: FeatureModel): string => [feature.converged ? '' : 'stopped early', missedByFit(feature) ?? ''].filter(Boolean).join(', ');

function leftOut({ leftOut: left }: ModelsResult): Content[] {
  if (left.length === 0) return [];
  return [together(subheading('models', 'Left out'), dataTable({
    columns: [{ title: 'Feature', width: 170 }, { title: 'Reason', width: '*' }],
    rows: left.map(({ name, reason }) => [name, reason]),
  }))];
}

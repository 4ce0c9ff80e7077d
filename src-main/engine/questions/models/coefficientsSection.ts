import type { Content } from 'pdfmake/interfaces';
import { sortFeatures } from '../../../../src-shared/charts/metricBars';
import type { FeatureModel } from '../../../../src-shared/questions/models/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { shortName } from '../../../../src-shared/format/shortName';
import type { Printed } from '../answer';
import { dataTable, type Column } from '../../paper/dataTable';
import { announcing, paragraph, subheading, together } from '../../paper/headings';

const shownLevels = 12;
const right = (title: string): Column => ({ title, align: 'right' });

/** The fitted models themselves, so that a figure can be recomputed by hand; long ones in part. */
export function coefficientsSection({ answer: models, heading }: Printed<'models'>): Content[] {
  const features = sortFeatures(models, 'accuracy');
  const numeric = features.filter((feature) => feature.kind === 'numeric');
  const text = features.filter((feature) => feature.kind === 'text').sort((a, b) => b.levels.length - a.levels.length);
  if (features.length === 0) return [];
  return [
    announcing(heading),
    paragraph(`Log-odds of ${models.target} = intercept + coefficient × (value − mean) / SD, with the training mean `
      + 'and population SD; for a text feature one such term per level, its value 1 or 0. A positive coefficient '
      + `speaks for ${models.target}. All levels, means and SDs at full precision are in the attached results.`),
    ...(numeric.length === 0 ? [] : [dataTable({
      size: 'small',
      columns: [
        { title: 'Feature', width: '*' }, right('Intercept'), right('Coefficient'), right('Mean'), right('SD'),
        right('Objective'), right('Iterations'),
      ],
      rows: numeric.map((feature) => [
        { text: feature.name, bold: true }, formatNumber(feature.intercept, 5),
        formatNumber(feature.coefficients[0] ?? null, 5), formatNumber(feature.means[0] ?? null, 5),
        formatNumber(feature.sds[0] ?? null, 5),
        formatAmount(feature.objective, 2), formatCount(feature.iterations),
      ]),
    })]),
    ...levelTables(text),
    ...warnings(features),
  ];
}

/** Text features in pairs, side by side. */
function levelTables(features: FeatureModel[]): Content[] {
  const rows: Content[] = [];
  for (let start = 0; start < features.length; start += 2) {
    const pair: Content[] = features.slice(start, start + 2).map(levelTable);
    if (pair.length === 1) pair.push({ text: '' });
    rows.push({ columns: pair, columnGap: 24, unbreakable: true } as Content);
  }
  return rows;
}

function levelTable(feature: FeatureModel): Content {
  const sorted = feature.levels
    .map((level, index) => ({ level, coefficient: feature.coefficients[index], mean: feature.means[index] }))
    .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient));
  const shown = sorted.slice(0, shownLevels);
  const rest = sorted.length > shown.length ? ` The ${shown.length} largest of ${sorted.length} levels.` : '';
  return { stack: [
    subheading('coefficients', shortName(feature.name)),
    paragraph(`Intercept ${formatNumber(feature.intercept, 5)}, objective ${formatAmount(feature.objective, 2)}, ${
      formatCount(feature.iterations)} iterations.${rest}`),
    dataTable({
      size: 'small',
      columns: [{ title: 'Level', width: '*' }, right('Coefficient'), right('Share of rows')],
      rows: shown.map(({ level, coefficient, mean }) => [level, formatNumber(coefficient, 5), formatNumber(mean, 5)]),
    }),
  ] };
}

function warnings(features: FeatureModel[]): Content[] {
  const lines = features.flatMap((feature) => feature.warnings.map((warning) => `${feature.name}: ${warning}`));
  if (lines.length === 0) return [];
  return [together(subheading('coefficients', 'Warnings'), { ul: lines, style: ['text', 'cell'] })];
}

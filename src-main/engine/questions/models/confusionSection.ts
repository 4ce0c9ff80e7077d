import type { Content, TableCell } from 'pdfmake/interfaces';
import { sortFeatures } from '../../../../src-shared/charts/metricBars';
import { printTheme } from '../../../../src-shared/charts/theme';
import type { FeatureModel } from '../../../../src-shared/questions/models/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { shortName } from '../../../../src-shared/format/shortName';
import type { Printed } from '../answer';
import { paragraph, together } from '../../paper/headings';
import { tints } from '../../paper/reportStyles';

const perRow = 3;

/** The confusion matrix of every feature, in the order of accuracy, with its four cells named. */
export function confusionSection({ answer: models, heading }: Printed<'models'>): Content[] {
  const { target } = models;
  const features = sortFeatures(models, 'accuracy');
  if (features.length === 0) return [];
  const rows: Content[] = [];
  for (let start = 0; start < features.length; start += perRow) {
    const cards: Content[] = features.slice(start, start + perRow).map((feature) => card(feature, target));
    while (cards.length < perRow) cards.push({ text: '' });
    rows.push({ columns: cards, columnGap: 16, unbreakable: true, margin: [0, 0, 0, 4] } as Content);
  }
  return [
    together(
      heading,
      paragraph(`Rows judged, by what they are (down) and what they were predicted (across). TP: true positives, `
        + `${target} predicted ${target}. FN: false negatives, ${target} missed. FP: false positives, others predicted `
        + `${target}. TN: true negatives, others left alone. Most accurate feature first.`),
      rows[0],
    ),
    ...rows.slice(1),
  ];
}

function card({ name, test }: FeatureModel, target: string): Content {
  const quiet = (text: string): TableCell => ({ text, color: printTheme.secondInk, alignment: 'right' });
  const count = (rows: number, kind: string, fillColor: string): TableCell => ({
    text: [{ text: formatCount(rows), bold: true }, { text: `  ${kind}`, color: printTheme.secondInk }],
    alignment: 'right', fillColor,
  });
  return {
    style: 'smallCell',
    stack: [
      { text: shortName(name), bold: true, margin: [0, 0, 0, 1] },
      {
        table: {
          widths: [38, '*', '*'],
          body: [
            [{ text: '' }, quiet(`predicted ${target}`), quiet('predicted other')],
            [quiet(target), count(test.tp, 'TP', tints.right), count(test.fn, 'FN', tints.wrong)],
            [quiet('other'), count(test.fp, 'FP', tints.wrong), count(test.tn, 'TN', tints.right)],
          ],
        },
        layout: {
          hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => '#ffffff', vLineColor: () => '#ffffff',
          paddingLeft: () => 3, paddingRight: () => 3, paddingTop: () => 1, paddingBottom: () => 0.5,
        },
      },
    ],
  };
}

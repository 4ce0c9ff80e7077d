import type { Content } from 'pdfmake/interfaces';
import type { SecondOpinion } from '../../../../src-shared/questions/secondOpinions/result';
import type { ConfusionMatrix } from '../../../../src-shared/statistics/confusionMatrix';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatNumber } from '../../../../src-shared/format/formatNumber';
import { formatShare } from '../../../../src-shared/format/formatShare';
import type { Paper, Printed } from '../answer';
import { dataTable, type Column } from '../../paper/dataTable';
import { paragraph, subheading, together } from '../../paper/headings';

/** Features refitted by another program's algorithm: do both call the same rows? */
export const paper: Paper<'secondOpinions'> = { sections: { secondOpinions: section } };

function section({ answer: opinions, heading }: Printed<'secondOpinions'>): Content[] {
  const intro = paragraph('The same feature, fitted again by another program with another algorithm, on the same '
    + 'balanced sample. Agreement is the share of test rows that both call the same.');
  return opinions.map((opinion, index) => together(
    ...(index === 0 ? [heading, intro] : []),
    subheading('secondOpinions', `${opinion.feature}, by ${opinion.program}`),
    { text: opinion.verdict, bold: true, style: 'text' },
    paragraph(`${formatCount(opinion.rows.train)} training and ${formatCount(opinion.rows.test)} test rows; ${
      formatCount(opinion.iterations)} steps of gradient descent, learning rate ${
      formatNumber(opinion.learningRate, 3)}. Agreement: ${
      formatShare(opinion.agreement)}.`),
    table(opinion),
  ));
}

function table({ program, wiretell, other }: SecondOpinion): Content {
  const right = (title: string): Column => ({ title, align: 'right', width: 70 });
  const row = (name: string, { tp, fn, fp, tn }: ConfusionMatrix, accuracy: number | null): string[] =>
    [name, formatShare(accuracy), ...[tp, fn, fp, tn].map(formatCount)];
  return dataTable({
    columns: [
      { title: 'Test rows', width: '*' }, right('Accuracy'), right('True positives'), right('False negatives'),
      right('False positives'), right('True negatives'),
    ],
    rows: [row('Wiretell', wiretell.test, wiretell.accuracy), row(program, other.test, other.accuracy)],
  });
}

import type { Content, TableCell } from 'pdfmake/interfaces';
import { classConfusion } from '../../../src-shared/charts/classConfusion';
import { printTheme } from '../../../src-shared/charts/theme';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { evenParts } from './evenParts';
import { together } from './headings';
import { tints } from './reportStyles';

/** A tint over white, as strong as the share of the row: √, so that small ones still show. */
function tinted(tint: string, share: number): string {
  const strength = 2 * Math.sqrt(share);
  const channel = (at: number): string => {
    const full = Number.parseInt(tint.slice(at, at + 2), 16);
    return Math.max(0, Math.round(255 - strength * (255 - full))).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** So many predicted classes stand beside each other on a page; of more the matrix goes on below. */
const mostAcross = 6;

/**
 * A confusion matrix of any number of classes on paper, with what stands `before` and `after` it on the same page, as far as there is
 * room: what the rows are (down), what they were predicted (across), with the share of the actual class under each count, totals, recall
 * and precision.
 */
export function classConfusionContent(
  classes: readonly string[], confusion: readonly (readonly number[])[], { before, after }: { before: Content[]; after: Content[] },
): Content[] {
  const parts = evenParts(classes.map((_, at) => at), mostAcross);
  const [first, ...further] = parts.map((part, i) => matrixPart(classes, confusion, part, i === parts.length - 1));
  return further.length === 0 ? [together(...before, first, ...after)]
    : [together(...before, first), ...further.map((one) => together(one)), ...(after.length === 0 ? [] : [together(...after)])];
}

/** Some of the predicted classes, the last of them with the margins. */
function matrixPart(
  classes: readonly string[], confusion: readonly (readonly number[])[], across: readonly number[], margins: boolean,
): Content {
  const { rows, called, total, right } = classConfusion(classes, confusion);
  const beside = (...cells: TableCell[]): TableCell[] => (margins ? cells : []);
  const quiet = (text: string): TableCell => ({ text, color: printTheme.secondInk, alignment: 'right' });
  const strong = (text: string): TableCell => ({ text, bold: true, alignment: 'right' });
  const head = (text: string): TableCell => ({ text, bold: true, alignment: 'left' });
  return {
    style: classes.length > 6 ? 'smallCell' : 'cell',
    margin: [0, 2, 0, 10],
    table: {
      headerRows: 1, dontBreakRows: true, widths: [64, ...across.map(() => '*'), ...beside('auto', 'auto')] as (number | string)[],
      body: [
        [{ text: 'is, predicted', color: printTheme.secondInk }, ...across.map((at) => strong(classes[at])), ...beside(quiet('rows'), quiet('recall'))],
        ...rows.map((row): TableCell[] => [
          head(row.class),
          ...across.map((at) => row.cells[at]).map(({ count, ofRow, right: hit }): TableCell => ({
            stack: [{ text: formatCount(count), bold: hit }, { text: count > 0 ? formatShare(ofRow) : ' ', style: 'quiet' }], alignment: 'right',
            ...(count > 0 ? { fillColor: tinted(hit ? tints.right : tints.wrong, ofRow ?? 0) } : {}),
          })),
          ...beside(quiet(formatCount(row.rows)), strong(formatShare(row.recall))),
        ]),
        [head('all'), ...across.map((at) => quiet(formatCount(called[at].rows))),
          ...beside(quiet(formatCount(total)), strong(formatShare(total === 0 ? null : right / total)))],
        [head('precision'), ...across.map((at) => strong(formatShare(called[at].precision))), ...beside('', '')],
      ],
    },
    layout: {
      hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => '#ffffff', vLineColor: () => '#ffffff',
      paddingLeft: () => 3, paddingRight: () => 3, paddingTop: () => 1.5, paddingBottom: () => 1,
    },
  };
}

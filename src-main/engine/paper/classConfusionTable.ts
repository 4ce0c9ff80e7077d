import type { Content, TableCell } from 'pdfmake/interfaces';
import { classConfusion } from '../../../src-shared/charts/classConfusion';
import { printTheme } from '../../../src-shared/charts/theme';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
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

/**
 * A confusion matrix of any number of classes on paper: what the rows are (down), what they were predicted (across), with the
 * share of the actual class under each count, totals, recall and precision.
 */
export function classConfusionContent(classes: readonly string[], confusion: readonly (readonly number[])[]): Content {
  const { rows, called, total, right } = classConfusion(classes, confusion);
  const quiet = (text: string): TableCell => ({ text, color: printTheme.secondInk, alignment: 'right' });
  const strong = (text: string): TableCell => ({ text, bold: true, alignment: 'right' });
  const head = (text: string): TableCell => ({ text, bold: true, alignment: 'left' });
  return {
    style: classes.length > 6 ? 'smallCell' : 'cell',
    margin: [0, 2, 0, 10],
    table: {
      headerRows: 1, dontBreakRows: true, widths: [64, ...classes.map(() => '*'), 'auto', 'auto'],
      body: [
        [{ text: 'is, predicted', color: printTheme.secondInk }, ...classes.map(strong), quiet('rows'), quiet('recall')],
        ...rows.map((row): TableCell[] => [
          head(row.class),
          ...row.cells.map(({ count, ofRow, right: hit }): TableCell => ({
            stack: [{ text: formatCount(count), bold: hit }, { text: count > 0 ? formatShare(ofRow) : ' ', style: 'quiet' }], alignment: 'right',
            ...(count > 0 ? { fillColor: tinted(hit ? tints.right : tints.wrong, ofRow ?? 0) } : {}),
          })),
          quiet(formatCount(row.rows)), strong(formatShare(row.recall)),
        ]),
        [head('all'), ...called.map((column) => quiet(formatCount(column.rows))), quiet(formatCount(total)), strong(formatShare(total === 0 ? null : right / total))],
        [head('precision'), ...called.map(({ precision }) => strong(formatShare(precision))), '', ''],
      ],
    },
    layout: {
      hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => '#ffffff', vLineColor: () => '#ffffff',
      paddingLeft: () => 3, paddingRight: () => 3, paddingTop: () => 1.5, paddingBottom: () => 1,
    },
  };
}

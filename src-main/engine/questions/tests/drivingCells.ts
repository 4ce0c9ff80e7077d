import type { Content } from 'pdfmake/interfaces';
import type { PostHocCell } from '../../../../src-shared/questions/tests/postHocResults';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { formatPValue } from '../../../../src-shared/format/formatP';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { dataTable } from '../../paper/dataTable';

/** A page names so many cells; the attached results hold more of them. */
const mostCells = 12;

/** The cells that make up most of chi-square, largest first; none for a table whose cells all say the same. */
export function drivingCells({ postHoc, df, alpha }: ContingencyTest): Content[] {
  if (postHoc === null || df < 2 || postHoc.drivers.cells === 0) return [];
  const cells = postHoc.cells.slice(0, Math.min(mostCells, Math.max(5, postHoc.drivers.cells)));
  const marked = cells.some((cell) => cell.pHolm < alpha);
  return [
    dataTable({
      size: 'small', margin: [0, 2, 0, marked ? 2 : 10],
      columns: [
        { title: 'Cell', width: '*' },
        ...['% of χ²', 'Rows', 'Expected', 'Residual', 'p (Holm)'].map((title) => ({ title, align: 'right' as const })),
      ],
      rows: cells.map((cell) => [
        { text: `${nameOf(cell.level)} × ${nameOf(cell.outcome)}`, bold: true },
        formatShare(cell.contribution), formatCount(cell.observed), formatAmount(cell.expected, 1),
        `${formatAmount(cell.residual, 1)}${markOf(cell, alpha)}`, formatPValue(cell.pHolm, cell.log10PHolm, alpha),
      ]),
    }),
    ...(marked ? [{ text: `* significant at α = ${alpha} after Holm’s correction over all ${postHoc.tested} cells`, style: 'caption' }] : []),
  ];
}

const markOf = (cell: PostHocCell, alpha: number): string => (cell.pHolm < alpha ? '*' : '');
const nameOf = (level: string): string => (level === '' ? '(empty)' : level);

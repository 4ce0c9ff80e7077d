import type { Content } from 'pdfmake/interfaces';
import { dataTable } from '../paper/dataTable';
import { announcing, paragraph, sectionHeading } from '../paper/headings';
import type { ReportContext } from '../paper/reportContext';
import { definitions } from './definitions';
import type { AnsweredPaper } from './papers';

/** What each statistic is, with its formula and where it comes from. */
export function definitionsSection(_: ReportContext, papers: readonly AnsweredPaper[]): Content[] {
  const told = [...definitions, ...papers.flatMap((paper) => paper.definitions ?? [])];
  return [
    announcing(sectionHeading('definitions', 'Definitions')),
    paragraph('O: observed count, E: expected count of a cell, n: all rows, k: the smaller of the numbers of levels '
      + 'and outcomes. TP, FN, FP, TN: as named under the confusion matrices. Intervals are at 95 %.'),
    dataTable({
      columns: [
        { title: 'Statistic', width: 92 }, { title: 'Definition', width: '*' }, { title: 'Source', width: 128 },
      ],
      rows: told.map(({ name, text, source }) => [{ text: name, bold: true }, text, source]),
    }),
  ];
}

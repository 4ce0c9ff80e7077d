import type { Content } from 'pdfmake/interfaces';
import { dataTable } from '../paper/dataTable';
import { announcing, paragraph, sectionHeading } from '../paper/headings';
import type { ReportContext } from '../paper/reportContext';
import { definitions, furtherDefinitions } from './definitions';

/** What each statistic is, with its formula and where it comes from. */
export function definitionsSection({ result }: ReportContext): Content[] {
  const questions = Object.keys(furtherDefinitions) as (keyof typeof furtherDefinitions)[];
  const told = [...definitions, ...questions.filter((question) => result[question] !== undefined).flatMap((question) => furtherDefinitions[question])];
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

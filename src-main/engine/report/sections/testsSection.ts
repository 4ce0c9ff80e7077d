import type { Content } from 'pdfmake/interfaces';
import type { ContingencyTest } from '../../../../src-shared/contract/results';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatFixed } from '../../../../src-shared/format/formatFixed';
import { formatPValue } from '../../../../src-shared/format/formatP';
import { dataTable } from '../dataTable';
import { paragraph, sectionHeading, together } from '../headings';
import type { ReportContext } from '../reportContext';
import { testBlock } from './testBlock';

/** Every hypothesis test: first all of them in one table, then each with its evidence. */
export function testsSection(context: ReportContext): Content[] {
  const { tests } = context.result;
  if (tests.length === 0) return [];
  return [
    together(
      sectionHeading('tests', 'Hypothesis tests'),
      paragraph('Each test asks whether the outcome is independent of the factor. With this many rows nearly every '
        + 'dependence is significant: Cramér’s V (0 none, 1 complete) says how strong it is.'),
      summary(tests),
    ),
    ...tests.flatMap((test) => testBlock(test, context)),
  ];
}

function summary(tests: ContingencyTest[]): Content {
  const holm = tests.some((test) => test.pHolm !== null || test.log10PHolm !== null);
  return dataTable({
    columns: [
      { title: 'Question', width: '*' }, { title: 'Rows', align: 'right' }, { title: 'χ²', align: 'right' },
      { title: 'df', align: 'right' }, { title: 'p', align: 'right' },
      ...(holm ? [{ title: 'p (Holm)', align: 'right' as const }] : []),
      { title: 'Cramér’s V', align: 'right' },
    ],
    rows: tests.map((test) => [
      test.title, formatCount(test.rows), formatFixed(test.chiSquare, 2), String(test.df),
      formatPValue(test.p, test.log10P), ...(holm ? [formatPValue(test.pHolm, test.log10PHolm)] : []),
      formatFixed(test.cramersV, 3),
    ]),
  });
}

import type { Content } from 'pdfmake/interfaces';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { pairFamilies, pairsWords } from '../../../../src-shared/questions/tests/pairsWords';
import { formatPValue } from '../../../../src-shared/format/formatP';
import { formatRate } from '../../../../src-shared/format/formatRate';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { paragraph, together } from '../../paper/headings';
import type { ReportContext } from '../../paper/reportContext';
import { testBlock } from './testBlock';

/** Every hypothesis test: first all of them in one table, then each with its evidence. */
export const paper: Paper<'tests'> = {
  sections: { tests: section },
  glance: (tests) => tests.slice(0, 1).map(({ title, verdict }) => `${title}: ${verdict}`),
};

function section(printed: Printed<'tests'>): Content[] {
  const { answer: tests, heading } = printed;
  if (tests.length === 0) return [];
  return [
    together(
      heading,
      paragraph('Each test asks whether the outcome is independent of the factor. With this many rows nearly every '
        + 'dependence is significant: Cramér’s V (0 none, 1 complete) says how strong it is; corrected, without what chance alone makes of it.'),
      summary(tests),
      ...pairFamilies(tests).map((pairs): Content => ({ text: pairsWords(pairs), style: 'caption' })),
    ),
    ...blocks(tests, printed),
  ];
}

/** More pairs of one comparison than this stand in the first table only: a block of each would be a book. */
const mostPairs = 6;

function blocks(tests: ContingencyTest[], context: ReportContext): Content[] {
  const content: Content[] = [];
  for (let i = 0; i < tests.length;) {
    let end = i;
    while (end < tests.length && tests[end].leftOut === null) end++;
    if (end - i > mostPairs) content.push(paragraph(`Its ${end - i} pairs of levels stand in the table of all tests above, and in the attached results.`));
    else content.push(...tests.slice(i, Math.max(end, i + 1)).flatMap((test) => testBlock(test, context)));
    i = Math.max(end, i + 1);
  }
  return content;
}

function summary(tests: ContingencyTest[]): Content {
  const holm = tests.some((test) => test.pHolm !== null || test.log10PHolm !== null);
  return dataTable({
    columns: [
      { title: 'Question', width: '*' }, { title: 'Rows', align: 'right' }, { title: 'χ²', align: 'right' },
      { title: 'df', align: 'right' }, { title: 'p', align: 'right' },
      ...(holm ? [{ title: 'p (Holm)', align: 'right' as const }] : []),
      { title: 'Cramér’s V', align: 'right' }, { title: 'corrected', align: 'right' },
    ],
    rows: tests.map((test) => [
      test.title, formatCount(test.rows), formatAmount(test.chiSquare, 2), String(test.df),
      formatPValue(test.p, test.log10P, test.alpha), ...(holm ? [formatPValue(test.pHolm, test.log10PHolm, test.alpha)] : []),
      formatRate(test.cramersV, 3), formatRate(test.cramersVCorrected, 3),
    ]),
  });
}

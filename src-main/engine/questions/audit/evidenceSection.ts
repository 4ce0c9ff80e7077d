import type { Content } from 'pdfmake/interfaces';
import { formatCount } from '../../../../src-shared/format/formatCount';
import type { EvidenceTable } from '../../../../src-shared/questions/audit/check';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import { severityWords, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcingAll, paragraph, subheading } from '../../paper/headings';

/** Rows of one table of evidence on paper: the attached results hold all that was counted. */
const mostRows = 12;

/** What the severe findings and those to mind rest on, and what can be done about them; empty where there are none. */
export function evidenceSection({ answer: { checks }, heading }: Printed<'audit'>): Content[] {
  const found = worstFirst(checks).filter(({ severity }) => severity === 'severe' || severity === 'warn');
  if (found.length === 0) return [];
  return [...announcingAll([heading, paragraph('What is severe and what is to mind, with the counts behind it.')]), ...found.flatMap(describe)];
}

function describe({ id, severity, sentence, details, mends, evidence }: CheckResult): Content[] {
  const check = checkOf(id);
  const advice = mends.map((mend) => `What to do: ${mend.sentence}${mend.command === '' ? '' : ` (${mend.command})`}`);
  return [
    ...announcingAll([subheading('auditEvidence', `${check.title}: ${severityWords[severity]}`), ...[sentence, ...details, ...advice].map(paragraph)]),
    ...(evidence === null ? [] : check.tables(evidence).flatMap(printTable)),
  ];
}

function printTable({ title, head, rows, note }: EvidenceTable): Content[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostRows;
  const below = [...(more > 0 ? [`… and ${formatCount(more)} more.`] : []), ...(note === undefined ? [] : [note])].join(' ');
  return [
    { text: title, style: 'caption' },
    dataTable({
      size: 'small', lead: 1, margin: [0, 0, 0, below === '' ? 8 : 1],
      columns: head.map((column) => ({ title: column.title, align: column.numeric ? 'right' as const : 'left' as const })),
      rows: rows.slice(0, mostRows),
    }),
    ...(below === '' ? [] : [{ text: below, style: 'caption' } as Content]),
  ];
}

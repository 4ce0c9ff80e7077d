import type { Content } from 'pdfmake/interfaces';
import type { Severity } from '../../../../src-shared/questions/audit/check';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import { citations, type CitationId } from '../../../../src-shared/questions/audit/citations';
import { citeAudit, sourcesOf } from '../../../../src-shared/questions/audit/cite';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import { figureText, notLookedAt, severityWords, summarySentence, thresholdWords, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Printed } from '../answer';
import { brokenWords, dataTable, type Cell } from '../../paper/dataTable';
import { paragraph, together } from '../../paper/headings';

/** A sign and a colour beside the word of a verdict: it is known by each of the three. */
const marks: { readonly [S in Severity]: { sign: string; color: string } } = {
  severe: { sign: '■', color: '#a3263a' }, warn: { sign: '∆', color: '#8a5a00' }, note: { sign: '◊', color: '#2f5fa8' },
  ok: { sign: '●', color: '#1f6f66' }, notJudged: { sign: '·', color: '#5a6675' },
};

/** All that a reviewer needs, on a page of its own: what was found, by which figure and thresholds, why those, and on whose word. */
export function pageSection({ answer: { checks }, result: { data, overview, wiretell }, heading }: Printed<'audit'>): Content[] {
  const listed = worstFirst(checks);
  const sources = sourcesOf(listed);
  const { sentence } = citeAudit(checks, { data, rows: overview.rows, version: wiretell.version });
  const fine = (parts: Content, name = ''): Content => ({ text: parts, style: 'fineCell', margin: [0, 0, 0, 4], ...brokenWords(name) } as Content);
  return [
    { ...(together(heading, paragraph(`${summarySentence(checks)}.`)) as object), pageBreak: 'before' } as Content,
    dataTable({
      size: 'fine', margin: [0, 2, 0, 5],
      columns: [{ title: 'Verdict' }, { title: 'Check', width: 64 }, { title: 'Figure and thresholds', width: 94 }, { title: 'Finding', width: '*' }],
      rows: listed.map((check) => rowOf(check, sources)),
    }),
    fine(notLookedAt),
    fine([{ text: 'Sources. ', bold: true }, sources.map((id, i) => `[${i + 1}] ${citations[id].text}.`).join(' ')]),
    fine([{ text: 'To cite this audit: ', bold: true }, sentence], data.name),
  ];
}

function rowOf({ id, severity, figure, thresholds, sentence }: CheckResult, sources: readonly CitationId[]): Cell[] {
  const { title, question, reason, citations: cited } = checkOf(id);
  const { sign, color } = marks[severity];
  const numbers = cited.map((one) => sources.indexOf(one) + 1).sort((a, b) => a - b).join(', ');
  return [
    { text: `${sign}\u00a0${severityWords[severity].replaceAll(' ', '\u00a0')}`, bold: true, color },
    { text: title, bold: true, below: question },
    {
      text: severity === 'notJudged' ? '' : figureText(figure.value, figure.unit), bold: true,
      below: [figure.name, thresholdWords(thresholds, figure.unit)].filter((words) => words !== '').join('; '),
    },
    { text: sentence, below: `${reason}${numbers === '' ? '' : ` [${numbers}]`}` },
  ];
}
